package org.usercenter.auth.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.JsonSerialization;
import org.usercenter.storage.crypto.CryptoException;
import org.usercenter.storage.crypto.CryptoProvider;
import org.usercenter.storage.crypto.FieldCipher;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.realname.RealNameLevel;

/**
 * Keeps what was proved in the authentication session, encrypted and good for this tab only. It stands in a client note,
 * so that it survives the change from the login to the registration, which forgets the notes of the flow.
 */
public final class Proofs {
    private static final Logger LOG = Logger.getLogger(Proofs.class);
    private static final String NOTE = "uc.proof";

    private final AuthenticationSessionModel session;
    private final FieldCipher cipher;

    private Proofs(AuthenticationSessionModel session, FieldCipher cipher) {
        this.session = session;
        this.cipher = cipher;
    }

    /** Those of an authentication session. */
    public static Proofs of(KeycloakSession keycloak, AuthenticationSessionModel session) {
        return new Proofs(session, keycloak.getProvider(CryptoProvider.class).cipher());
    }

    /** Keeps a proof; one kept before is forgotten. */
    public void keep(VerifiedIdentity proof) {
        IdentityDocument person = proof.person();
        Kept kept = new Kept(
                proof.way(),
                proof.name(),
                proof.enterprise() == null ? null : proof.enterprise().value(),
                person == null ? null : person.type().code(),
                person == null ? null : person.number(),
                proof.level().value(),
                proof.evidence());
        try {
            session.setClientNote(NOTE, cipher.encrypt(JsonSerialization.writeValueAsString(kept), context()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was proved last. Empty also when it cannot be read any more. */
    public Optional<VerifiedIdentity> find() {
        String sealed = session.getClientNote(NOTE);
        if (sealed == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(JsonSerialization.readValue(cipher.decrypt(sealed, context()), Kept.class)));
        } catch (CryptoException | IOException | IllegalArgumentException e) {
            // The exception's text can contain what was proved.
            LOG.warnf("A proof cannot be used any more: %s", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** Forgets it. */
    public void forget() {
        session.removeClientNote(NOTE);
    }

    private String context() {
        return "proof:" + session.getParentSession().getId() + "." + session.getTabId();
    }

    private static VerifiedIdentity read(Kept kept) {
        String type = kept.documentType();
        IdentityDocument person = type == null
                ? null
                : IdentityDocument.parse(DocumentType.ofCode(type).orElseThrow(), kept.documentNumber());
        return new VerifiedIdentity(
                kept.way(),
                kept.name(),
                kept.uscc() == null ? null : Uscc.parse(kept.uscc()),
                person,
                RealNameLevel.of(kept.level()),
                kept.evidence());
    }

    /** As it is written. */
    record Kept(
            String way,
            String name,
            @Nullable String uscc,
            @Nullable String documentType,
            @Nullable String documentNumber,
            int level,
            Map<String, String> evidence) {}
}
