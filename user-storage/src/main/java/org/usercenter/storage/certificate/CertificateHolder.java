package org.usercenter.storage.certificate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.Uscc;

/**
 * Subject of a certificate (证书持有者). A certificate of an enterprise's staff can name both the enterprise and the human.
 *
 * @param name a name as it stands in the certificate, for people to read; 1 to 200 characters
 * @param enterprise null when the certificate names no enterprise
 * @param person null when the certificate names no human. A certificate does not tell of which type a number is: of
 *     several that fit it is the most special, see {@link #documents}
 */
public record CertificateHolder(String name, @Nullable Uscc enterprise, @Nullable IdentityDocument person) {

    private static final int MAX_NAME = 200;

    /**
     * Checks the name and that somebody is named.
     *
     * @throws IllegalArgumentException when the name is empty or too long or neither number is there
     */
    public CertificateHolder {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("The name of a holder has 1 to " + MAX_NAME + " characters");
        }
        if (enterprise == null && person == null) {
            throw new IllegalArgumentException("A holder has a number");
        }
    }

    /** What the holder is known by: one or two. */
    public Stream<HolderIdentity> identities() {
        return Stream.concat(
                Optional.ofNullable(enterprise).map(HolderIdentity::of).stream(),
                Optional.ofNullable(person).map(HolderIdentity::of).stream());
    }

    /** The enterprise itself; null also when a human is named: the certificate of a member of staff is no enterprise's. */
    public @Nullable Uscc enterpriseItself() {
        return person == null ? enterprise : null;
    }

    /**
     * Every document that the human's number can be. Whoever looks for the human's account looks for each.
     *
     * @return empty when the certificate names no human
     */
    public List<IdentityDocument> documents() {
        if (person == null) {
            return List.of();
        }
        List<IdentityDocument> documents = IdentityDocument.recognise(person.number());
        return documents.isEmpty() ? List.of(person) : documents;
    }

    /** Without the name, which can be a human's; numbers masked. */
    @Override
    public String toString() {
        return "CertificateHolder[enterprise=" + enterprise + ", person=" + person + "]";
    }
}
