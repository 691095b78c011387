package org.usercenter.ca.verifier;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.ca.verifier.kona.KonaJudge;
import org.usercenter.ca.verifier.pki.Draft;
import org.usercenter.ca.verifier.pki.Issued;
import org.usercenter.ca.verifier.pki.Keys;
import org.usercenter.ca.verifier.trust.IssuingPolicy;
import org.usercenter.ca.verifier.trust.SignatureFormat;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The paths of {@link PathRefusalTest} before Kona, which shares no code with our library. Left out is the signature
 * with SHA-1, over which Kona falls with a NullPointerException instead of judging it.
 */
@Tag("L2")
@Tag("peer")
final class KonaPeerTest {

    private final Scene scene = new Scene();

    /** As for Kona, which takes every link that leads to the root. */
    @BeforeEach
    void allowUnlistedIntermediates() {
        scene.issuing(new IssuingPolicy(true, null, null));
    }

    @Test
    void konaAcceptsThePathsThatWeAccept() throws Exception {
        Issued last = Draft.authority(Keys.sm2(), "C=CN,O=Vendor,CN=Last")
                .critical(Extension.basicConstraints, new BasicConstraints(0))
                .issuedBy(scene.issuing);
        Issued rsa = Draft.authority(Keys.rsa(2048), "CN=Rsa").issuedBy(scene.issuing);
        Map<String, Issued[]> paths = new LinkedHashMap<>();
        paths.put("without fault", path());
        paths.put("within the path length", path(last));
        paths.put("an RSA authority below an SM2 one", path(rsa));
        paths.put("an identity extension", new Issued[] {holderSignedBy(scene.issuing), scene.issuing, scene.root});

        assertThat(ours(paths)).containsOnlyKeys(paths.keySet()).allSatisfy(KonaPeerTest::isAccepted);
        assertThat(konas(paths)).containsOnlyKeys(paths.keySet()).allSatisfy(KonaPeerTest::isAccepted);
    }

    @Test
    void konaRefusesThePathsThatWeRefuse() throws Exception {
        Map<String, Issued[]> paths = new LinkedHashMap<>();
        Issued foreign = Draft.authority(Keys.sm2(), "C=CN,O=Vendor,CN=Root").selfSigned();
        Issued below = Draft.authority(Keys.sm2(), "CN=Link").issuedBy(foreign);
        paths.put("a foreign root of the same name", new Issued[] {holderSignedBy(below), below, scene.root});
        Issued short1 = link(
                Draft.authority(Keys.sm2(), "CN=Short").critical(Extension.basicConstraints, new BasicConstraints(0)));
        paths.put(
                "below the path length",
                path(Draft.authority(Keys.sm2(), "CN=Below").issuedBy(short1), short1));
        paths.put("an end entity as authority", path(link(Draft.holder(Keys.sm2(), "CN=Link"))));
        paths.put(
                "an authority without keyCertSign",
                path(link(Draft.authority(Keys.sm2(), "CN=Link")
                        .critical(Extension.keyUsage, new KeyUsage(KeyUsage.cRLSign)))));
        paths.put(
                "an expired authority",
                path(link(
                        Draft.authority(Keys.sm2(), "CN=Link").valid("2020-01-01T00:00:00Z", "2026-11-24T07:59:59Z"))));
        paths.put(
                "an unknown critical extension",
                path(link(Draft.authority(Keys.sm2(), "CN=Link")
                        .critical(new ASN1ObjectIdentifier("1.2.3.4"), Scene.text("what")))));
        paths.put("an expired holder", holder(scene.holder().valid("2020-01-01T00:00:00Z", "2026-11-24T07:59:59Z")));
        paths.put(
                "a holder not yet valid", holder(scene.holder().valid("2026-11-24T08:05:01Z", "2039-01-01T00:00:00Z")));
        paths.put(
                "critical name constraints",
                path(link(Draft.authority(Keys.sm2(), "CN=Link")
                        .critical(
                                Extension.nameConstraints,
                                new NameConstraints(
                                        new GeneralSubtree[] {
                                            new GeneralSubtree(new GeneralName(GeneralName.dNSName, "test"))
                                        },
                                        null)))));
        Issued p256 = link(Draft.authority(Keys.ec("secp256r1"), "CN=P256"));
        paths.put(
                "a P-256 key that signs as SM2",
                new Issued[] {scene.holder().signedWith("SM3withSM2").issuedBy(p256), p256, scene.issuing, scene.root});
        KeyPair other = Keys.sm2();
        paths.put("a holder signed with another key", new Issued[] {
            scene.holder().issuedBy(scene.issuing.parsed().holder().getSubject(), other), scene.issuing, scene.root
        });

        assertThat(ours(paths)).containsOnlyKeys(paths.keySet()).allSatisfy(KonaPeerTest::isRefused);
        assertThat(konas(paths)).containsOnlyKeys(paths.keySet()).allSatisfy(KonaPeerTest::isRefused);
    }

