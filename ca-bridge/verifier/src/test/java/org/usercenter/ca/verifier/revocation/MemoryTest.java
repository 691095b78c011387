package org.usercenter.ca.verifier.revocation;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is remembered of answers, of lists and of hosts that fail. */
@Tag("L2")
final class MemoryTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final String HOST = "ocsp.example.cn";

    @Test
    void whatHasNotBeenReadForLongestIsForgotten() {
        BoundedMap<String, String> map = new BoundedMap<>(2);
        map.put("one", "1");
        map.put("two", "2");
        map.get("one");

        assertThat(map.computeIfAbsent("three", key -> "3")).isEqualTo("3");

        assertThat(map.size()).isEqualTo(2);
        assertThat(map.get("one")).isEqualTo("1");
        assertThat(map.get("two")).isNull();
        assertThat(map.computeIfAbsent("three", key -> "made again")).isEqualTo("3");
    }

    @Test
    void oneMoreThanTheLimitPushesOneOut() {
        BoundedMap<Integer, String> map = new BoundedMap<>(2);
        for (int i = 0; i < 5; i++) {
            map.put(i, "x");
        }

        assertThat(map.size()).isEqualTo(2);
        assertThat(map.get(2)).isNull();
        assertThat(map.get(3)).isEqualTo("x");
    }

    @Test
    void onlyWhatIsStillThereIsRemoved() {
        BoundedMap<String, String> map = new BoundedMap<>(2);
        map.put("one", "1");
        map.remove("one", "another");
        assertThat(map.get("one")).isEqualTo("1");
        map.remove("one", "1");
        assertThat(map.get("one")).isNull();
    }

    @Test
    void aSetOfSerialNumbersContainsWhatWasPutIntoIt() {
        List<BigInteger> serials = List.of(
                BigInteger.ZERO,
                BigInteger.ONE,
                BigInteger.valueOf(127),
                BigInteger.valueOf(128),
                BigInteger.valueOf(255),
                BigInteger.valueOf(256),
                BigInteger.valueOf(300),
                BigInteger.valueOf(40_000),
                BigInteger.ONE.shiftLeft(150));
        SerialSet.Builder builder = new SerialSet.Builder();
        serials.forEach(builder::add);
        SerialSet set = builder.build();

        assertThat(set.size()).isEqualTo(9);
        assertThat(serials).allMatch(set::contains);
        assertThat(serials)
                .noneMatch(serial -> set.contains(serial.add(BigInteger.TWO.shiftLeft(20)))
                        || set.contains(serial.shiftLeft(9).add(BigInteger.valueOf(77))));
        assertThat(set.contains(BigInteger.valueOf(126))).isFalse();
        assertThat(set.contains(BigInteger.valueOf(129))).isFalse();
        assertThat(set.contains(BigInteger.valueOf(299))).isFalse();
        assertThat(set.contains(BigInteger.valueOf(-1))).isFalse();
    }

    @Test
    void anEmptySetContainsNothing() {
        SerialSet set = new SerialSet.Builder().build();

        assertThat(set.size()).isZero();
        assertThat(set.contains(BigInteger.ONE)).isFalse();
    }

    @Test
    void aHostIsLeftAloneAfterFiveFailuresInARow() {
        CircuitBreaker breaker = new CircuitBreaker(new TestClock(NOW));
        fail(breaker, CircuitBreaker.FAILURES - 1);
        assertThat(breaker.permits(HOST)).isTrue();
        fail(breaker, 1);
        assertThat(breaker.permits(HOST)).isFalse();
        assertThat(breaker.permits("another")).isTrue();
    }

    @Test
    void aSuccessInBetweenBeginsTheRowAnew() {
        CircuitBreaker breaker = new CircuitBreaker(new TestClock(NOW));
        fail(breaker, CircuitBreaker.FAILURES - 1);
        breaker.succeeded(HOST);
        fail(breaker, CircuitBreaker.FAILURES - 1);

        assertThat(breaker.permits(HOST)).isTrue();
    }

    @Test
    void afterThePauseOneMayTry() {
        TestClock clock = new TestClock(NOW);
        CircuitBreaker breaker = new CircuitBreaker(clock);
        fail(breaker, CircuitBreaker.FAILURES);
        clock.forward(CircuitBreaker.PAUSE.minus(Duration.ofNanos(1)));
        assertThat(breaker.permits(HOST)).isFalse();

        clock.forward(Duration.ofNanos(1));

        assertThat(breaker.permits(HOST)).isTrue();
        assertThat(breaker.permits(HOST)).isFalse();
    }

    @Test
    void theTryThatFailsBeginsThePauseAnewAndTheOneThatSucceedsEndsIt() {
        TestClock clock = new TestClock(NOW);
        CircuitBreaker breaker = new CircuitBreaker(clock);
        fail(breaker, CircuitBreaker.FAILURES);
        clock.forward(CircuitBreaker.PAUSE);
        breaker.permits(HOST);
        fail(breaker, 1);
        clock.forward(CircuitBreaker.PAUSE.minusSeconds(1));
        assertThat(breaker.permits(HOST)).isFalse();

        breaker.succeeded(HOST);

        assertThat(breaker.permits(HOST)).isTrue();
        assertThat(breaker.permits(HOST)).isTrue();
    }

    @Test
    void thousandsOfHostsAreNotAllRemembered() {
        CircuitBreaker breaker = new CircuitBreaker(new TestClock(NOW));
        fail(breaker, CircuitBreaker.FAILURES);
        for (int i = 0; i < 1023; i++) {
            breaker.failed("host " + i);
        }
        breaker.failed("host 0");
        assertThat(breaker.permits(HOST)).isFalse();

        breaker.failed("one more");

        assertThat(breaker.permits(HOST)).isTrue();
    }

    private static void fail(CircuitBreaker breaker, int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed(HOST);
        }
    }
}
