package org.usercenter.auth.proof;

import java.time.Duration;

import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * A number that this browser tab typed or proved and that turned out to have an account: the recovery's first page has it
 * filled in, so that nobody types it again. Nothing is looked up or sent by it.
 */
public final class CarriedNumber {
    private static final String KIND = "carried-number";
    private static final Duration LIFE = Duration.ofMinutes(30);

    /** @param text as somebody could type it */
    private record Typed(String text) {
        /** Tells nothing. */
        @Override
        public String toString() {
            return "Typed";
        }
    }

    private final Sealed<Typed> kept;

    private CarriedNumber(Sealed<Typed> kept) {
        this.kept = kept;
    }

    /** That of the tab. */
    public static CarriedNumber of(KeycloakSession keycloak, AuthenticationSessionModel session) {
        return new CarriedNumber(Sealed.of(keycloak, session, KIND, Typed.class));
    }

    /** Fills it in from now on, for half an hour. */
    public void keep(String text) {
        kept.keep(new Typed(text), LIFE);
    }

    /** Empty text when there is none. */
    public String text() {
        return kept.find().map(Typed::text).orElse("");
    }
}
