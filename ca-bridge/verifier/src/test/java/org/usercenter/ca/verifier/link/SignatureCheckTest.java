package org.usercenter.ca.verifier.link;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.Provider;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.ca.verifier.link.SignatureCheck.Outcome;
import org.usercenter.ca.verifier.parse.CertificateKey;
import org.usercenter.ca.verifier.pki.Draft;
import org.usercenter.ca.verifier.pki.Issued;
import org.usercenter.ca.verifier.pki.Keys;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("L2")
final class SignatureCheckTest {

    private static final byte[] TEXT = "text".getBytes(StandardCharsets.US_ASCII);

    private final SignatureCheck check = new SignatureCheck(Keys.BC);
    private final KeyPair keys = Keys.sm2();

    @Test
    void aGoodSignatureHolds() {
        assertThat(check.holds(key(keys), SignatureScheme.SM3_SM2, TEXT, signed(), null))
                .isTrue();
    }

    @Test
    void aSignatureByAnotherKeyDoesNot() {
        assertThat(check.holds(key(Keys.sm2()), SignatureScheme.SM3_SM2, TEXT, signed(), null))
                .isFalse();
    }

    @Test
    void aSignatureOfAnotherTextDoesNot() {
        assertThat(check.holds(key(keys), SignatureScheme.SM3_SM2, new byte[] {1}, signed(), null))
                .isFalse();
    }

    @Test
    void bytesThatAreNoSignatureDoNot() {
        assertThat(check.holds(key(keys), SignatureScheme.SM3_SM2, TEXT, new byte[] {1, 2, 3}, null))
                .isFalse();
        assertThat(check.holds(key(keys), SignatureScheme.SM3_SM2, TEXT, new byte[0], null))
                .isFalse();
    }

    /** As in FIPS mode, whose library has no SM2. */
    @Test
    void aSignatureThatTheLibraryCannotVerifyDoesNot() {
        Provider without = new Provider("none", "1", "knows nothing") {
            private static final long serialVersionUID = 1L;
        };

        assertThat(new SignatureCheck(without).holds(key(keys), SignatureScheme.SM3_SM2, TEXT, signed(), null))
                .isFalse();
    }

    @Test
    void aSchemeOfAnotherKindOfKeyDoesNot() {
        assertThat(check.holds(key(keys), SignatureScheme.SHA256_ECDSA, TEXT, signed(), null))
                .isFalse();
        assertThat(check.holds(key(Keys.rsa(2048)), SignatureScheme.SM3_SM2, TEXT, signed(), null))
                .isFalse();
    }

    @Test
    void theUserIdIsPartOfWhatIsSigned() {
        byte[] signature = Keys.sign(keys, TEXT, "vendor");

        assertThat(check.holds(key(keys), SignatureScheme.SM3_SM2, TEXT, signature, "vendor"))
                .isTrue();
        assertThat(check.holds(key(keys), SignatureScheme.SM3_SM2, TEXT, signature, null))
                .isFalse();
        assertThat(check.holds(key(keys), SignatureScheme.SM3_SM2, TEXT, signed(), "vendor"))
                .isFalse();
    }

    @Test
    void aUserIdIsNothingToAnotherKindOfKey() {
        KeyPair rsa = Keys.rsa(2048);

        assertThat(check.holds(
                        key(rsa), SignatureScheme.SHA256_RSA, TEXT, Keys.sign(rsa, "SHA256withRSA", TEXT), "vendor"))
                .isTrue();
    }

    @Test
    void aCertificateIsLinkedToWhoSignedIt() {
        Issued root = Draft.authority(keys, "CN=Root").selfSigned();
        Issued holder = Draft.holder(Keys.sm2(), "CN=Holder").issuedBy(root);

        assertThat(check.link(holder.parsed(), key(keys), null)).isEqualTo(Outcome.SIGNED);
        assertThat(check.link(holder.parsed(), key(holder.keys()), null)).isEqualTo(Outcome.NOT_SIGNED);
        assertThat(check.link(holder.parsed(), key(Keys.rsa(2048)), null)).isEqualTo(Outcome.WEAK_ALGORITHM);
    }

    /** 16 bits count its bits, GB/T 32918.2 section 5.5. */
    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "8191, true", "8192, false"})
    void aUserIdHas1To8191Bytes(int length, boolean allowed) {
        assertThat(SignatureCheck.isUserId("a".repeat(length))).isEqualTo(allowed);
    }

    @Test
    void theBytesOfAUserIdCountNotItsCharacters() {
        assertThat(SignatureCheck.isUserId("深".repeat(2730))).isTrue();
        assertThat(SignatureCheck.isUserId("深".repeat(2731))).isFalse();
        assertThat(SignatureCheck.isUserId(null)).isTrue();
    }

    private byte[] signed() {
        return Keys.sign(keys, "SM3withSM2", TEXT);
    }

    private static CertificateKey key(KeyPair pair) {
        return requireNonNull(
                Draft.bare(pair, "CN=Holder").selfSigned().parsed().key());
    }
}
