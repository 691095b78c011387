package org.usercenter.ca.verifier.identity;

import java.util.Objects;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/**
 * One place where a vendor writes who the holder is.
 *
 * @param where kind of place
 * @param oid extension, or attribute of the subject; for an alternative name the type of an other name, or empty for
 *     the text names (e-mail, DNS, URI)
 * @param occurrence which one of several in the subject or among the alternative names, from 0 to 9;
 *     0 for an extension, which occurs once
 * @param decode how bytes become text
 * @param strip what is the number in the text
 * @param is what the number is; its checksum decides whether the rule applies
 * @param holderName attribute of the subject that carries the name of whom the number identifies
 * @param enabled a rule that is kept for the vendor's next certificates does not apply yet
 */
public record IdentityRule(
        Where where,
        String oid,
        int occurrence,
        Decode decode,
        StripPattern strip,
        IdentityKind is,
        String holderName,
        boolean enabled) {

    private static final int MAX_OCCURRENCE = 9;

    /** Kinds of place. */
    public enum Where {
        EXTENSION,
        SUBJECT,
        ALTERNATIVE_NAME
    }

    /** Ways to read bytes as text. */
    public enum Decode {
        /** An ASN.1 string where it is one, otherwise raw UTF-8 or GBK: the one whose checksum is right. */
        AUTO,
        /** An ASN.1 string, also inside one context tag. */
        DER_STRING,
        RAW_UTF8,
        RAW_GBK
    }

    /** @throws IllegalArgumentException when an object identifier or the occurrence is wrong */
    public IdentityRule {
        Objects.requireNonNull(is, "is");
        boolean needsOid = where != Where.ALTERNATIVE_NAME || !oid.isEmpty();
        if ((needsOid && ASN1ObjectIdentifier.tryFromID(oid) == null)
                || ASN1ObjectIdentifier.tryFromID(holderName) == null) {
            throw new IllegalArgumentException("Not an object identifier");
        }
        if (occurrence < 0 || occurrence > MAX_OCCURRENCE) {
            throw new IllegalArgumentException("Occurrence out of range");
        }
        if (where == Where.EXTENSION && occurrence != 0) {
            throw new IllegalArgumentException("An extension occurs once");
        }
    }

    /** The usual rule: an extension in any encoding, with the prefixes that several vendors use. */
    public static IdentityRule extension(String oid, IdentityKind is, String holderName) {
        return new IdentityRule(Where.EXTENSION, oid, 0, Decode.AUTO, StripPattern.USUAL, is, holderName, true);
    }

    /** A subject attribute, with the prefixes that several vendors use. */
    public static IdentityRule subject(String oid, IdentityKind is, String holderName) {
        return new IdentityRule(Where.SUBJECT, oid, 0, Decode.AUTO, StripPattern.USUAL, is, holderName, true);
    }

    /** The same rule, not applying. */
    public IdentityRule switchedOff() {
        return new IdentityRule(where, oid, occurrence, decode, strip, is, holderName, false);
    }
}
