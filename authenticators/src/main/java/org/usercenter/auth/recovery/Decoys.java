package org.usercenter.auth.recovery;

import java.util.ArrayList;
import java.util.List;

import org.usercenter.storage.crypto.BlindIndex;
import org.usercenter.storage.identity.EmailAddress;
import org.usercenter.storage.identity.MobileNumber;

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

    private final BlindIndex index;

    Decoys(BlindIndex index) {
        this.index = index;
    }

    List<Target> of(SearchKey key) {
        String text = key.value();
        String seed = index.hash(KIND, text);
        StringBuilder mobile = new StringBuilder("1").append(SECOND_DIGITS.charAt(digit(seed, 0)));
        for (int i = 1; i <= DIGITS; i++) {
            mobile.append(digit(seed, i));
        }
        List<Target> targets = new ArrayList<>();
        targets.add(Target.decoy(MobileNumber.parse(mobile.toString())));
        int email = index.hash(KIND + "-email", text).hashCode() & Integer.MAX_VALUE;
        if (email % WITH_EMAIL == 0) {
            String letter = Character.toString('a' + email / WITH_EMAIL % ('z' - 'a' + 1));
            targets.add(
                    Target.decoy(EmailAddress.parse(letter + mobile + "@" + MAIL_DOMAINS.get(digit(seed, 10) % 4))));
        }
        return List.copyOf(targets);
    }

    /** Spread evenly: of a character alone, only some digits would come of hexadecimal ones. */
    private static int digit(String seed, int position) {
        return Math.floorMod(seed.substring(position).hashCode(), 10);
    }
}
