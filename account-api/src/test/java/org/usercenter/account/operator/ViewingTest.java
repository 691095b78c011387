package org.usercenter.account.operator;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("O1")
class ViewingTest {

    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00.123456Z");
    private static final Viewing VIEWING = Viewing.allow("alice", "appeal", "document", NOW);

    @Test
    void aLookIsForWhomItWasAllowedTo() {
        assertThat(Viewing.find(VIEWING.notes(), "alice", NOW)).contains(VIEWING);
        assertThat(Viewing.find(VIEWING.notes(), "bob", NOW)).isEmpty();
    }

    @Test
    void aLookIsOverAfterItsTime() {
        Instant last = VIEWING.until().minusMillis(1);

        assertThat(Viewing.find(VIEWING.notes(), "alice", last)).isPresent();
        assertThat(Viewing.find(VIEWING.notes(), "alice", VIEWING.until())).isEmpty();
    }

    @Test
    void whatWasNeverAllowedIsNoLook() {
        assertThat(Viewing.find(null, "alice", NOW)).isEmpty();
        assertThat(Viewing.find(Map.of("operator", "alice"), "alice", NOW)).isEmpty();
    }
}
