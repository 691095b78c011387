package org.usercenter.auth.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
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
import org.usercenter.storage.crypto.CryptoException;
import org.usercenter.storage.crypto.CryptoProvider;
import org.usercenter.storage.crypto.FieldCipher;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.realname.RealNameLevel;

/**
 * Keeps what was proved beside the authentication session, encrypted, for this tab only and for {@link #LIFE}. It stands
 * in no note of the session: those of the flow are forgotten between login and registration, and those of the client are
 * copied by Keycloak into the session of whoever logs in.
 */
public final class Proofs {
    /** How long a proof is good. */
    public static final Duration LIFE = Duration.ofMinutes(15);

    private static final Logger LOG = Logger.getLogger(Proofs.class);
    private static final String KEY = "uc.proof.";
    private static final String SEALED = "sealed";

    private final SingleUseObjectProvider objects;
    private final FieldCipher cipher;
    private final String place;

    Proofs(SingleUseObjectProvider objects, FieldCipher cipher, String rootId, String tabId) {
        this.objects = objects;
        this.cipher = cipher;
        this.place = rootId + "." + tabId;
    }

    /** Those of an authentication session. */
    public static Proofs of(KeycloakSession keycloak, AuthenticationSessionModel session) {
        return new Proofs(
                keycloak.singleUseObjects(),
                keycloak.getProvider(CryptoProvider.class).cipher(),
                session.getParentSession().getId(),
                session.getTabId());
    }

    /** Keeps a proof that was made just now; one kept before is forgotten. */
    public void keep(VerifiedIdentity proof) {
        try {
            String written = JsonSerialization.writeValueAsString(Kept.of(proof, now()));
            objects.put(KEY + place, LIFE.toSeconds(), Map.of(SEALED, cipher.encrypt(written, context())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was proved last, within the last 15 minutes. Empty also when it cannot be read any more. */
    public Optional<VerifiedIdentity> find() {
        return find(LIFE);
    }

    /**
     * What was proved last, for a step that wants a fresher proof than others.
     *
     * @param maxAge how long ago at most; more than {@link #LIFE} has no effect
     */
    public Optional<VerifiedIdentity> find(Duration maxAge) {
        Map<String, String> notes = objects.get(KEY + place);
        String sealed = notes == null ? null : notes.get(SEALED);
        if (sealed == null) {
            return Optional.empty();
        }
        try {
            Kept kept = JsonSerialization.readValue(cipher.decrypt(sealed, context()), Kept.class);
            long age = now() - kept.provedAt();
            return age > Math.min(maxAge.toSeconds(), LIFE.toSeconds()) ? Optional.empty() : Optional.of(kept.proof());
        } catch (CryptoException | IOException | IllegalArgumentException e) {
            // The exception's text can contain what was proved.
            LOG.warnf("A proof cannot be used any more: %s", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** Forgets it. */
    public void forget() {
        objects.remove(KEY + place);
    }

    private static long now() {
        return TimeUnit.MILLISECONDS.toSeconds(Time.currentTimeMillis());
    }

    private String context() {
        return "proof:" + place;
    }

    /**
     * As it is written.
     *
     * @param documentTypes codes; null: no person is named
     * @param provedAt epoch seconds
     */
    public record Kept(
            String way,
            String label,
            @Nullable String uscc,
            @Nullable String enterpriseName,
            @Nullable List<String> documentTypes,
            @Nullable String documentNumber,
            @Nullable String personName,
            int level,
            Map<String, String> evidence,
            long provedAt) {

        /**
         * As it is written at that moment.
         *
         * @param now epoch seconds
         */
        public static Kept of(VerifiedIdentity proof, long now) {
            ProvedEnterprise enterprise = proof.enterprise();
            ProvedPerson person = proof.person();
            EnterpriseName enterpriseName = enterprise == null ? null : enterprise.name();
            PersonName personName = person == null ? null : person.name();
            return new Kept(
                    proof.way(),
                    proof.label(),
                    enterprise == null ? null : enterprise.uscc().value(),
                    enterpriseName == null ? null : enterpriseName.value(),
                    person == null
                            ? null
                            : person.documents().stream()
                                    .map(document -> document.type().code())
                                    .toList(),
                    person == null ? null : person.number(),
                    personName == null ? null : personName.value(),
                    proof.level().value(),
                    proof.evidence(),
                    now);
        }

        /**
         * As it was kept.
         *
         * @throws IllegalArgumentException when it cannot be understood any more
         */
        public VerifiedIdentity proof() {
            return new VerifiedIdentity(
                    way,
                    label,
                    uscc == null
                            ? null
                            : new ProvedEnterprise(
                                    Uscc.parse(uscc),
                                    enterpriseName == null ? null : EnterpriseName.parse(enterpriseName)),
                    documentTypes == null ? null : person(documentTypes),
                    RealNameLevel.of(level),
                    evidence);
        }

        private ProvedPerson person(List<String> types) {
            List<IdentityDocument> documents = types.stream()
                    .map(type -> IdentityDocument.parse(
                            DocumentType.ofCode(type).orElseThrow(IllegalArgumentException::new), documentNumber))
                    .toList();
            return new ProvedPerson(documents, personName == null ? null : PersonName.parse(personName));
        }

        /** Without what was proved. */
        @Override
        public String toString() {
            return "Kept[way=" + way + "]";
        }
    }
}
