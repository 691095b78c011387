package org.usercenter.ca.verifier.link;

import java.util.Arrays;

import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.usercenter.ca.verifier.parse.ParsedCertificate;

/** Key identifiers, RFC 5280 sections 4.2.1.1 and 4.2.1.2: a help to find the issuer, no proof of anything. */
public final class KeyIdentifiers {

    private KeyIdentifiers() {}

    /** False only when both sides have an identifier and they differ, or one of them cannot be read. */
    public static boolean match(ParsedCertificate child, ParsedCertificate issuer) {
        Extensions ofChild = child.holder().getExtensions();
        Extensions ofIssuer = issuer.holder().getExtensions();
        if (ofChild == null || ofIssuer == null) {
            return true;
        }
        try {
            AuthorityKeyIdentifier authority = AuthorityKeyIdentifier.fromExtensions(ofChild);
            SubjectKeyIdentifier subject = SubjectKeyIdentifier.fromExtensions(ofIssuer);
            return authority == null
                    || subject == null
                    || authority.getKeyIdentifierOctets() == null
                    || Arrays.equals(authority.getKeyIdentifierOctets(), subject.getKeyIdentifier());
        } catch (RuntimeException e) {
            return false;
        }
    }
}
