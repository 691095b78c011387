package org.usercenter.ca.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.ECPrivateKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.ca.verifier.pki.Issued;
import org.usercenter.ca.verifier.pki.Keys;
import org.usercenter.ca.verifier.proof.ProofText;
import org.usercenter.ca.verifier.trust.SignatureFormat;

import static org.assertj.core.api.Assertions.assertThat;

/** The library sm-crypto, written in JavaScript and sharing no code with ours, signs and we verify; and the reverse. */
@Tag("L2")
@Tag("peer")
final class SmCryptoPeerTest {

    /** Where {@code scripts/setup.sh} installs it. */
    private static final Path MODULES = Path.of("target/peers/node_modules").toAbsolutePath();

    private static final Path SCRIPT = Path.of("src/test/node/sm2.js").toAbsolutePath();
    private static final HexFormat HEX = HexFormat.of();
    private static final int POINT = 65;

    private final Scene scene = new Scene();
    private final Issued holder = scene.holder().issuedBy(scene.issuing);
    private final byte[] text = ProofText.of(Scene.FIELDS, holder.parsed().fingerprint());

    @BeforeAll
    static void installed() {
        assertThat(Files.isDirectory(MODULES.resolve("sm-crypto")))
                .as("sm-crypto is missing: ./test installs it")
                .isTrue();
    }

    @Test
    void itsSignatureInDerIsAccepted() throws Exception {
        assertThat(scene.verdict(proof(sign(text, "der"), SignatureFormat.RAW_DER)))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void itsTwoNumbersSideBySideAreAccepted() throws Exception {
        assertThat(scene.verdict(proof(sign(text, "rs"), SignatureFormat.RAW_RS)))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void itsSignatureOfAnotherTextIsNoProof() throws Exception {
        assertThat(scene.verdict(proof(sign(new byte[] {1}, "der"), SignatureFormat.RAW_DER)))
                .isInstanceOf(Refusal.ProofInvalid.class);
    }

    @Test
    void itVerifiesTheSignatureThatWeAccept() throws Exception {
        byte[] signature = Scene.signature(holder);

        assertThat(scene.verdict(CertificateProof.raw(holder.der(), signature))).isInstanceOf(Accepted.class);
        assertThat(verifies(text, signature)).isTrue();
    }

    @Test
    void itRefusesTheSignatureThatWeRefuse() throws Exception {
        byte[] other = Keys.sign(holder.keys(), "SM3withSM2", new byte[] {1});

        assertThat(scene.verdict(CertificateProof.raw(holder.der(), other))).isInstanceOf(Refusal.ProofInvalid.class);
        assertThat(verifies(text, other)).isFalse();
    }

    private CertificateProof proof(byte[] signature, SignatureFormat format) {
        return new CertificateProof(holder.der(), signature, format, null, List.of());
    }

    private byte[] sign(byte[] signed, String form) throws Exception {
        String key = String.format("%064x", ((ECPrivateKey) holder.keys().getPrivate()).getS());
        return HEX.parseHex(node("sign", key, HEX.formatHex(signed), form));
    }

    private boolean verifies(byte[] signed, byte[] signature) throws Exception {
        byte[] spki = holder.keys().getPublic().getEncoded();
        String point = HEX.formatHex(Arrays.copyOfRange(spki, spki.length - POINT, spki.length));
        return Boolean.parseBoolean(node("verify", point, HEX.formatHex(signed), HEX.formatHex(signature)));
    }

    private static String node(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("node", SCRIPT.toString()).redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        builder.environment().put("NODE_PATH", MODULES.toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output.strip();
    }
}
