package org.usercenter.auth.broker;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.SingleUseObjectProvider;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.proof.Proofs;
import org.usercenter.auth.proof.Sealed;
import org.usercenter.storage.crypto.FieldCipher;

/**
 * Keeps who came back from a platform until it is known whose account that is, {@link Sealed}, for {@link Proofs#LIFE}.
 * Outlives a restart of the login in the same tab, and what comes back from another platform meanwhile.
 */
final class PendingIdentities {
    private static final Logger LOG = Logger.getLogger(PendingIdentities.class);
    private static final String KIND = "broker.";

    private final Sealed<Kept> sealed;

    PendingIdentities(SingleUseObjectProvider objects, FieldCipher cipher, String rootId, String tabId, String alias) {
        this(new Sealed<>(objects, cipher, KIND + alias, rootId, tabId, Kept.class));
    }

    private PendingIdentities(Sealed<Kept> sealed) {
        this.sealed = sealed;
    }

    /** Who came to an authentication session from that identity provider. */
    static PendingIdentities of(KeycloakSession keycloak, AuthenticationSessionModel session, String alias) {
        return new PendingIdentities(Sealed.of(keycloak, session, KIND + alias, Kept.class));
    }

    /** Keeps who came back just now; who did before is forgotten. */
    void keep(BrokerIdentity identity) {
        sealed.keep(Kept.of(identity, now()), Proofs.LIFE);
    }

    /** Who came back last, within the last 15 minutes. */
    Optional<BrokerIdentity> find() {
        long oldest = now() - Proofs.LIFE.toSeconds();
        return sealed.find().filter(kept -> kept.keptAt() >= oldest).flatMap(Kept::read);
    }

    void forget() {
        sealed.forget();
    }

    private static long now() {
        return TimeUnit.MILLISECONDS.toSeconds(Time.currentTimeMillis());
    }

    /**
     * As it is written.
     *
     * @param keptAt epoch seconds
     */
    record Kept(String alias, String way, String id, String label, Proofs.@Nullable Kept proof, long keptAt) {

        static Kept of(BrokerIdentity identity, long now) {
            return new Kept(
                    identity.alias(),
                    identity.way(),
                    identity.id(),
                    identity.label(),
                    identity.proof() == null ? null : Proofs.Kept.of(identity.proof(), now),
                    now);
        }

        /** Empty when what was proved is not accepted any more. */
        private Optional<BrokerIdentity> read() {
            try {
                return Optional.of(identity());
            } catch (IllegalArgumentException e) {
                // The exception's text can contain who it was.
                LOG.warnf(
                        "An identity cannot be used any more: %s", e.getClass().getSimpleName());
                return Optional.empty();
            }
        }

        BrokerIdentity identity() {
            return new BrokerIdentity(alias, way, id, label, proof == null ? null : proof.proof());
        }

        /** Without who it is. */
        @Override
        public String toString() {
            return "Kept[way=" + way + "]";
        }
    }
}
