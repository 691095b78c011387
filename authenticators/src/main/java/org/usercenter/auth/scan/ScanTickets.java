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
 * The codes of all servers. What a code has come to may be written twice at once; that it serves once is decided by
 * taking its claim, which of any number that try one gets. One change of a code in each transaction.
 */
final class ScanTickets {
    /** Seconds that a confirmed result waits to be collected, after the code's own time. */
    static final int GRACE = 120;

    private static final String TICKET = "uc.scan.ticket.";
    private static final String CLAIM = "uc.scan.claim.";
    private static final String INDEX = "uc.scan.index.";
    private static final String PULL = "uc.scan.pull.";
    private static final String WORD = "uc.scan.word.";
    private static final String ID = "id";
    private static final int WORD_SECONDS = 600;
    private static final int BYTES = 32;
    private static final int REFERENCE_BYTES = 16;
    private static final int MAX_ID = 64;

    private final SingleUseObjectProvider objects;
    private final InstantSource clock;

    ScanTickets(SingleUseObjectProvider objects, InstantSource clock) {
        this.objects = objects;
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
        objects.put(TICKET + hash(ticket.id()), life, ticket.notes());
        objects.put(CLAIM + hash(ticket.id()), life, Map.of());
        objects.put(INDEX + hash(ticket.way(), ticket.offer().platformId()), life, Map.of(ID, ticket.id()));
    }

    /** The code of that id, used up or not. */
    Optional<ScanTicket> find(String id) {
        Map<String, String> notes = id.length() > MAX_ID ? null : objects.get(TICKET + hash(id));
        return notes == null ? Optional.empty() : ScanTicket.of(id, notes);
    }

    /** The code that the platform calls so. */
    Optional<ScanTicket> find(String way, String platformId) {
        Map<String, String> notes = objects.get(INDEX + hash(way, platformId));
        String id = notes == null ? null : notes.get(ID);
        return id == null ? Optional.empty() : find(id);
    }

    /** Writes what the platform said. */
    Optional<ScanTicket> record(String id, ScanProgress progress) {
        return change(id, standing -> standing.after(progress));
    }

    /** Writes that the platform said nothing. */
    void recordUnreachable(String id) {
        change(id, ScanTicket.Standing::unreachable);
    }

    private Optional<ScanTicket> change(String id, UnaryOperator<ScanTicket.Standing> change) {
        Optional<ScanTicket> found = find(id);
        if (found.isEmpty()) {
            return found;
        }
        ScanTicket.Standing before = found.get().standing();
        ScanTicket changed = found.get().with(change.apply(before));
        if (!changed.standing().equals(before) && life(changed) > 0) {
            objects.put(TICKET + hash(id), life(changed), changed.notes());
        }
        return Optional.of(changed);
    }

    /** Uses a code up: one of any number that try gets it. */
    boolean take(String id) {
        boolean mine = objects.remove(CLAIM + hash(id)) != null;
        objects.remove(TICKET + hash(id));
        return mine;
    }

    /** Whether it is time to ask the platform; of all servers one is told so in that time. */
    boolean mayPull(String id, int seconds) {
        return objects.putIfAbsent(PULL + hash(id), seconds);
    }

    /** Whether that word comes for the first time. */
    boolean isNews(String way, ScanPush.Word word) {
        return objects.putIfAbsent(WORD + hash(way, word.platformId() + " " + word.kind()), WORD_SECONDS);
    }

    private long life(ScanTicket ticket) {
        return ticket.expires() + GRACE - now();
    }

    private static String hash(String way, String platformId) {
        return hash(way + " " + platformId);
    }

    /** SHA-256 in Base64url without padding. */
    static String hash(String text) {
        byte[] hash = HashUtils.hash(JavaAlgorithm.SHA256, text.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}
