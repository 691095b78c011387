package org.usercenter.account.call;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;

import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.crypto.BlindIndex;

/** Places in one list, signed: nobody asks the database for what no page has offered. */
final class Cursors {

    private static final String KIND = "page-cursor";
    private static final int MAC_LENGTH = 32;
    private static final int MAX_LENGTH = 2048;

    private final BlindIndex index;
    private final String list;

    /**
     * Of one list.
     *
     * @param list names it, with the realm and whose it is
     */
    Cursors(BlindIndex index, String list) {
        this.index = index;
        this.list = list;
    }

    String write(List<String> position) {
        String text = JsonText.write(position);
        String signed = mac(text) + text;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The place.
     *
     * @throws Refusal when the cursor was not written by {@link #write} for this list
     */
    List<String> read(String cursor) {
        try {
            String signed = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (cursor.length() > MAX_LENGTH || signed.length() <= MAC_LENGTH) {
                throw Refusal.of(ProblemCode.BAD_CURSOR);
            }
            String text = signed.substring(MAC_LENGTH);
            if (!MessageDigest.isEqual(bytes(mac(text)), bytes(signed.substring(0, MAC_LENGTH)))) {
                throw Refusal.of(ProblemCode.BAD_CURSOR);
            }
            return List.of(JsonText.read(text, String[].class));
        } catch (IllegalArgumentException e) {
            throw Refusal.of(ProblemCode.BAD_CURSOR);
        }
    }

    private String mac(String text) {
        return index.hash(KIND, list + "\n" + text).substring(0, MAC_LENGTH);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
