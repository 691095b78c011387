package org.usercenter.ca.agent.device;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Optional;
import java.util.OptionalInt;

import org.usercenter.ca.agent.config.LocalizedName;
import org.usercenter.ca.agent.token.DriverProfile;
import org.usercenter.ca.agent.token.DriverProfile.BlobForm;
import org.usercenter.ca.agent.token.DriverProfile.Kind;
import org.usercenter.ca.agent.token.DriverProfile.RsaInput;

/** A simulated SKF key with a library of its own. Its PIN is 123456. */
public final class SkfDevice {
    private final Path library;
    private final int ulongBytes;
    private final StateFolder state;

    /** A device without keys. */
    public SkfDevice(Path folder, boolean wide) {
        Path built = Tools.devices().resolve(wide ? "libskfsim-wide.so" : "libskfsim.so");
        this.library = folder.resolve("libskfsim.so").toAbsolutePath();
        this.ulongBytes = wide ? 8 : 4;
        this.state = new StateFolder(folder.resolve("skf").resolve("SIMKEY-0001"));
        try {
            Files.copy(built, library);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With an SM2 key for that holder. */
    public SkfDevice withSm2(TestCertificates certificates, String holder) {
        KeyPair keys = certificates.keys("sm2p256v1");
        state.write("sm2.pem", TestCertificates.pem(keys));
        state.write("sm2.der", certificates.signing(keys.getPublic(), holder));
        return this;
    }

    /** With an RSA key for that holder. */
    public SkfDevice withRsa(TestCertificates certificates, String holder) {
        KeyPair keys = certificates.keys("RSA");
        state.write("rsa.pem", TestCertificates.pem(keys));
        state.write("rsa.der", certificates.signing(keys.getPublic(), holder));
        return this;
    }

    /** A second device behind the same library. */
    public SkfDevice withSecondDevice(TestCertificates certificates, String holder) {
        StateFolder second = new StateFolder(library.resolveSibling("skf").resolve("SIMKEY-0002"));
        KeyPair keys = certificates.keys("sm2p256v1");
        second.write("sm2.pem", TestCertificates.pem(keys));
        second.write("sm2.der", certificates.signing(keys.getPublic(), holder));
        return this;
    }

    /** Sets a file of the device. */
    public void set(String name, String content) {
        state.write(name, content);
    }

    /** Sets a file of the device. */
    public void set(String name, byte[] content) {
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

    /** A fitting profile. */
    public DriverProfile profile() {
        return profile(ulongBytes, BlobForm.AUTO, RsaInput.DIGEST_INFO);
    }

    /** A profile that may not fit. */
    public DriverProfile profile(int width, BlobForm blobForm, RsaInput rsaInput) {
        return new DriverProfile(
                "sim",
                new LocalizedName("模拟介质", "Simulated key"),
                Optional.of("400-000-0000"),
                Kind.SKF,
                library,
                Optional.empty(),
                width,
                blobForm,
                rsaInput,
                OptionalInt.empty(),
                false,
                Optional.empty());
    }
}
