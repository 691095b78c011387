package org.usercenter.auth.registration.letter;

/**
 * Who is named in a letter, as typed so far; empty texts: not typed yet, to be written by hand.
 *
 * @param organisation its full name
 * @param organisationNumber its unified social credit code
 * @param registrant who registers it: the handler, or the legal representative
 * @param registrantNumber number of that human's identity document
 */
public record LetterParties(
        String organisation, String organisationNumber, String registrant, String registrantNumber) {

    /** Nobody: everything is written by hand. */
    public static final LetterParties NOBODY = new LetterParties("", "", "", "");

    /** Tells nothing. */
    @Override
    public String toString() {
        return "LetterParties";
    }
}
