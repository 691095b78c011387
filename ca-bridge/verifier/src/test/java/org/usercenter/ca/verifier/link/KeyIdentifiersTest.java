package org.usercenter.ca.verifier.link;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.ca.verifier.parse.ParsedCertificate;
import org.usercenter.ca.verifier.pki.Draft;
import org.usercenter.ca.verifier.pki.Keys;

import static org.assertj.core.api.Assertions.assertThat;

/** The identifiers only choose between authorities of one name: where one is missing, none is excluded. */
@Tag("L2")
final class KeyIdentifiersTest {

    private static final byte[] ONE = {1};
    private static final byte[] TWO = {2};

    @Test
    void theSameIdentifierMatches() {
        assertThat(match(child(new AuthorityKeyIdentifier(ONE)), issuer(new SubjectKeyIdentifier(ONE))))
                .isTrue();
    }

    @Test
    void anotherIdentifierDoesNot() {
        assertThat(match(child(new AuthorityKeyIdentifier(ONE)), issuer(new SubjectKeyIdentifier(TWO))))
                .isFalse();
    }

    @Test
    void aMissingOneExcludesNobody() {
        assertThat(match(child(null), issuer(new SubjectKeyIdentifier(ONE)))).isTrue();
        assertThat(match(child(new AuthorityKeyIdentifier(ONE)), issuer(null))).isTrue();
    }

    @Test
    void aCertificateWithoutExtensionsExcludesNobody() {
        ParsedCertificate bare = Draft.bare(Keys.sm2(), "CN=Bare").selfSigned().parsed();

        assertThat(match(bare, issuer(new SubjectKeyIdentifier(ONE)))).isTrue();
        assertThat(match(child(new AuthorityKeyIdentifier(ONE)), bare)).isTrue();
    }

    @Test
    void anIdentifierOfIssuerAndSerialNumberOnlyExcludesNobody() {
        assertThat(match(child(new DERSequence()), issuer(new SubjectKeyIdentifier(ONE))))
                .isTrue();
    }

    @Test
    void anIdentifierThatCannotBeReadMatchesNobody() {
        assertThat(match(child(new DEROctetString(ONE)), issuer(new SubjectKeyIdentifier(ONE))))
                .isFalse();
    }

    private static boolean match(ParsedCertificate child, ParsedCertificate issuer) {
        return KeyIdentifiers.match(child, issuer);
    }

    private static ParsedCertificate child(@Nullable ASN1Encodable identifier) {
        Draft draft = Draft.holder(Keys.sm2(), "CN=Holder");
        return (identifier == null ? draft : draft.plain(Extension.authorityKeyIdentifier, identifier))
                .selfSigned()
                .parsed();
    }

    private static ParsedCertificate issuer(@Nullable ASN1Encodable identifier) {
        Draft draft = Draft.authority(Keys.sm2(), "CN=Root");
        return (identifier == null ? draft : draft.plain(Extension.subjectKeyIdentifier, identifier))
                .selfSigned()
                .parsed();
    }
}
