package org.usercenter.sandbox.drawer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.usercenter.sandbox.ca.IssuedCertificate;

/** The token behind the PKCS#11 library: SoftHSM with a token directory of its own. */
final class SoftHsm {
    private static final String MODULE = "/usr/lib/softhsm/libsofthsm2.so";
    private static final String SO_PIN = "12345678";
    private static final String OBJECT = "01";

    private final DeviceState state;
    private final String label;
    private final Tool softhsm;
    private final Tool pkcs11;

    SoftHsm(DeviceState state, String label) {
        this.state = state;
        this.label = label;
        Path conf = state.folder().resolve("softhsm2.conf");
        Map<String, String> environment = Map.of("SOFTHSM2_CONF", conf.toString());
        this.softhsm = new Tool("softhsm2-util", environment);
        this.pkcs11 = new Tool("pkcs11-tool", environment);
    }

    /**
     * Makes the token anew with the key and the certificate.
     *
     * @throws UnavailableException when SoftHSM or OpenSC is missing
     */
    void load(IssuedCertificate certificate) throws UnavailableException {
        Path tokens = state.folder().resolve("tokens");
        try {
            Files.createDirectories(tokens);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        state.write(
                "softhsm2.conf",
                "directories.tokendir = " + tokens
                        + "\nobjectstore.backend = file\nslots.removable = true\nlog.level = ERROR\n");
        state.write("key.pem", certificate.key());
        softhsm.run(
                state.folder(), "--init-token", "--free", "--label", label, "--so-pin", SO_PIN, "--pin", DemoKey.PIN);
        softhsm.run(
                state.folder(),
                "--import",
                state.folder().resolve("key.pem").toString(),
                "--token",
                label,
                "--label",
                label,
                "--id",
                OBJECT,
                "--pin",
                DemoKey.PIN);
        write(certificate);
    }

    /**
     * Puts another certificate of the same key into the token.
     *
     * @throws UnavailableException when OpenSC is missing
     */
    void replace(IssuedCertificate certificate) throws UnavailableException {
        pkcs11("--delete-object", "--type", "cert", "--id", OBJECT);
        write(certificate);
    }

    private void write(IssuedCertificate certificate) throws UnavailableException {
        try {
            state.write("certificate.der", certificate.holder().getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pkcs11(
                "--write-object",
                state.folder().resolve("certificate.der").toString(),
                "--type",
                "cert",
                "--id",
                OBJECT,
                "--label",
                label);
    }

    private void pkcs11(String... arguments) throws UnavailableException {
        String[] all = new String[arguments.length + 7];
        String[] login = {"--module", MODULE, "--token-label", label, "--login", "--pin", DemoKey.PIN};
        System.arraycopy(login, 0, all, 0, login.length);
        System.arraycopy(arguments, 0, all, login.length, arguments.length);
        pkcs11.run(state.folder(), all);
    }
}
