package org.usercenter.ca.verifier.proof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.ca.verifier.link.SignatureCheck;
import org.usercenter.ca.verifier.link.SignatureScheme;
import org.usercenter.ca.verifier.parse.CertificateKey;
import org.usercenter.ca.verifier.parse.CertificateParser;
import org.usercenter.ca.verifier.parse.ParsedCertificate;
import org.usercenter.ca.verifier.pki.Keys;
import org.usercenter.ca.verifier.proof.ProofText.Fields;
import org.usercenter.ca.verifier.trust.ProofPolicy;
import org.usercenter.ca.verifier.trust.SignatureFormat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@Tag("L2")
final class ProofTextTest {

    private static final String SIGNED_TEXT =
            "user-center|localhost|3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA|1735689600";
    private static final String DER_SIGNATURE =
            "MEUCIBXq6ef/fw+cuuSMy5cCUsgQ+M1bACB8BQm1ZufI37+bAiEA5AzIMxWHNxqOjjDbWjjaewd/" + "HOFPNc/EdPM22etH/h0=";
    private static final String RAW_SIGNATURE =
            "Ferp5/9/D5y65IzLlwJSyBD4zVsAIHwFCbVm58jfv5vkDMgzFYc3Go6OMNtaONp7B38c4U81z8R08zbZ60f+HQ==";
    private static final String OVER_BASE64 =
            "MEQCICYRp9wIcAhlfmx23oJY/m7+iFE/wdQ4SvYn2zSn2Pk6AiAdGO9QmZqi1hvFmIr3LGTpryX2" + "+fgOz1x/o5xpUyq1EQ==";
    private static final String EMPTY_USER_ID =
            "MEQCIB5h4gnAAKgEMJxLK/ic+Lo/x2yJiwnOsLPcDUnEWlzRAiApgm6hNpuHFD5Hk04F45PMtou8" + "6ESEnC6XBMvhY2LhZQ==";

