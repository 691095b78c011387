package org.usercenter.ca.verifier.link;

import java.math.BigInteger;
import java.util.List;

import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.PreCompInfo;

/**
 * Multiples of a point that comes again and again, as those of an issuing authority's key do: with a table a sum of two
 * multiples takes fewer doublings and additions. The comb method, Lim and Lee, "More Flexible Exponentiation with Precomputation"
 * (1994). The table is kept with the point itself. For public numbers only: it takes no care of timing.
 *
 * @param table by number: the sum of the point's multiples by 2^({@link #SPACING} · i) for the bits i that are set; empty
 *     until the point has come often enough
 */
record FixedPoint(int uses, List<ECPoint> table) implements PreCompInfo {

    private static final String NAME = "uc-comb";
    private static final int TEETH = 8;
    /** Bits between two teeth, for numbers of at most 256 bits. */
    private static final int SPACING = 32;
    /** The table costs as much as two sums without one; a holder's key object is used once or twice. */
    private static final int USES_WITHOUT = 3;

    /**
     * Adds two multiples.
     *
     * @param base a generator, which has a table at once
     * @param a 0 to 2^256 - 1
     * @param point of the same curve
     * @param b 0 to 2^256 - 1
     */
    static ECPoint sum(ECPoint base, BigInteger a, ECPoint point, BigInteger b) {
        FixedPoint other = of(point, USES_WITHOUT);
        if (other.table.isEmpty()) {
            return ECAlgorithms.sumOfTwoMultiplies(base, a, point, b);
        }
        List<ECPoint> first = of(base, 0).table;
        ECPoint sum = base.getCurve().getInfinity();
        for (int row = SPACING - 1; row >= 0; row--) {
            sum = sum.twice().add(first.get(teeth(a, row))).add(other.table.get(teeth(b, row)));
        }
        return sum;
    }

    private static FixedPoint of(ECPoint point, int without) {
        ECCurve curve = point.getCurve();
        PreCompInfo kept = curve.precompute(
                point,
                NAME,
                known -> known instanceof FixedPoint fixed ? fixed.again(point, without) : first(point, without));
        return (FixedPoint) kept;
    }

    private static FixedPoint first(ECPoint point, int without) {
        return new FixedPoint(0, List.of()).again(point, without);
    }

    private FixedPoint again(ECPoint point, int without) {
        if (!table.isEmpty()) {
            return this;
        }
        return new FixedPoint(uses + 1, uses < without ? List.of() : multiples(point));
    }

    private static List<ECPoint> multiples(ECPoint point) {
        ECPoint[] all = new ECPoint[1 << TEETH];
        all[0] = point.getCurve().getInfinity();
        ECPoint tooth = point;
        for (int i = 0; i < TEETH; i++) {
            int bit = 1 << i;
            for (int below = 0; below < bit; below++) {
                all[bit + below] = all[below].add(tooth);
            }
            tooth = tooth.timesPow2(SPACING);
        }
        // So that each later addition is one to a point with z = 1.
        point.getCurve().normalizeAll(all);
        return List.of(all);
    }

    private static int teeth(BigInteger number, int row) {
        int index = 0;
        for (int i = 0; i < TEETH; i++) {
            if (number.testBit(row + i * SPACING)) {
                index |= 1 << i;
            }
        }
        return index;
    }
}
