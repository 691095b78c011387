package org.usercenter.auth.ca;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

import org.keycloak.models.SingleUseObjectProvider;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Challenges that are good once, for {@value #LIFE} seconds, in the browser tab that asked. The note in the
 * authentication session says what was asked; that it is used once is decided by the single-use store, because two posts
 * at once can both read a note.
 */
final class CaChallenges {
    /** Seconds. */
    static final int LIFE = 120;

    private static final String NOTE = "uc.ca.challenge";
    private static final String KEY = "uc.ca.challenge.";
    private static final int NONCE_BYTES = 32;

    private final SingleUseObjectProvider objects;
    private final SecureRandom random;
    private final InstantSource clock;

    CaChallenges(SingleUseObjectProvider objects, SecureRandom random, InstantSource clock) {
        this.objects = objects;
        this.random = random;
        this.clock = clock;
    }

    /** A new challenge; the one before in the same tab is no longer good. */
    CaChallenge issue(AuthenticationSessionModel session, CaPurpose purpose) {
        drop(session);
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        CaChallenge challenge = new CaChallenge(
                purpose,
                CaSitting.sid(session),
                Base64.getUrlEncoder().withoutPadding().encodeToString(nonce),
                clock.instant().getEpochSecond() + LIFE);
        objects.put(key(challenge.nonce()), LIFE, Map.of());
        session.setAuthNote(NOTE, purpose.name() + " " + challenge.nonce() + " " + challenge.expires());
        return challenge;
    }

    /** Takes the tab's challenge: of any number that try, one gets it. Empty when it is used, over, or of another purpose. */
    Optional<CaChallenge> take(AuthenticationSessionModel session, CaPurpose purpose) {
        String note = session.getAuthNote(NOTE);
        if (note == null) {
            return Optional.empty();
        }
        session.removeAuthNote(NOTE);
        String[] parts = note.split(" ", -1);
        CaChallenge challenge = new CaChallenge(
                CaPurpose.valueOf(parts[0]), CaSitting.sid(session), parts[1], Long.parseLong(parts[2]));
        boolean mine = objects.remove(key(challenge.nonce())) != null;
        boolean alive = challenge.expires() > clock.instant().getEpochSecond();
        return mine && alive && challenge.purpose() == purpose ? Optional.of(challenge) : Optional.empty();
    }

    private void drop(AuthenticationSessionModel session) {
        String note = session.getAuthNote(NOTE);
        if (note != null) {
            objects.remove(key(note.split(" ", -1)[1]));
        }
    }

    private static String key(String nonce) {
        return KEY + nonce;
    }
}
