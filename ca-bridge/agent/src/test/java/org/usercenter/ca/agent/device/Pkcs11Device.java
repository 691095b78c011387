package org.usercenter.ca.agent.device;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.usercenter.ca.agent.config.LocalizedName;
import org.usercenter.ca.agent.token.DriverProfile;
import org.usercenter.ca.agent.token.DriverProfile.BlobForm;
import org.usercenter.ca.agent.token.DriverProfile.Kind;
import org.usercenter.ca.agent.token.DriverProfile.RsaInput;

/** A SoftHSM token behind the proxy that counts tries and can be pulled out. Its PIN is 123456. */
public final class Pkcs11Device {
    private static final Path SOFTHSM = Path.of("/usr/lib/softhsm/libsofthsm2.so");

    private final Path folder;
    private final Path library;
    private final StateFolder state;
    private final Map<String, String> environment;

    /** An initialised token without keys. */
    public Pkcs11Device(Path folder) {
        Tools.requireFile(SOFTHSM, "softhsm2");
        this.folder = folder;
        this.library = folder.resolve("ukeysim.so").toAbsolutePath();
        this.state = new StateFolder(folder.resolve("ukey"));
        Path tokens = folder.resolve("tokens");
        try {
            Files.copy(Tools.devices().resolve("ukeysim.so"), library);
            Files.createDirectories(tokens);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        state.write(
                "softhsm2.conf",
                "directories.tokendir = " + tokens.toAbsolutePath()
                        + "\nobjectstore.backend = file\nslots.removable = true\nlog.level = ERROR\n");
        this.environment =
                Map.of("SOFTHSM2_CONF", folder.resolve("ukey/softhsm2.conf").toString());
        Tools.run(
                "softhsm2",
                environment,
                "softhsm2-util",
                "--init-token",
                "--free",
                "--label",
                "UKEY",
                "--so-pin",
                "12345678",
                "--pin",
                "123456");
    }

    /** With a key ("rsa:2048" or "EC:prime256v1") under an ID of two hexadecimal digits. */
    public Pkcs11Device withKey(TestCertificates certificates, String type, String id, String holder) {
        Path publicKey = folder.resolve("pub" + id + ".der");
        Path certificate = folder.resolve("cert" + id + ".der");
        tool("--login", "--pin", "123456", "--keypairgen", "--key-type", type, "--id", id, "--label", "key" + id);
        tool("--read-object", "--type", "pubkey", "--id", id, "-o", publicKey.toString());
        try {
            PublicKey key = KeyFactory.getInstance(type.startsWith("rsa") ? "RSA" : "EC", certificates.provider())
                    .generatePublic(new X509EncodedKeySpec(Files.readAllBytes(publicKey)));
            Files.write(certificate, certificates.signing(key, holder));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        writeCertificate(certificate, id);
        return this;
    }

    /** With a key of that curve which was made outside: pkcs11-tool cannot read public keys of P-384 back. */
    public Pkcs11Device withImportedKey(TestCertificates certificates, String curve, String id, String holder) {
        Path pem = folder.resolve("key" + id + ".pem");
        Path certificate = folder.resolve("cert" + id + ".der");
        KeyPair keys = certificates.keys(curve);
        try {
            Files.writeString(pem, TestCertificates.pem(keys));
            Files.write(certificate, certificates.signing(keys.getPublic(), holder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Tools.run(
                "softhsm2",
                environment,
                "softhsm2-util",
                "--import",
                pem.toString(),
                "--token",
                "UKEY",
                "--label",
                "key" + id,
                "--id",
                id,
                "--pin",
                "123456");
        writeCertificate(certificate, id);
        return this;
    }

    private void writeCertificate(Path certificate, String id) {
        tool(
                "--login",
                "--pin",
                "123456",
                "--write-object",
                certificate.toString(),
                "--type",
                "cert",
                "--id",
                id,
                "--label",
                "cert" + id);
    }

    private void tool(String... arguments) {
        String[] command = new String[arguments.length + 3];
        command[0] = "pkcs11-tool";
        command[1] = "--module";
        command[2] = SOFTHSM.toString();
        System.arraycopy(arguments, 0, command, 3, arguments.length);
        Tools.run("opensc", environment, command);
    }

    /** Sets a file of the device. */
    public void set(String name, String content) {
        state.write(name, content);
    }

    /** Removes a file of the device. */
    public void unset(String name) {
        state.delete(name);
    }

    /** Tries that the device itself has noted. */
    public int triesLeft() {
        return state.number("retry", 6);
    }

    /** The library. */
    public Path library() {
        return library;
    }

    /** A fitting profile, which knows the most tries and that the library keeps the flags. */
    public DriverProfile profile() {
        return new DriverProfile(
                "ukey",
                new LocalizedName("模拟令牌", "Simulated token"),
                Optional.of("400-111-1111"),
                Kind.PKCS11,
                library,
                Optional.empty(),
                4,
                BlobForm.AUTO,
                RsaInput.DIGEST_INFO,
                OptionalInt.of(6),
                true,
                Optional.empty());
    }
}
