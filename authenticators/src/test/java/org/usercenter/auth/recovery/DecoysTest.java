package org.usercenter.auth.recovery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.crypto.BlindIndex;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("P1")
class DecoysTest {
    private final Decoys decoys = new Decoys(keyed("one"));

    @Test
    void oneTextHasTheSameWaysEachTimeInWhateverSpelling() {
        List<Target> ways = decoys.of("11010519491231002X");

        assertThat(decoys.of(" 1101 0519 4912 3100 2x")).isEqualTo(ways);
        assertThat(decoys.of("１１０１０５１９４９１２３１００２Ｘ")).isEqualTo(ways);
    }

    @Test
    void otherTextsHaveOtherWays() {
        Set<String> masks = IntStream.range(0, 200)
                .mapToObj(i -> decoys.of("account-" + i).get(0).address())
                .collect(Collectors.toSet());

        assertThat(masks).hasSizeGreaterThan(195);
    }

    @Test
    void anotherKeyGivesOtherWays() {
        assertThat(new Decoys(keyed("two")).of("alice-zhang").get(0).address())
                .isNotEqualTo(decoys.of("alice-zhang").get(0).address());
    }

    @Test
    void someHaveAnEmailBesidesTheMobile() {
        long withEmail = IntStream.range(0, 400)
                .filter(i -> decoys.of("account-" + i).size() > 1)
                .count();

        assertThat(withEmail).isBetween(60L, 140L);
    }

    @Test
    void nothingIsSentToThem() {
        assertThat(decoys.of("alice-zhang")).noneMatch(Target::deliver).allMatch(Target::decoy);
    }

    private static BlindIndex keyed(String key) {
        return (kind, value) -> {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
                return HexFormat.of().formatHex(mac.doFinal((kind + "|" + value).getBytes(StandardCharsets.UTF_8)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        };
    }
}
