package org.usercenter.ca.verifier.identity;

/**
 * A document of a person that a certificate names.
 *
 * @param number normalised: upper case, half-width; for a resident ID 18 characters with a valid check character
 */
public record PersonDocument(Kind kind, String number) {

    /** Kind of document. */
    public enum Kind {
        RESIDENT_ID,
        OTHER
    }

    /** Without the number: it does not belong into logs. */
    @Override
    public String toString() {
        return kind.name();
    }
}
