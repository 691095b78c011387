package org.usercenter.auth.proof;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;

/**
 * What a proof tells of a human. The number is certain; its type is not always, and the name may be missing.
 *
 * @param documents what the number can be: one document when its type is certain, otherwise one for each type that fits,
 *     the most special first
 * @param name null: the proof tells none that surely is the human's
 */
public record ProvedPerson(List<IdentityDocument> documents, @Nullable PersonName name) {

    /**
     * Checks that there is one number.
     *
     * @throws IllegalArgumentException when there is no document, or documents of several numbers
     */
    public ProvedPerson {
        documents = List.copyOf(documents);
        if (documents.stream().map(IdentityDocument::number).distinct().count() != 1) {
            throw new IllegalArgumentException("A proof of a human tells one number");
        }
    }

    /** The number of all documents. */
    public String number() {
        return documents.get(0).number();
    }

    /** The document, if its type is certain. */
    public Optional<IdentityDocument> certainDocument() {
        return documents.size() == 1 ? Optional.of(documents.get(0)) : Optional.empty();
    }

    /** Whether the proof is of the human with that document. */
    public boolean has(IdentityDocument document) {
        return documents.contains(document);
    }

    /** Without the name; numbers masked. */
    @Override
    public String toString() {
        return "ProvedPerson[documents=" + documents + "]";
    }
}
