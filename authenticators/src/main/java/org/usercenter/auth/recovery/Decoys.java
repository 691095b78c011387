package org.usercenter.auth.recovery;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.usercenter.storage.crypto.BlindIndex;
import org.usercenter.storage.identity.EmailAddress;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.identity.MobileRegion;

/**
 * What the page offers where there is no account: ways that look like an account's, the same ones each time for the same
 * key, and with another key of the server other ones. So nobody learns by them who has an account.
 */
final class Decoys {
    private static final String KIND = "recovery-decoy";
    private static final String SECOND_DIGITS = "3578935789";
    private static final List<String> MAIL_DOMAINS = List.of("qq.com", "163.com", "126.com", "sina.com");
    /** As many accounts as one in so many have a proved email. */
    private static final int WITH_EMAIL = 4;

    private static final int DIGITS = 9;

    /** As many accounts as one in so many have a mobile from elsewhere, where such are taken, or an email only. */
    private static final int RARE = 16;
    /** First digits of mobiles elsewhere. */
    private static final Map<MobileRegion, String> ELSEWHERE =
            Map.of(MobileRegion.HONG_KONG, "569", MobileRegion.MACAO, "6", MobileRegion.TAIWAN, "9");

    private final BlindIndex index;
    private final List<MobileRegion> elsewhere;

    /** @param regions whose mobiles are taken */
    Decoys(BlindIndex index, Set<MobileRegion> regions) {
        this.index = index;
        this.elsewhere =
                regions.stream().filter(ELSEWHERE::containsKey).sorted().toList();
    }

    List<Target> of(SearchKey key) {
        String text = key.value();
        String seed = index.hash(KIND, text);
        int shape = number(index.hash(KIND + "-shape", text)) % RARE;
        int email = number(index.hash(KIND + "-email", text));
        boolean emailOnly = shape == 0;
        List<Target> targets = new ArrayList<>();
        if (!emailOnly) {
            targets.add(Target.decoy(shape == 1 && !elsewhere.isEmpty() ? elsewhere(seed) : mainland(seed)));
        }
        if (emailOnly || email % WITH_EMAIL == 0) {
            String letter = Character.toString('a' + email / WITH_EMAIL % ('z' - 'a' + 1));
            String domain = MAIL_DOMAINS.get(digit(seed, 10) % MAIL_DOMAINS.size());
            targets.add(Target.decoy(EmailAddress.parse(letter + digits(seed, DIGITS) + "@" + domain)));
        }
        return List.copyOf(targets);
    }

    private static MobileNumber mainland(String seed) {
        return MobileNumber.parse("1" + SECOND_DIGITS.charAt(digit(seed, 0)) + digits(seed, DIGITS));
    }

    private MobileNumber elsewhere(String seed) {
        MobileRegion region = elsewhere.get(digit(seed, 11) % elsewhere.size());
        String first = ELSEWHERE.getOrDefault(region, "");
        int rest = region == MobileRegion.TAIWAN ? DIGITS - 1 : DIGITS - 2;
        String national = first.charAt(digit(seed, 12) % first.length()) + digits(seed, rest);
        return MobileNumber.parse("+" + region.countryCode() + national, EnumSet.allOf(MobileRegion.class));
    }

    private static String digits(String seed, int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            digits.append(digit(seed, i));
        }
        return digits.toString();
    }

    private static int number(String hash) {
        return hash.hashCode() & Integer.MAX_VALUE;
    }

    /** Spread evenly: of a character alone, only some digits would come of hexadecimal ones. */
    private static int digit(String seed, int position) {
        return Math.floorMod(seed.substring(position).hashCode(), 10);
    }
}
