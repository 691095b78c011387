package org.usercenter.auth.guangdong;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.usercenter.auth.code.FakeSingleUseObjects;
import org.usercenter.auth.guangdong.LoginAttempts.Attempt;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L4")
class LoginAttemptsTest {
    private static final URI ENDPOINT = URI.create("https://uc.example/realms/r/broker/gd/endpoint");

    private final FakeSingleUseObjects objects = new FakeSingleUseObjects();

    /** What a browser has of this site. */
    private static final class Browser {
        private final Map<String, NewCookie> cookies = new HashMap<>();

        private void take(NewCookie cookie) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }

        private List<Cookie> sent() {
            return cookies.values().stream()
                    .map(cookie -> new Cookie.Builder(cookie.getName())
                            .value(cookie.getValue())
                            .build())
                    .toList();
        }
    }

    private LoginAttempts of(Browser browser, URI endpoint) {
        return new LoginAttempts(objects, browser.sent(), browser::take, objects::now, endpoint);
    }

    private LoginAttempts of(Browser browser) {
        return of(browser, ENDPOINT);
    }

    private String begin(Browser browser, String state) {
        objects.pass(1);
        return of(browser).begin(state);
    }

    @Test
    void aReturnThatNamesItsAttemptEndsThatOneWhicheverWasBegunLast() {
        Browser browser = new Browser();
        String first = begin(browser, "one");
        String second = begin(browser, "two");

        assertThat(of(browser).take(first)).contains(new Attempt("one", true));
        assertThat(of(browser).take(second)).contains(new Attempt("two", true));
    }

    @ParameterizedTest
    @NullAndEmptySource
    void aReturnThatNamesNoneEndsTheOneBegunLast(String none) {
        Browser browser = new Browser();
        begin(browser, "one");
        begin(browser, "two");

        assertThat(of(browser).take(none)).contains(new Attempt("two", false));
        assertThat(of(browser).take(none)).contains(new Attempt("one", false));
        assertThat(of(browser).take(none)).isEmpty();
    }

    @Test
    void anAttemptEndsOnce() {
        Browser browser = new Browser();
        String id = begin(browser, "one");
        Browser replayed = new Browser();
        replayed.cookies.putAll(browser.cookies);

        assertThat(of(browser).take(id)).isPresent();
        assertThat(of(replayed).take(id)).isEmpty();
    }

    @Test
    void anotherBrowserEndsNoAttemptEvenIfItKnowsTheState() {
        String id = begin(new Browser(), "one");
        Browser other = new Browser();
        begin(other, "its own");

        assertThat(of(other).take(id)).isEmpty();
        assertThat(of(new Browser()).take(null)).isEmpty();
    }

    @Test
    void theReturnOfAnotherAttemptLeavesThoseOfThisBrowser() {
        Browser browser = new Browser();
        String own = begin(browser, "own");

        assertThat(of(browser).take("of somebody else")).isEmpty();
        assertThat(of(browser).take(own)).contains(new Attempt("own", true));
    }

    @ParameterizedTest
    @CsvSource({"899, true", "900, false"})
    void anAttemptEndsWithinAQuarterOfAnHour(long seconds, boolean ends) {
        Browser browser = new Browser();
        String id = begin(browser, "one");

        objects.pass(seconds);

        assertThat(of(browser).take(id).isPresent()).isEqualTo(ends);
    }

    @Test
    void anAttemptAtAnotherIdentityProviderIsNoneHere() {
        Browser browser = new Browser();
        String id = begin(browser, "one");

        assertThat(of(browser, URI.create("https://uc.example/realms/r/broker/gd2/endpoint"))
                        .take(id))
                .isEmpty();
    }

    @Test
    void ofNineAttemptsTheOldestGivesWay() {
        Browser browser = new Browser();
        List<String> ids = IntStream.range(0, 9)
                .mapToObj(i -> begin(browser, "state " + i))
                .toList();

        assertThat(browser.cookies).hasSize(8);
        assertThat(of(browser).take(ids.get(0))).isEmpty();
        assertThat(of(browser).take(ids.get(1))).contains(new Attempt("state 1", true));
    }

    @Test
    void aStateOfAnyLengthFits() {
        Browser browser = new Browser();
        String longest = "s".repeat(20_000);

        String id = begin(browser, longest);

        assertThat(browser.cookies.values()).allSatisfy(cookie -> assertThat(cookie.getValue())
                .hasSizeBetween(22, 64));
        assertThat(of(browser).take(id)).contains(new Attempt(longest, true));
    }

    @Test
    void theCookieIsForThisProviderAloneAndForNoScript() {
        Browser browser = new Browser();
        begin(browser, "one");

        assertThat(browser.cookies.values()).singleElement().satisfies(cookie -> {
            assertThat(cookie.getPath()).isEqualTo("/realms/r/broker/gd/");
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.isSecure()).isTrue();
            assertThat(cookie.getSameSite()).isEqualTo(NewCookie.SameSite.LAX);
            assertThat(cookie.getMaxAge()).isEqualTo(900);
        });
    }
}
