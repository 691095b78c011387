package org.usercenter.auth.scan;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.keycloak.crypto.JavaAlgorithm;
import org.keycloak.jose.jws.crypto.HashUtils;
import org.keycloak.models.SingleUseObjectProvider;

/**
 * The codes of one realm on all servers; what another realm gave out is unknown in it. What a code has come to may be written twice at once; that it serves once is decided by
 * taking its claim, which of any number that try one gets. One change of a code in each transaction.
 */
final class ScanTickets {
    /** Seconds that a confirmed result waits to be collected, after the code's own time. */
    static final int GRACE = 120;

    private static final String TICKET = "uc.scan.ticket.";
    private static final String CLAIM = "uc.scan.claim.";
    private static final String INDEX = "uc.scan.index.";
    private static final String PULL = "uc.scan.pull.";
    private static final String PRESS = "uc.scan.press.";
    private static final String WORD = "uc.scan.word.";
    private static final String ID = "id";
    private static final int WORD_SECONDS = 600;
    private static final int BYTES = 32;
    private static final int REFERENCE_BYTES = 16;
    private static final int MAX_ID = 64;

    private final SingleUseObjectProvider objects;
    private final String realm;
    private final InstantSource clock;

    /** @param realm id */
    ScanTickets(SingleUseObjectProvider objects, String realm, InstantSource clock) {
        this.objects = objects;
        this.realm = realm;
        this.clock = clock;
    }

    /** An id that nobody guesses. */
    static String newId(SecureRandom random) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(random, BYTES));
    }

    /** 32 hexadecimal digits. */
    static String newReference(SecureRandom random) {
        return HexFormat.of().formatHex(bytes(random, REFERENCE_BYTES));
    }

    /** 32 bytes in Base64. */
    static String newNonce(SecureRandom random) {
        return Base64.getEncoder().encodeToString(bytes(random, BYTES));
    }

    private static byte[] bytes(SecureRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    long now() {
        return clock.instant().getEpochSecond();
    }

    /** Keeps a new code. */
    void keep(ScanTicket ticket) {
        long life = life(ticket);
        objects.put(TICKET + key(ticket.id()), life, ticket.notes());
        objects.put(CLAIM + key(ticket.id()), life, Map.of());
        objects.put(INDEX + key(ticket.way(), ticket.offer().platformId()), life, Map.of(ID, ticket.id()));
    }

    /** The code of that id, used up or not. */
    Optional<ScanTicket> find(String id) {
        Map<String, String> notes = id.length() > MAX_ID ? null : objects.get(TICKET + key(id));
        return notes == null ? Optional.empty() : ScanTicket.of(id, notes);
    }

    /** The code that the platform calls so. */
    Optional<ScanTicket> find(String way, String platformId) {
        Map<String, String> notes = objects.get(INDEX + key(way, platformId));
        String id = notes == null ? null : notes.get(ID);
        return id == null ? Optional.empty() : find(id);
    }

    /** Writes what the platform said. */
    Optional<ScanTicket> record(String id, ScanProgress progress) {
        return change(id, standing -> standing.after(progress));
    }

    /** Writes that the platform said nothing. */
    Optional<ScanTicket> recordUnreachable(String id) {
        return change(id, ScanTicket.Standing::unreachable);
    }

    private Optional<ScanTicket> change(String id, UnaryOperator<ScanTicket.Standing> change) {
        Optional<ScanTicket> found = find(id);
        if (found.isEmpty()) {
            return found;
        }
        ScanTicket.Standing before = found.get().standing();
        ScanTicket changed = found.get().with(change.apply(before));
        if (!changed.standing().equals(before) && life(changed) > 0) {
            objects.put(TICKET + key(id), life(changed), changed.notes());
        }
        return Optional.of(changed);
    }

    /** Uses a code up: one of any number that try gets it. */
    boolean take(String id) {
        boolean mine = objects.remove(CLAIM + key(id)) != null;
        objects.remove(TICKET + key(id));
        return mine;
    }

    /** Whether it is time to ask the platform; of all servers one is told so in that time. */
    boolean mayPull(String id, int seconds) {
        return objects.putIfAbsent(PULL + key(id), seconds);
    }

    /**
     * The same for somebody who presses a button, once a second. Apart, so that neither the page's questions nor a push
     * that was answered just now makes a press useless, and no press keeps those from being asked.
     */
    boolean mayPullNow(String id) {
        return objects.putIfAbsent(PRESS + key(id), 1);
    }

    /** Whether that word comes for the first time. */
    boolean isNews(String way, ScanPush.Word word) {
        return objects.putIfAbsent(WORD + key(way, word), WORD_SECONDS);
    }

    /** What it told could not be asked for: the same word wakes again when it comes again, and so does a page. */
    void missed(String id, String way, ScanPush.Word word) {
        objects.remove(WORD + key(way, word));
        objects.remove(PULL + key(id));
    }

    private long life(ScanTicket ticket) {
        return ticket.expires() + GRACE - now();
    }

    private String key(String way, ScanPush.Word word) {
        return key(way, word.platformId() + " " + word.kind());
    }

    private String key(String way, String platformId) {
        return key(way + " " + platformId);
    }

    private String key(String name) {
        return hash(realm + " " + name);
    }

    /** SHA-256 in Base64url without padding. */
    static String hash(String text) {
        byte[] hash = HashUtils.hash(JavaAlgorithm.SHA256, text.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}
