package org.usercenter.auth.cloud;

import org.keycloak.models.KeycloakSession;

/** Secrets that stand in the realm instead of the server's configuration. */
public final class PlatformSecrets {

    private PlatformSecrets() {}

    /**
     * The secret as it is, or out of Keycloak's vault when it is written as <code>${vault.name}</code>.
     *
     * @throws IllegalStateException when it is that of a stand-in, which everybody knows, and the server is not a
     *     demonstration; the message does not repeat it
     */
    public static String of(KeycloakSession session, String setting) {
        String secret = CloudSettings.secret(session, setting);
        if (!DemoKeys.mayBeUsed(session.getKeycloakSessionFactory(), secret)) {
            throw new IllegalStateException("A demo key works in demo mode only");
        }
        return secret;
    }
}
