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
 * is kept under the browser session that asked, until that session itself comes for it.
 */
final class CaReturns {
    static final String CLIENT = "client";
    static final String TAB = "tab";
    static final String SID = "sid";
    static final String PURPOSE = "purpose";

    private static final String WAY_BACK = "uc.ca.return.";
    private static final String ANSWER = "uc.ca.answer.";
    private static final int BYTES = 32;

    private final SingleUseObjectProvider objects;
    private final SecureRandom random;

    CaReturns(SingleUseObjectProvider objects, SecureRandom random) {
        this.objects = objects;
        this.random = random;
    }

    /** Opens a way back for as long as a challenge lives; the handle is for the ticket's return address. */
    String open(AuthenticationSessionModel session, CaPurpose purpose) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String handle = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        objects.put(
                WAY_BACK + CaSitting.hash(handle),
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

    /** Keeps an answer for the browser session that asked. */
    void keep(String sid, CaAnswer answer) {
        objects.put(ANSWER + sid, CaChallenges.LIFE, new HashMap<>(answer.notes()));
    }

    /** The answer that came for this session and tab, once. */
    Optional<CaAnswer> collect(AuthenticationSessionModel session) {
        return Optional.ofNullable(objects.remove(ANSWER + CaSitting.sid(session)))
                .map(CaAnswer::of);
    }
}
