package org.usercenter.auth.ca;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.keycloak.models.SingleUseObjectProvider;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The way back from the agent's own page. Its POST is cross-site, so that the browser may send no cookie; what it brings
 * is kept under a handle, with which the same browser comes back at once by a GET that has its cookies. Only when these
 * show the session that asked is the answer kept for that session: whoever has a foreign ticket signed on another's PC
 * would otherwise collect the signature in the browser of his own (certificates.md, section 9.6).
 */
final class CaReturns {
    static final String CLIENT = "client";
    static final String TAB = "tab";
    static final String SID = "sid";
    static final String PURPOSE = "purpose";

    private static final String NOTE = "uc.ca.return";
    private static final String WAY_BACK = "uc.ca.return.";
    private static final String BROUGHT = "uc.ca.brought.";
    private static final String ANSWER = "uc.ca.answer.";
    private static final int BROUGHT_SECONDS = 60;
    private static final int BYTES = 32;

    private final SingleUseObjectProvider objects;
    private final SecureRandom random;

    CaReturns(SingleUseObjectProvider objects, SecureRandom random) {
        this.objects = objects;
        this.random = random;
    }

    /**
     * Opens a way back for as long as a challenge lives, and closes the one before in the same tab; the handle is for the
     * ticket's return address.
     */
    String open(AuthenticationSessionModel session, CaPurpose purpose) {
        String before = session.getAuthNote(NOTE);
        if (before != null) {
            objects.remove(before);
        }
        String handle = handle();
        String key = WAY_BACK + CaSitting.hash(handle);
        session.setAuthNote(NOTE, key);
        objects.put(
                key,
                CaChallenges.LIFE,
                Map.of(
                        CLIENT, session.getClient().getClientId(),
                        TAB, session.getTabId(),
                        SID, CaSitting.sid(session),
                        PURPOSE, purpose.name()));
        return handle;
    }

    /** Takes a way back, once. */
    Optional<Map<String, String>> take(String handle) {
        return Optional.ofNullable(objects.remove(WAY_BACK + CaSitting.hash(handle)));
    }

    /**
     * Keeps what a browser brought, until it has shown whose session is in it.
     *
     * @param way what {@link #take} gave
     * @return the handle with which that browser is to come back
     */
    String bring(Map<String, String> way, CaAnswer answer) {
        String handle = handle();
        Map<String, String> notes = new HashMap<>(answer.notes());
        notes.putAll(way);
        objects.put(BROUGHT + CaSitting.hash(handle), BROUGHT_SECONDS, notes);
        return handle;
    }

    /** What the browser with that handle brought, once: the way and the answer. */
    Optional<Map<String, String>> brought(String handle) {
        return Optional.ofNullable(objects.remove(BROUGHT + CaSitting.hash(handle)));
    }

    /** Keeps an answer for the session that asked, which is in the browser that brought it. */
    void keep(AuthenticationSessionModel session, CaAnswer answer) {
        objects.put(ANSWER + CaSitting.sid(session), CaChallenges.LIFE, new HashMap<>(answer.notes()));
    }

    private String handle() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The answer that came for this session and tab, once. */
    Optional<CaAnswer> collect(AuthenticationSessionModel session) {
        return Optional.ofNullable(objects.remove(ANSWER + CaSitting.sid(session)))
                .map(CaAnswer::of);
    }
}
