package org.usercenter.auth.recovery;

import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.proof.Sealed;

/**
 * What the recovery's first page has filled in when its link is followed: a number that this browser tab typed before, where
 * it turned out to have an account. Nothing is looked up or sent by it.
 */
public final class RecoveryHint {
    private static final String KIND = "recovery-hint";

    /** @param text as somebody could type it */
    private record Typed(String text) {
        /** Tells nothing. */
        @Override
        public String toString() {
            return "Typed";
        }
    }

    private final Sealed<Typed> kept;

    private RecoveryHint(Sealed<Typed> kept) {
        this.kept = kept;
    }

    /** That of the tab. */
    public static RecoveryHint of(KeycloakSession keycloak, AuthenticationSessionModel session) {
        return new RecoveryHint(Sealed.of(keycloak, session, KIND, Typed.class));
    }

    /** Fills it in from now on, as long as a recovery may take. */
    public void keep(String text) {
        kept.keep(new Typed(text), RecoveryStep.LIFE);
    }

    /** Empty text when there is none. */
    String text() {
        return kept.find().map(Typed::text).orElse("");
    }
}
