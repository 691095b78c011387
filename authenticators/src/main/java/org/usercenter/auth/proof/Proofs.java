package org.usercenter.auth.proof;

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
import org.usercenter.storage.crypto.FieldCipher;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.realname.RealNameLevel;

/** Keeps what was proved beside the authentication session, {@link Sealed}, for {@link #LIFE}. */
public final class Proofs {
    /** How long a proof is good. */
    public static final Duration LIFE = Duration.ofMinutes(15);

    private static final Logger LOG = Logger.getLogger(Proofs.class);
    private static final String KIND = "proof";

    private final Sealed<Kept> sealed;

    Proofs(SingleUseObjectProvider objects, FieldCipher cipher, String rootId, String tabId) {
        this(new Sealed<>(objects, cipher, KIND, rootId, tabId, Kept.class));
    }

    private Proofs(Sealed<Kept> sealed) {
        this.sealed = sealed;
    }

    /** Those of an authentication session. */
    public static Proofs of(KeycloakSession keycloak, AuthenticationSessionModel session) {
        return new Proofs(Sealed.of(keycloak, session, KIND, Kept.class));
    }

    /** Keeps a proof that was made just now; one kept before is forgotten. */
    public void keep(VerifiedIdentity proof) {
        sealed.keep(Kept.of(proof, now()), LIFE);
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
        long oldest = now() - Math.min(maxAge.toSeconds(), LIFE.toSeconds());
        return sealed.find().filter(kept -> kept.provedAt() >= oldest).flatMap(Kept::read);
    }

    /** Forgets it. */
    public void forget() {
        sealed.forget();
    }

    private static long now() {
        return TimeUnit.MILLISECONDS.toSeconds(Time.currentTimeMillis());
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

        /** Empty when a number, name or type in it is none that is accepted any more. */
        private Optional<VerifiedIdentity> read() {
            try {
                return Optional.of(proof());
            } catch (IllegalArgumentException e) {
                // The exception's text can contain what was proved.
                LOG.warnf("A proof cannot be used any more: %s", e.getClass().getSimpleName());
                return Optional.empty();
            }
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
