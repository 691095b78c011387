package org.usercenter.auth.scan;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

@Tag("L3")
@Tag("L7")
class ScanContextTest {

    @Test
    void theDescriptionHoldsTheNumberAndThePlace() {
        assertThat(Tickets.CONTEXT.description()).isEqualTo("核对码 47 · Chrome · Windows · 192.0.*.* · 16:00");
    }

    @Test
    void markUpAndSignsThatTurnTheWritingAroundAreLeftOut() {
        ScanContext context = new ScanContext("<b>Bank</b>\u202Emoc\n evil\t\u0000", "a\u200Bb", "47");

        assertThat(context.title()).isEqualTo("bBank/bmoc evil");
        assertThat(context.place()).isEqualTo("ab");
    }

    @Property(tries = 300)
    void noTextIsLongerThanAPlatformShows(@ForAll String text, @ForAll @IntRange(min = 1, max = 60) int most) {
        String plain = PlainText.of(text, most);

        assertThat(plain.codePointCount(0, plain.length())).isLessThanOrEqualTo(most);
        assertThat(plain).doesNotContain("<", ">", "\n");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML like Gecko) Chrome/143.0.0.0"
                        + " Safari/537.36, Chrome · Windows",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML like Gecko) Chrome/143.0.0.0"
                        + " Safari/537.36 Edg/143.0.0.0, Edge · Windows",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML like Gecko) Version/18.1"
                        + " Safari/605.1.15, Safari · macOS",
                "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0, Firefox · Linux",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148"
                        + " MicroMessenger/8.0.53, 微信 · iPhone",
                "Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML like Gecko) Chrome/143.0.0.0 Mobile"
                        + " Safari/537.36, Chrome · Android",
                "curl/8.5.0, ``"
            })
    void browserAndSystemAreNamedWhereTheyAreKnown(String userAgent, String place) {
        assertThat(VisitorPlace.of(userAgent, null)).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.*.*",
        "2001:db8:1:2:3:4:5:6, 2001:db8:*",
        "::ffff:203.0.113.7, 203.0.*.*",
        "localhost, ''",
        "999.1.1.1, ''",
        ", ''"
    })
    void ofAnAddressOnlyItsBeginningIsShown(@Nullable String address, String shown) {
        assertThat(VisitorPlace.of(null, address)).isEqualTo(shown);
    }
}
