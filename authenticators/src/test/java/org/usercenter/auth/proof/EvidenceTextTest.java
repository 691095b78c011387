package org.usercenter.auth.proof;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("P4")
class EvidenceTextTest {

    @Test
    void whatFitsIsKeptWhole() {
        EvidenceText text = EvidenceText.of(Map.of("key", "1", "component", "c"));

        assertThat(text).isEqualTo(new EvidenceText("{component=c, key=1}", true));
    }

    @Test
    void theLongestFactIsOnlyNamed() {
        EvidenceText text = EvidenceText.of(Map.of("key", "1", "roles", "角色".repeat(2_000)));

        assertThat(text).isEqualTo(new EvidenceText("{key=1, roles=(too long)}", false));
    }

    @Test
    void asManyAreLeftOutAsNeeded() {
        Map<String, String> evidence = new HashMap<>();
        for (int i = 0; i < 9; i++) {
            evidence.put("fact-" + i, "x".repeat(1_000 + i));
        }

        String text = EvidenceText.of(evidence).text();

        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(2_500);
        assertThat(text).contains("fact-8=(too long)", "fact-0=xxx");
    }
}
