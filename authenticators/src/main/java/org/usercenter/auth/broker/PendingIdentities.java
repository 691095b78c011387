package org.usercenter.auth.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.SingleUseObjectProvider;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.JsonSerialization;
import org.usercenter.auth.proof.Proofs;
import org.usercenter.storage.crypto.CryptoException;
import org.usercenter.storage.crypto.CryptoProvider;
import org.usercenter.storage.crypto.FieldCipher;

/**
 * Keeps who came back from a platform until it is known whose account that is: beside the authentication session,
 * encrypted, for this tab only and for {@link Proofs#LIFE}. Outlives a restart of the login in the same tab.
 */
final class PendingIdentities {
    private static final Logger LOG = Logger.getLogger(PendingIdentities.class);
    private static final String KEY = "uc.broker.";
    private static final String SEALED = "sealed";

    private final SingleUseObjectProvider objects;
    private final FieldCipher cipher;
    private final String place;

    PendingIdentities(SingleUseObjectProvider objects, FieldCipher cipher, String rootId, String tabId) {
        this.objects = objects;
        this.cipher = cipher;
        this.place = rootId + "." + tabId;
    }

    /** Those of an authentication session. */
    static PendingIdentities of(KeycloakSession keycloak, AuthenticationSessionModel session) {
        return new PendingIdentities(
                keycloak.singleUseObjects(),
                keycloak.getProvider(CryptoProvider.class).cipher(),
                session.getParentSession().getId(),
                session.getTabId());
    }

    /** Keeps who came back just now; who did before is forgotten. */
    void keep(BrokerIdentity identity) {
        try {
            String written = JsonSerialization.writeValueAsString(Kept.of(identity, now()));
            objects.put(KEY + place, Proofs.LIFE.toSeconds(), Map.of(SEALED, cipher.encrypt(written, context())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who came back last, within the last 15 minutes. */
    Optional<BrokerIdentity> find() {
        Map<String, String> notes = objects.get(KEY + place);
        String sealed = notes == null ? null : notes.get(SEALED);
        if (sealed == null) {
            return Optional.empty();
        }
        try {
            Kept kept = JsonSerialization.readValue(cipher.decrypt(sealed, context()), Kept.class);
            return now() - kept.keptAt() > Proofs.LIFE.toSeconds() ? Optional.empty() : Optional.of(kept.identity());
        } catch (CryptoException | IOException | IllegalArgumentException e) {
            // The exception's text can contain who it was.
            LOG.warnf("An identity cannot be used any more: %s", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    void forget() {
        objects.remove(KEY + place);
    }

    private static long now() {
        return TimeUnit.MILLISECONDS.toSeconds(Time.currentTimeMillis());
    }

    private String context() {
        return "broker:" + place;
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
