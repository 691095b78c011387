package org.usercenter.auth.proof;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * What is known of somebody besides what was proved, for a registration to begin with. He can change all of it. Kept as a
 * proof is, {@link Sealed}, as long as one.
 *
 * @param way whose proof it came with
 * @param representative name of an enterprise's legal representative
 */
public record Suggested(
        String way,
        @Nullable String loginName,
        @Nullable String mobile,
        @Nullable String email,
        @Nullable String address,
        @Nullable String representative) {
    private static final String KIND = "suggested";

    /** Keeps it for the sitting; what was kept before is forgotten. */
    public static void keep(KeycloakSession keycloak, AuthenticationSessionModel session, Suggested suggested) {
        Sealed.of(keycloak, session, KIND, Suggested.class).keep(suggested, Proofs.LIFE);
    }

    /** What came with the proof that is kept now. */
    public static Optional<Suggested> find(KeycloakSession keycloak, AuthenticationSessionModel session) {
        return Proofs.of(keycloak, session).find().flatMap(proof -> Sealed.of(keycloak, session, KIND, Suggested.class)
                .find()
                .filter(suggested -> suggested.way().equals(proof.way())));
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "Suggested[way=" + way + "]";
    }
}
