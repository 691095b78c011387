package org.usercenter.auth.guangdong;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.realname.RealNameLevel;

/**
 * How well the platform knows somebody (实名等级). The API counts L0 to L3, people are told of levels two to five
 * (二级至五级).
 *
 * @see <a href="https://95ye.com/article/42766">levels of the platform</a> (the mapping of L0 and L3 is inferred)
 */
enum GuangdongLevel {
    /** Level two: declared only. */
    L0(RealNameLevel.REGISTERED),
    /** Level three: number and name compared with the population's or legal persons' register. */
    L1(RealNameLevel.VERIFIED),
    /** Level four: the very human, by face. */
    L2(RealNameLevel.CERTIFIED),
    /** Level five: certificate, or in person. */
    L3(RealNameLevel.CERTIFIED);

    private static final Map<String, GuangdongLevel> SPELLINGS = Map.ofEntries(
            Map.entry("L0", L0),
            Map.entry("L1", L1),
            Map.entry("L2", L2),
            Map.entry("L3", L3),
            Map.entry("0", L0),
            Map.entry("1", L1),
            Map.entry("2", L2),
            Map.entry("3", L3));

    private final RealNameLevel worth;

    GuangdongLevel(RealNameLevel worth) {
        this.worth = worth;
    }

    /** What such an account proves here. */
    RealNameLevel worth() {
        return worth;
    }

    /** Empty when nothing is said, or nothing that is known. */
    static Optional<GuangdongLevel> parse(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(given -> SPELLINGS.get(given.strip().toUpperCase(Locale.ROOT)));
    }
}
