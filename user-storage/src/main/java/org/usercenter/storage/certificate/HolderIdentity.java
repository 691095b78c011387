package org.usercenter.storage.certificate;

import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.Uscc;

/**
 * One number by which the holder of a certificate is known again when the certificate is renewed.
 *
 * @param value the form that is hashed
 */
public record HolderIdentity(HolderKind kind, String value) {

    /** The identity of an enterprise. */
    public static HolderIdentity of(Uscc uscc) {
        return new HolderIdentity(HolderKind.ENTERPRISE, uscc.value());
    }

    /** The identity of a human. */
    public static HolderIdentity of(IdentityDocument document) {
        return new HolderIdentity(HolderKind.PERSON, document.indexValue());
    }

    /** Tells nothing of the number. */
    @Override
    public String toString() {
        return kind.code();
    }
}
