package org.usercenter.ca.verifier.parse;

import org.bouncycastle.asn1.x500.X500Name;

/** Names of holders and issuers, compared as RFC 5280 section 7.1 says. */
final class Names {

    private Names() {}

    /**
     * Whether they are the same name. Names that differ nearly always differ in their hashes, which are kept; the library
     * would write both out to see it.
     *
     * @throws RuntimeException when one of them cannot be read
     */
    static boolean same(X500Name one, X500Name other) {
        return one.hashCode() == other.hashCode() && one.equals(other);
    }
}