    @Test
    void thePublishedVectorComesOut() throws Exception {
        byte[] text =
                ProofText.of(fields("login", "user-center"), organisation().fingerprint());

        assertThat(text).hasSize(272);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text)))
                .isEqualTo("ab816692791a23d987bb4456c8898a128691a9b061188d48d43eba111cf8d23a");
        assertThat(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SM3", Keys.BC).digest(text)))
                .isEqualTo("4fb8d1c1dc3acae8a56387bbd8b06d87efdb052c42d822583b4de78ea23a1c99");
    }

    @ParameterizedTest
    @ValueSource(strings = {"login\nbind", "login\r", "login\u0085", "", "\u0000"})
    void aFieldThatCouldMoveTheLinesIsRefused(String purpose) {
        assertThatIllegalArgumentException().isThrownBy(() -> fields(purpose, "user-center"));
    }

    @Test
    void aFieldHas1024CharactersAtMost() {
        assertThat(fields("a".repeat(1024), "user-center").purpose()).hasSize(1024);
        assertThatIllegalArgumentException().isThrownBy(() -> fields("a".repeat(1025), "user-center"));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void aTimeBeforeTheFirstSecondIsRefused(long expiresAt) {
        Fields usual = fields("login", "user-center");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Fields(
                        "login", usual.issuer(), usual.origin(), usual.realm(), usual.nonce(), usual.sid(), expiresAt));
    }

    @Test
    void aFingerprintOfAnotherFormIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProofText.of(fields("login", "user-center"), "A".repeat(64)));
    }

    @Test
    void thePublishedSignatureInDerHolds() throws Exception {
        assertThat(holds(SignatureFormat.RAW_DER, DER_SIGNATURE, ProofPolicy.standard()))
                .isTrue();
    }

    @Test
    void thePublishedSignatureSideBySideHolds() throws Exception {
        assertThat(holds(SignatureFormat.RAW_RS, RAW_SIGNATURE, ProofPolicy.standard()))
                .isTrue();
    }

    @Test
    void thePublishedSignatureInTheHalvesOfSkfHolds() throws Exception {
        byte[] raw = Base64.getDecoder().decode(RAW_SIGNATURE);
        byte[] wide = new byte[128];
        System.arraycopy(raw, 0, wide, 32, 32);
        System.arraycopy(raw, 32, wide, 96, 32);

        assertThat(holds(SignatureFormat.RAW_RS, Base64.getEncoder().encodeToString(wide), ProofPolicy.standard()))
                .isTrue();
    }

    @Test
    void sideBySideIsNotDer() throws Exception {
        assertThat(holds(SignatureFormat.RAW_DER, RAW_SIGNATURE, ProofPolicy.standard()))
                .isFalse();
    }

    @Test
    void derIsNotSideBySide() throws Exception {
        assertThat(holds(SignatureFormat.RAW_RS, DER_SIGNATURE, ProofPolicy.standard()))
                .isFalse();
    }

    @Test
    void theSignatureOverBase64HoldsOnlyWhereTheVendorSaysSo() throws Exception {
        ProofPolicy base64 = new ProofPolicy(ProofPolicy.standard().formats(), false, true, null);

        assertThat(holds(SignatureFormat.RAW_DER, OVER_BASE64, base64)).isTrue();
        assertThat(holds(SignatureFormat.RAW_DER, OVER_BASE64, ProofPolicy.standard()))
                .isFalse();
    }

    @Test
    void anEmptyUserIdIsNotTheDefaultOne() throws Exception {
        assertThat(holds(SignatureFormat.RAW_DER, EMPTY_USER_ID, ProofPolicy.standard()))
                .isFalse();
    }

    @Test
    void aVendorsUserIdIsNotExpectedOfTheAgent() throws Exception {
        ProofPolicy named = new ProofPolicy(ProofPolicy.standard().formats(), false, false, "8765432187654321");

        assertThat(holds(SignatureFormat.RAW_DER, DER_SIGNATURE, named)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SHA256withRSA:SHA256_RSA",
                "SHA384withRSA:SHA384_RSA",
                "SHA512withRSA:SHA512_RSA",
                "SHA256withRSAandMGF1:SHA256_RSA_PSS",
                "SHA384withRSAandMGF1:SHA384_RSA_PSS",
                "SHA512withRSAandMGF1:SHA512_RSA_PSS"
            })
    void rsaSignaturesHoldUnderTheirOwnSchemeOnly(String names) throws Exception {
        var keys = Keys.rsa(2048);
        var key = org.usercenter.ca.verifier.pki.Draft.holder(keys, "CN=Rsa")
                .selfSigned()
                .parsed()
                .key();
        byte[] text = SIGNED_TEXT.getBytes(StandardCharsets.UTF_8);
        byte[] signature = Keys.sign(keys, names.split(":")[0], text);
        SignatureCheck check = new SignatureCheck(Keys.BC);

        List<SignatureScheme> holding = java.util.Arrays.stream(SignatureScheme.values())
                .filter(scheme -> key != null && check.holds(key, scheme, text, signature, null))
                .toList();

        assertThat(holding).containsExactly(SignatureScheme.valueOf(names.split(":")[1]));
    }

    private static boolean holds(SignatureFormat format, String base64, ProofPolicy policy) throws Exception {
        CertificateKey key = organisation().key();
        if (key == null) {
            throw new AssertionError("no key");
        }
        return new SignedChallenge(Keys.BC)
                .holds(
                        key,
                        format,
                        null,
                        SIGNED_TEXT.getBytes(StandardCharsets.UTF_8),
                        Base64.getDecoder().decode(base64),
                        policy);
    }

    private static Fields fields(String purpose, String realm) {
        byte[] nonce = new byte[32];
        for (int i = 0; i < nonce.length; i++) {
            nonce[i] = (byte) i;
        }
        return new Fields(
                purpose,
                "https://auth.example.test/realms/user-center",
                "https://auth.example.test",
                realm,
                Base64.getUrlEncoder().withoutPadding().encodeToString(nonce),
                "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg",
                1793404920L);
    }

    private static ParsedCertificate organisation() throws Exception {
        try (InputStream in = ProofTextTest.class.getResourceAsStream("/vectors/sm2-organisation.pem")) {
            if (in == null) {
                throw new IOException("vector missing");
            }
            String pem = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            return new CertificateParser(Keys.BC)
                    .parseBase64(pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", ""));
        }
    }
}
