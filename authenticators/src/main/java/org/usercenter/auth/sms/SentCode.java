package org.usercenter.auth.sms;

import java.time.InstantSource;
import java.util.Optional;

import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.storage.crypto.CryptoException;
import org.usercenter.storage.crypto.FieldCipher;
import org.usercenter.storage.identity.MobileNumber;

/** For which mobile a tab asked for a code last, kept encrypted: Keycloak may write its sessions to disk. */
final class SentCode {
    /** Authentication notes: the mobile, and until when its code is good, seconds since 1970. */
    private static final String MOBILE = "uc.sms.sent-to";

    private static final String UNTIL = "uc.sms.sent-until";

    private final AuthenticationSessionModel session;
    private final FieldCipher cipher;
    private final InstantSource clock;

    SentCode(AuthenticationSessionModel session, FieldCipher cipher, InstantSource clock) {
        this.session = session;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** @param lifespan of the code, seconds */
    void remember(MobileNumber mobile, int lifespan) {
        session.setAuthNote(MOBILE, cipher.encrypt(mobile.value(), place()));
        session.setAuthNote(UNTIL, Long.toString(now() + lifespan));
    }

    /** The code is of no use any more; the mobile stays on the page. */
    void end() {
        session.removeAuthNote(UNTIL);
    }

    /** {@link MobileNumber#value} of the mobile. */
    Optional<String> mobile() {
        String sealed = session.getAuthNote(MOBILE);
        if (sealed == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(cipher.decrypt(sealed, place()));
        } catch (CryptoException e) {
            // The key was taken away meanwhile: the mobile is typed again.
            return Optional.empty();
        }
    }

    boolean alive() {
        String until = session.getAuthNote(UNTIL);
        return until != null && Long.parseLong(until) > now();
    }

    /** Where the mobile belongs: this tab of this browser. */
    private String place() {
        return "sms-page/" + session.getParentSession().getId() + "/" + session.getTabId();
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
