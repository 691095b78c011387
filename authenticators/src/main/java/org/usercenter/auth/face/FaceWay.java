package org.usercenter.auth.face;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.scan.ScanAction;
import org.usercenter.auth.scan.ScanPurpose;
import org.usercenter.auth.scan.ScanSubject;

/** Proving who one is by a face, on the page of an action; no way to log in. */
public final class FaceWay {
    /** Name of the way in journal, levels and tokens. */
    public static final String ID = "uc-face";

    /** Seconds; on the phone people read, consent and show their face. */
    private static final String CODE_SECONDS = "600";

    private FaceWay() {}

    /** The platform, if it is set up. */
    public static Optional<FaceVerification> platform(KeycloakSession session) {
        return Optional.ofNullable(session.getProvider(FaceVerification.class)).filter(FaceVerification::isSetUp);
    }

    /**
     * Codes for that person.
     *
     * @param subject null: no new one is to be made
     */
    public static ScanAction action(
            KeycloakSession session,
            AuthenticationSessionModel sitting,
            ScanPurpose purpose,
            @Nullable ScanSubject subject) {
        AuthenticatorConfigModel settings = new AuthenticatorConfigModel();
        settings.setConfig(Map.of("code-lifespan", CODE_SECONDS));
        return ScanAction.of(session, sitting, purpose, ID, settings, subject);
    }
}
