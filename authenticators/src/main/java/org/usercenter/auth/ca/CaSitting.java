package org.usercenter.auth.ca;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.keycloak.crypto.JavaAlgorithm;
import org.keycloak.jose.jws.crypto.HashUtils;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Names a browser's authentication session and tab to the agent without telling them. */
final class CaSitting {

    private CaSitting() {}

    /** {@code sid} of tickets and texts: SHA-256 of session and tab in Base64url without padding. */
    static String sid(AuthenticationSessionModel session) {
        String named = session.getParentSession().getId() + "." + session.getTabId();
        return hash(named);
    }

    /** SHA-256 in Base64url without padding. */
    static String hash(String text) {
        byte[] hash = HashUtils.hash(JavaAlgorithm.SHA256, text.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}
