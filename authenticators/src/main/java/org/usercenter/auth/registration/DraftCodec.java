package org.usercenter.auth.registration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.util.JsonSerialization;
import org.usercenter.storage.crypto.CryptoException;
import org.usercenter.storage.crypto.FieldCipher;

/** Turns a draft into an encrypted text and back. */
final class DraftCodec {

    private static final Logger LOG = Logger.getLogger(DraftCodec.class);

    private final FieldCipher cipher;
    private final String context;

    /**
     * @param owner what the draft belongs to; a draft moved to another owner cannot be read
     */
    DraftCodec(FieldCipher cipher, String owner) {
        this.cipher = cipher;
        this.context = "registration:" + owner;
    }

    String seal(RegistrationDraft draft) {
        try {
            return cipher.encrypt(JsonSerialization.writeValueAsString(draft), context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty if there is none, or if it cannot be read any more (another version of the product, a key withdrawn). */
    Optional<RegistrationDraft> open(@Nullable String sealed) {
        if (sealed == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonSerialization.readValue(cipher.decrypt(sealed, context), RegistrationDraft.class));
        } catch (CryptoException | IOException e) {
            // The exception's text can contain what was typed.
            LOG.warnf("A registration cannot be continued: %s", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
