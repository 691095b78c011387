package org.usercenter.auth.recovery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
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
import org.usercenter.storage.identity.EmailAddress;
import org.usercenter.storage.identity.MobileRegion;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("P1")
class DecoysTest {
    private final Decoys decoys = new Decoys(keyed("one"), EnumSet.of(MobileRegion.MAINLAND));

    @Test
    void aNumberHasTheSameWaysEachTimeInWhateverSpelling() {
        List<Target> ways = ways("11010519491231002X");

        assertThat(ways(" 1101 0519 4912 3100 2x")).isEqualTo(ways);
        assertThat(ways("１１０１０５１９４９１２３１００２Ｘ")).isEqualTo(ways);
    }

    @Test
    void aNameHasTheSameWaysInCapitals() {
        assertThat(ways(" Zhang-San ")).isEqualTo(ways("zhang-san"));
    }

    /** Names are looked up as written: were these one, an account would show by having ways of its own for one of them. */
    @Test
    void anotherSpellingOfANameHasOtherWays() {
        assertThat(ways("zhang-san")).isNotEqualTo(ways("zhangsan"));
        assertThat(ways("ｚhangsan")).isNotEqualTo(ways("zhangsan"));
    }

    @Test
    void aDocumentOfNoKnownKindIsFoundInItsOwnSpellingOnly() {
        assertThat(SearchKey.of("ab12345").isOwnSpelling()).isTrue();
        assertThat(SearchKey.of("AB-12345").isOwnSpelling()).isFalse();
    }

    @Test
    void otherTextsHaveOtherWays() {
        Set<String> masks = IntStream.range(0, 200)
                .mapToObj(i -> ways("account-" + i).get(0).address())
                .collect(Collectors.toSet());

        assertThat(masks).hasSizeGreaterThan(195);
    }

    @Test
    void anotherKeyGivesOtherWays() {
        assertThat(new Decoys(keyed("two"), EnumSet.of(MobileRegion.MAINLAND))
                        .of(SearchKey.of("alice-zhang"))
                        .get(0)
                        .address())
                .isNotEqualTo(ways("alice-zhang").get(0).address());
    }

    @Test
    void someHaveAnEmailBesidesTheMobile() {
        long withEmail = IntStream.range(0, 400)
                .filter(i -> ways("account-" + i).size() > 1)
                .count();

        assertThat(withEmail).isBetween(60L, 140L);
    }

    @Test
    void aFewHaveAnEmailOnly() {
        long emailOnly = IntStream.range(0, 800)
                .filter(i -> ways("account-" + i).get(0).isEmail())
                .count();

        assertThat(emailOnly).isBetween(25L, 80L);
    }

    @Test
    void aFewHaveAMobileFromElsewhereWhereSuchAreTaken() {
        Decoys open = new Decoys(keyed("one"), EnumSet.allOf(MobileRegion.class));

        Set<String> regions = IntStream.range(0, 2_000)
                .mapToObj(i -> open.of(SearchKey.of("account-" + i)).get(0))
                .filter(way -> !way.isEmail())
                .map(way -> way.mobile().region().name())
                .collect(Collectors.toSet());

        assertThat(regions).containsExactlyInAnyOrder("MAINLAND", "HONG_KONG", "MACAO", "TAIWAN");
    }

    @Test
    void whereOnlyTheMainlandIsTakenNoneIsFromElsewhere() {
        assertThat(IntStream.range(0, 500)
                        .mapToObj(i -> ways("account-" + i).get(0))
                        .filter(way -> !way.isEmail())
                        .map(Target::address))
                .allMatch(address -> address.startsWith("+86"));
    }

    @Test
    void theDomainOfAnEmailIsMaskedToo() {
        assertThat(Target.email(EmailAddress.parse("zhang@small-firm.com.cn"), "", true)
                        .masked())
                .isEqualTo("z***@s***.cn");
    }

    @Test
    void nothingIsSentToThem() {
        assertThat(ways("alice-zhang")).noneMatch(Target::deliver).allMatch(Target::decoy);
    }

    private List<Target> ways(String typed) {
        return decoys.of(SearchKey.of(typed));
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
