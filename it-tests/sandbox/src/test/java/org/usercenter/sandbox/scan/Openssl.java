package org.usercenter.sandbox.scan;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** The integrator's side by the openssl of the machine, so that the sandbox's SM2 is not checked by itself. */
public final class Openssl {
    private static final String USER_ID = "distid:1234567812345678";
    private static final int COORDINATE = 32;
    private static final int IV = 12;

    private final Path folder;

    public Openssl(Path folder) {
        this.folder = folder;
    }

    /** Base64 of the DER signature. */
    public String sign(String key, String text) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("text"), text);
        Path signature = folder.resolve("signature");
        run(
                "dgst",
                "-sm3",
                "-sign",
                key(key).toString(),
                "-sigopt",
                USER_ID,
                "-out",
                signature.toString(),
                file.toString());
        return Base64.getEncoder().encodeToString(Files.readAllBytes(signature));
    }

    /** Whether it verifies with the public key in the file. */
    public boolean verifies(Path publicKey, String text, String base64) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("text"), text);
        Path signature =
                Files.write(folder.resolve("signature"), Base64.getDecoder().decode(base64));
        return succeeds(
                "dgst",
                "-sm3",
                "-verify",
                publicKey.toString(),
                "-sigopt",
                USER_ID,
                "-signature",
                signature.toString(),
                file.toString());
    }

    /** Whether the certificate was issued by the other one, both DER or PEM. */
    public boolean isIssuedBy(byte[] certificate, String issuerPem) throws IOException, InterruptedException {
        Path issuer = Files.writeString(folder.resolve("issuer.pem"), issuerPem);
        return succeeds(
                "verify",
                "-partial_chain",
                "-vfyopt",
                USER_ID,
                "-CAfile",
                issuer.toString(),
                pem(certificate).toString());
    }

    /** File with the public key of a DER certificate. */
    public Path publicKey(byte[] certificate) throws IOException, InterruptedException {
        Path out = folder.resolve("certificate.pub.pem");
        Files.writeString(out, run("x509", "-in", pem(certificate).toString(), "-noout", "-pubkey"));
        return out;
    }

    private Path pem(byte[] certificate) throws IOException, InterruptedException {
        Path der = Files.write(folder.resolve("certificate.der"), certificate);
        Path out = folder.resolve("certificate.pem");
        run("x509", "-inform", "DER", "-in", der.toString(), "-out", out.toString());
        return out;
    }

    /** Opens an envelope: SM2 by openssl, which wants DER, SM4/GCM by the library's lowest layer. */
    public String open(String key, String encKey, String data) throws IOException, InterruptedException {
        byte[] raw = Base64.getDecoder().decode(encKey);
        int hash = 1 + 2 * COORDINATE;
        byte[] der = new DERSequence(new ASN1Encodable[] {
                    new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(raw, 1, 1 + COORDINATE))),
                    new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(raw, 1 + COORDINATE, hash))),
                    new DEROctetString(Arrays.copyOfRange(raw, hash, hash + COORDINATE)),
                    new DEROctetString(Arrays.copyOfRange(raw, hash + COORDINATE, raw.length))
                })
                .getEncoded();
        Path sealed = Files.write(folder.resolve("sealed"), der);
        Path opened = folder.resolve("opened");
        run("pkeyutl", "-decrypt", "-inkey", key(key).toString(), "-in", sealed.toString(), "-out", opened.toString());
        return new String(sm4Gcm(Files.readAllBytes(opened), Base64.getDecoder().decode(data)), StandardCharsets.UTF_8);
    }

    private static byte[] sm4Gcm(byte[] key, byte[] data) {
        var cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(false, new AEADParameters(new KeyParameter(key), 128, Arrays.copyOf(data, IV)));
        byte[] out = new byte[cipher.getOutputSize(data.length - IV)];
        int done = cipher.processBytes(data, IV, data.length - IV, out, 0);
        try {
            done += cipher.doFinal(out, done);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException(e);
        }
        return Arrays.copyOf(out, done);
    }

    /** A demo key as a file. */
    public Path key(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = Objects.requireNonNull(Openssl.class.getResourceAsStream("/demo-platform/" + name))) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }

    /** Whether the CMS message over the content is good by RFC 5652; trust is not asked for. */
    public boolean cmsVerifies(byte[] message, byte[] content) throws IOException, InterruptedException {
        Path cms = Files.write(folder.resolve("message.p7s"), message);
        Path file = Files.write(folder.resolve("content"), content);
        return succeeds(
                "cms",
                "-verify",
                "-binary",
                "-noverify",
                "-inform",
                "DER",
                "-in",
                cms.toString(),
                "-content",
                file.toString(),
                "-out",
                folder.resolve("out").toString());
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(20, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException(out);
        }
        return out;
    }

    private boolean succeeds(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        process.getInputStream().readAllBytes();
        return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    private static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
