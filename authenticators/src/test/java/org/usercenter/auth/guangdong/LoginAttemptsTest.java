package org.usercenter.auth.guangdong;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

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
    private static final String PLACE = "/realms/r/broker/gd/endpoint";

    private final FakeSingleUseObjects objects = new FakeSingleUseObjects();

    /** What a browser has of this site. */
    private static final class Browser implements LoginAttempts.Jar {
        private final Map<String, String> cookies = new HashMap<>();

        @Override
        public List<String> values(String prefix) {
            return cookies.entrySet().stream()
                    .filter(cookie -> cookie.getKey().startsWith(prefix))
                    .map(Map.Entry::getValue)
                    .toList();
        }

        @Override
        public void set(String name, String value, int seconds) {
            if (seconds == 0) {
                cookies.remove(name);
            } else {
                cookies.put(name, value);
            }
        }
    }

    private LoginAttempts of(Browser browser) {
        return new LoginAttempts(objects, browser, objects::now, PLACE);
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

        assertThat(new LoginAttempts(objects, browser, objects::now, "/realms/r/broker/gd2/endpoint").take(id))
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

        assertThat(browser.cookies.values())
                .allSatisfy(cookie -> assertThat(cookie).hasSizeBetween(22, 64));
        assertThat(of(browser).take(id)).contains(new Attempt(longest, true));
    }
}
