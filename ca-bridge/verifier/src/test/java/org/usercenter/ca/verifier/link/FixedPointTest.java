package org.usercenter.ca.verifier.link;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECPoint;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Sums with a table are those of the library, which has another method. */
@Tag("L2")
final class FixedPointTest {

    private static final ECPoint G = Sm2Equation.curve().getG();
    private static final BigInteger N = Sm2Equation.curve().getN();

    private final Random random = new Random(20260101);
    private final ECPoint point = often(G.multiply(new BigInteger(255, random)).normalize());

    static Stream<BigInteger> numbers() {
        return Stream.of(
                BigInteger.ZERO,
                BigInteger.ONE,
                BigInteger.TWO,
                N.subtract(BigInteger.ONE),
                N,
                N.add(BigInteger.ONE),
                BigInteger.ONE.shiftLeft(31),
                BigInteger.ONE.shiftLeft(32),
                BigInteger.ONE.shiftLeft(255),
                BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void aNumberAtAnEdgeMakesNoDifference(BigInteger a) {
        numbers().forEach(b -> assertSum(point, a, b));
    }

    @Test
    void anyTwoNumbersMakeNoDifference() {
        IntStream.range(0, 500)
                .forEach(i -> assertSum(point, new BigInteger(256, random), new BigInteger(256, random)));
    }

    /** Then additions meet a point and itself, or and its opposite. */
    @Test
    void aPointThatIsTheGeneratorOrItsOppositeMakesNoDifference() {
        ECPoint same = often(Sm2Equation.curve()
                .getCurve()
                .importPoint(G.multiply(N.add(BigInteger.ONE)))
                .normalize());
        ECPoint opposite = often(G.negate().normalize());

        assertSum(same, BigInteger.TEN, BigInteger.TEN);
        assertSum(same, BigInteger.TEN, N.subtract(BigInteger.TEN));
        assertSum(opposite, BigInteger.TEN, BigInteger.TEN);
        assertThat(FixedPoint.sum(G, BigInteger.TEN, opposite, BigInteger.TEN).isInfinity())
                .isTrue();
    }

    @Test
    void aPointThatManyComeWithAtOnceMakesNoDifference() throws Exception {
        ECPoint fresh = G.multiply(new BigInteger(255, random)).normalize();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> all = IntStream.range(0, 40)
                    .<Future<?>>mapToObj(i -> threads.submit(
                            () -> assertSum(fresh, BigInteger.valueOf(3 + i), N.subtract(BigInteger.valueOf(i)))))
                    .toList();
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Of the library's precomputed points none is touched. */
    @Test
    void theFirstUsesOfAPointMakeNoTable() {
        ECPoint fresh = G.multiply(new BigInteger(255, random)).normalize();

        IntStream.range(0, 3).forEach(i -> assertSum(fresh, BigInteger.TWO, BigInteger.TEN));

        assertThat(table(fresh)).isEmpty();
        assertSum(fresh, BigInteger.TWO, BigInteger.TEN);
        assertThat(table(fresh)).hasSize(256).allMatch(ECPoint::isNormalized);
    }

    private static List<ECPoint> table(ECPoint point) {
        return ((FixedPoint) point.getCurve().precompute(point, "uc-comb", known -> known)).table();
    }

    private static ECPoint often(ECPoint point) {
        IntStream.range(0, 5).forEach(i -> FixedPoint.sum(G, BigInteger.ONE, point, BigInteger.ONE));
        assertThat(table(point)).isNotEmpty();
        return point;
    }

    private static void assertSum(ECPoint point, BigInteger a, BigInteger b) {
        assertThat(FixedPoint.sum(G, a, point, b).equals(ECAlgorithms.sumOfTwoMultiplies(G, a, point, b)))
                .as("%s and %s", a, b)
                .isTrue();
    }
}
