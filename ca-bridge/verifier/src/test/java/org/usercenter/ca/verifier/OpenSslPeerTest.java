package org.usercenter.ca.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.usercenter.ca.verifier.parse.CertificateParser;
import org.usercenter.ca.verifier.parse.ParsedCertificate;
import org.usercenter.ca.verifier.pki.Issued;
import org.usercenter.ca.verifier.pki.Keys;
import org.usercenter.ca.verifier.proof.ProofText;
import org.usercenter.ca.verifier.trust.SignatureFormat;
import org.usercenter.ca.verifier.trust.TrustStore;
import org.usercenter.ca.verifier.trust.TrustedCaReader;
import org.usercenter.ca.verifier.trust.TrustedCaSettings;

import static org.assertj.core.api.Assertions.assertThat;

/** OpenSSL issues and signs, we verify; and the reverse. */
@Tag("L2")
@Tag("peer")
final class OpenSslPeerTest {

    private static final String DISTID = "distid:1234567812345678";
    private static final String CONFIG =
            """
            [req]
            string_mask=utf8only
            distinguished_name=dn
            [dn]
            [v3_ca]
            basicConstraints=critical,CA:TRUE
            keyUsage=critical,keyCertSign,cRLSign
            subjectKeyIdentifier=hash
            [v3_sub]
            basicConstraints=critical,CA:TRUE,pathlen:0
            keyUsage=critical,keyCertSign,cRLSign
            subjectKeyIdentifier=hash
            authorityKeyIdentifier=keyid
            [v3_ee]
            basicConstraints=CA:FALSE
            keyUsage=critical,digitalSignature,nonRepudiation
            subjectKeyIdentifier=hash
            authorityKeyIdentifier=keyid
            1.2.156.10260.4.1.4=ASN1:UTF8String:91440300MA5TEXT03E
            """;

    private final Scene scene = new Scene();

    @TempDir
    Path directory;

    @BeforeEach
    void config() throws Exception {
        Files.writeString(directory.resolve("ca.cnf"), CONFIG);
    }

    @Test
    void anSm2ChainAndSignatureOfOpenSslAreAccepted() throws Exception {
        pki(List.of("-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:SM2"), List.of("-sm3", "-sigopt", DISTID), true);

        byte[] signature = signature(List.of("-sm3", "-sigopt", DISTID));

        assertThat(verdict(CertificateProof.raw(holder().der(), signature))).isInstanceOf(Accepted.class);
    }

    @Test
    void anRsaChainAndSignatureOfOpenSslAreAccepted() throws Exception {
        pki(List.of("-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"), List.of("-sha256"), false);

        byte[] signature = signature(List.of("-sha256"));

        assertThat(verdict(CertificateProof.raw(holder().der(), signature))).isInstanceOf(Accepted.class);
    }