    /** Ours is the stricter policy: longer keys, shorter paths. */
    @Test
    void someOfThePathsThatWeRefuseAreNoConcernOfKonas() throws Exception {
        Map<String, Issued[]> paths = new LinkedHashMap<>();
        paths.put("a short RSA key", path(link(Draft.authority(Keys.rsa(1024), "CN=Rsa"))));
        List<Issued> chain = new ArrayList<>(List.of(scene.issuing));
        for (int i = 0; i < 4; i++) {
            chain.add(0, Draft.authority(Keys.sm2(), "CN=Link " + i).issuedBy(chain.get(0)));
        }
        chain.remove(scene.issuing);
        paths.put("six authorities", path(chain.toArray(Issued[]::new)));

        assertThat(ours(paths)).containsOnlyKeys(paths.keySet()).allSatisfy(KonaPeerTest::isRefused);
        assertThat(konas(paths)).containsOnlyKeys(paths.keySet()).allSatisfy(KonaPeerTest::isAccepted);
    }

    private static void isAccepted(String path, String judgement) {
        assertThat(judgement).as(path).startsWith("ACCEPTED");
    }

    private static void isRefused(String path, String judgement) {
        assertThat(judgement).as(path).startsWith("REFUSED");
    }

    private Issued link(Draft draft) {
        return draft.issuedBy(scene.issuing);
    }

    private Issued holderSignedBy(Issued issuer) {
        return scene.holder().issuedBy(issuer);
    }

    private Issued[] holder(Draft draft) {
        return new Issued[] {draft.issuedBy(scene.issuing), scene.issuing, scene.root};
    }

    /** From a holder below the first of the links, or below the issuing authority, to the root. */
    private Issued[] path(Issued... links) {
        Issued issuer = links.length == 0 ? scene.issuing : links[0];
        return Stream.of(Stream.of(holderSignedBy(issuer)), Arrays.stream(links), Stream.of(scene.issuing, scene.root))
                .flatMap(each -> each)
                .toArray(Issued[]::new);
    }

    private Map<String, String> ours(Map<String, Issued[]> paths) {
        Map<String, String> judgements = new LinkedHashMap<>();
        paths.forEach((name, path) -> {
            List<byte[]> chain = Arrays.stream(path)
                    .skip(1)
                    .limit(path.length - 2L)
                    .filter(each -> !Arrays.equals(each.der(), scene.issuing.der()))
                    .map(Issued::der)
                    .toList();
            Verdict verdict = scene.verdict(new CertificateProof(
                    path[0].der(), Scene.signature(path[0]), SignatureFormat.RAW_DER, null, chain));
            judgements.put(name, verdict instanceof Refusal refusal ? "REFUSED " + refusal.reason() : "ACCEPTED");
        });
        return judgements;
    }

    /** One process for all: it registers its providers for the whole machine, and takes a while to start. */
    private static Map<String, String> konas(Map<String, Issued[]> paths) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), KonaJudge.class.getName(), "" + Scene.NOW)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (Writer in = process.outputWriter(StandardCharsets.UTF_8)) {
            for (Issued[] path : paths.values()) {
                in.write(Arrays.stream(path)
                                .map(each -> Base64.getEncoder().encodeToString(each.der()))
                                .collect(Collectors.joining(","))
                        + "\n");
            }
        }
        List<String> answers =
                process.inputReader(StandardCharsets.UTF_8).lines().toList();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(answers).hasSize(paths.size());
        Map<String, String> judgements = new LinkedHashMap<>();
        paths.keySet().forEach(name -> judgements.put(name, answers.get(judgements.size())));
        return judgements;
    }
}
