package org.usercenter.ca.verifier;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.ca.verifier.pki.Issued;
import org.usercenter.ca.verifier.pki.Keys;
import org.usercenter.ca.verifier.proof.ProofText;
import org.usercenter.ca.verifier.trust.SignatureFormat;
import org.usercenter.ca.verifier.trust.TrustStore;

import static org.assertj.core.api.Assertions.assertThat;

/** Good input with bytes changed, cut, doubled: a refusal each time, never an exception, never somebody let in. */
@Tag("L2")
@Tag("fuzz")
final class MutationTest {

    private static final int MUTATIONS = Integer.getInteger("uc.mutations", 10_000);

    private final Scene scene = new Scene();
    private final TrustStore trust = scene.trust();
    private final CertificateVerifier verifier = scene.verifier();
    private final Issued holder = scene.holder().issuedBy(scene.issuing);
    private final byte[] signature = Scene.signature(holder);
    private final Random random = new Random(20261124);

    @Test
    void aChangedCertificateLetsNobodyIn() {
        everyMutationIsRefused(holder.der(), changed -> CertificateProof.raw(changed, signature));
    }

    /** Whoever has a key can sign for any certificate around it: the proof holds, the issuer's signature must not. */
    @Test
    void aChangedCertificateWithAFreshProofLetsNobodyIn() {
        everyMutationIsRefused(holder.der(), changed -> CertificateProof.raw(changed, freshSignature(changed)));
    }

    @Test
    void aChangedSignatureLetsNobodyIn() {
        everyMutationIsRefused(signature, changed -> CertificateProof.raw(holder.der(), changed));
    }

    /** Parts of a message that nobody signs may change without harm: whoever is let in is the holder. */
    @Test
    void aChangedMessageLetsNobodyElseIn() throws Exception {
        byte[] message = message();
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] changed = mutated(message);
            Verdict verdict =
                    verifier.verify(trust, CertificateProof.message(changed, SignatureFormat.CMS_RFC), Scene.FIELDS);
            if (verdict instanceof Accepted accepted) {
                assertThat(accepted.evidence().der()).isEqualTo(holder.der());
            }
        }
    }

    @Test
    void deepNestingIsRefused() {
        for (int first : new int[] {0x30, 0x31, 0xA0, 0x24}) {
            byte[] nested = new byte[8 * 1024];
            for (int i = 0; i < nested.length; i += 2) {
                nested[i] = (byte) (i == 0 ? 0x30 : first);
                nested[i + 1] = (byte) 0x80;
            }
            assertThat(verifier.verify(trust, CertificateProof.raw(nested, signature), Scene.FIELDS))
                    .isInstanceOf(Refusal.Malformed.class);
            assertThat(verifier.verify(
                            trust,
                            CertificateProof.message(Arrays.copyOf(nested, 32 * 1024), SignatureFormat.CMS_GM),
                            Scene.FIELDS))
                    .isInstanceOf(Refusal.Malformed.class);
        }
    }

    private void everyMutationIsRefused(byte[] good, Function<byte[], CertificateProof> proof) {
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] changed = mutated(good);
            if (!Arrays.equals(changed, good)) {
                assertThat(verifier.verify(trust, proof.apply(changed), Scene.FIELDS))
                        .isInstanceOf(Refusal.class);
            }
        }
    }

    private byte[] freshSignature(byte[] certificate) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(certificate);
            return Keys.sign(
                    holder.keys(),
                    "SM3withSM2",
                    ProofText.of(Scene.FIELDS, HexFormat.of().formatHex(sha256)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private byte[] mutated(byte[] good) {
        int at = random.nextInt(good.length);
        int count = 1 + random.nextInt(8);
        return switch (random.nextInt(5)) {
            case 0 -> changed(good, bytes -> flip(bytes, at));
            case 1 -> Arrays.copyOf(good, at);
            case 2 ->
                joined(
                        Arrays.copyOf(good, at),
                        Arrays.copyOfRange(good, Math.min(at + count, good.length), good.length));
            case 3 ->
                joined(
                        Arrays.copyOf(good, Math.min(at + count, good.length)),
                        Arrays.copyOfRange(good, at, good.length));
            default ->
                changed(good, bytes -> {
                    for (int i = 0; i < count; i++) {
                        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                    }
                    return bytes;
                });
        };
    }

    private byte[] flip(byte[] bytes, int at) {
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        return bytes;
    }

    private static byte[] changed(byte[] good, UnaryOperator<byte[]> change) {
        return change.apply(good.clone());
    }

    private static byte[] joined(byte[] head, byte[] tail) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head);
        out.writeBytes(tail);
        return out.toByteArray();
    }

    private byte[] message() throws Exception {
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                .setProvider(Keys.BC)
                .build("SM3withSM2", holder.keys().getPrivate(), holder.x509()));
        generator.addCertificates(new JcaCertStore(List.of(holder.x509())));
        byte[] text = ProofText.of(Scene.FIELDS, holder.parsed().fingerprint());
        return generator.generate(new CMSProcessableByteArray(text), true).getEncoded();
    }
}