    @Test
    void anRsaMessageOfOpenSslIsAccepted() throws Exception {
        pki(List.of("-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"), List.of("-sha256"), false);
        text();
        openssl(
                "cms",
                "-sign",
                "-binary",
                "-in",
                "text.bin",
                "-signer",
                "ee.pem",
                "-inkey",
                "ee.key",
                "-md",
                "sha256",
                "-outform",
                "DER",
                "-out",
                "message.der");

        byte[] message = Files.readAllBytes(directory.resolve("message.der"));

        assertThat(verdict(CertificateProof.message(message, SignatureFormat.CMS_RFC)))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void anSm2SignatureWithOpenSslsEmptyUserIdIsNoProof() throws Exception {
        pki(List.of("-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:SM2"), List.of("-sm3", "-sigopt", DISTID), true);

        byte[] signature = signature(List.of("-sm3"));

        assertThat(verdict(CertificateProof.raw(holder().der(), signature))).isInstanceOf(Refusal.ProofInvalid.class);
    }

    @Test
    void openSslVerifiesTheLinksThatWeAccept() throws Exception {
        Issued ours = scene.holder().issuedBy(scene.issuing);
        Files.writeString(directory.resolve("root.pem"), scene.root.pem());
        Files.writeString(directory.resolve("sub.pem"), scene.issuing.pem());
        Files.writeString(directory.resolve("ee.pem"), ours.pem());

        assertThat(scene.verdict(ours)).isInstanceOf(Accepted.class);
        openssl("verify", "-partial_chain", "-CAfile", "sub.pem", "-vfyopt", DISTID, "ee.pem");
        openssl("verify", "-partial_chain", "-CAfile", "root.pem", "-vfyopt", DISTID, "sub.pem");
    }

    private void pki(List<String> key, List<String> sign, boolean sm2) throws Exception {
        for (String name : List.of("root", "sub", "ee")) {
            openssl(join(List.of("genpkey", "-out", name + ".key"), key));
        }
        openssl(join(
                List.of(
                        "req",
                        "-new",
                        "-x509",
                        "-config",
                        "ca.cnf",
                        "-extensions",
                        "v3_ca",
                        "-key",
                        "root.key",
                        "-subj",
                        "/C=CN/O=Demo/CN=Root",
                        "-days",
                        "3650",
                        "-out",
                        "root.pem"),
                sign));
        issue("sub", "root", sign, sm2);
        issue("ee", "sub", sign, sm2);
    }

    private void issue(String name, String issuer, List<String> sign, boolean sm2) throws Exception {
        openssl(join(
                List.of(
                        "req",
                        "-new",
                        "-config",
                        "ca.cnf",
                        "-key",
                        name + ".key",
                        "-subj",
                        "/C=CN/O=Demo/CN=" + name,
                        "-out",
                        name + ".csr"),
                sign));
        openssl(join(
                List.of(
                        "x509",
                        "-req",
                        "-in",
                        name + ".csr",
                        "-CA",
                        issuer + ".pem",
                        "-CAkey",
                        issuer + ".key",
                        "-CAcreateserial",
                        "-extfile",
                        "ca.cnf",
                        "-extensions",
                        "v3_" + name,
                        "-days",
                        "365",
                        "-out",
                        name + ".pem"),
                join(sign, sm2 ? List.of("-vfyopt", DISTID) : List.of())));
    }

    private byte[] text() throws Exception {
        byte[] text = ProofText.of(Scene.FIELDS, holder().fingerprint());
        Files.write(directory.resolve("text.bin"), text);
        return text;
    }

    private byte[] signature(List<String> digest) throws Exception {
        text();
        openssl(join(List.of("dgst", "-sign", "ee.key"), join(digest, List.of("-out", "raw.sig", "text.bin"))));
        return Files.readAllBytes(directory.resolve("raw.sig"));
    }

    private ParsedCertificate holder() throws Exception {
        String pem = Files.readString(directory.resolve("ee.pem"));
        return new CertificateParser(Keys.BC)
                .parse(Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", "")));
    }

    private Verdict verdict(CertificateProof proof) throws Exception {
        TrustedCaSettings usual = scene.usual();
        TrustedCaSettings openssl = new TrustedCaSettings(
                "openssl",
                "OpenSSL",
                null,
                null,
                true,
                Files.readString(directory.resolve("root.pem")),
                Files.readString(directory.resolve("sub.pem")),
                usual.algorithms(),
                usual.usage(),
                usual.issuing(),
                usual.identityRules(),
                usual.revocation(),
                usual.proof());
        TrustStore trust = new TrustStore(List.of(new TrustedCaReader(Keys.BC).read(openssl)));
        return new CertificateVerifier(
                        Keys.BC,
                        (certificate, issuer, ca, now) ->
                                new RevocationResult(RevocationResult.Status.GOOD, "test", now, now),
                        java.time.Clock.systemUTC())
                .verify(trust, proof, Scene.FIELDS);
    }

    private static List<String> join(List<String> head, List<String> tail) {
        return java.util.stream.Stream.concat(head.stream(), tail.stream()).toList();
    }

    private void openssl(String... arguments) throws IOException, InterruptedException {
        openssl(List.of(arguments));
    }

    private void openssl(List<String> arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(join(List.of("openssl"), arguments))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
    }
}
