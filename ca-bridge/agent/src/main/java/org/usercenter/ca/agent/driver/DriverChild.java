package org.usercenter.ca.agent.driver;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.Provider;
import java.util.Arrays;

import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.usercenter.ca.agent.certificate.UnusableCertificateException;
import org.usercenter.ca.agent.json.InvalidJsonException;
import org.usercenter.ca.agent.json.JsonObject;
import org.usercenter.ca.agent.pkcs11.Pkcs11Token;
import org.usercenter.ca.agent.skf.SkfToken;
import org.usercenter.ca.agent.token.DriverProfile;
import org.usercenter.ca.agent.token.Failure;
import org.usercenter.ca.agent.token.SignOrder;
import org.usercenter.ca.agent.token.TokenException;
import org.usercenter.ca.agent.token.TokenLibrary;

/** Main program of the child process that holds one vendor's library. It ends when the agent does. */
public final class DriverChild {
    private final InputStream in;
    private final OutputStream out;
    private final Mark mark;
    private final Provider provider = new BouncyCastleProvider();

    private DriverChild(InputStream in, OutputStream out) throws IOException {
        this.in = in;
        this.out = out;
        this.mark = Mark.read(in);
    }

    /** Takes no arguments: everything comes as messages, so nothing shows in the list of processes. */
    public static void main(String[] arguments) throws IOException {
        // A hanging library would keep the process alive behind a dead agent.
        ProcessHandle.current().parent().ifPresent(DriverChild::endWith);
        try (InputStream in = new FileInputStream(FileDescriptor.in);
                OutputStream out = ProtectedOutput.take()) {
            new DriverChild(in, out).run();
        }
        // Libraries leave threads behind.
        Runtime.getRuntime().halt(0);
    }

    private static void endWith(ProcessHandle agent) {
        Thread watch = new Thread(
                () -> {
                    agent.onExit().join();
                    Runtime.getRuntime().halt(0);
                },
                "end of the agent");
        watch.setDaemon(true);
        watch.start();
    }

    private void run() throws IOException {
        TokenLibrary library;
        try {
            library = load(Wire.profile(Frames.read(in)));
        } catch (TokenException e) {
            Frames.write(out, mark, Wire.failure(e));
            return;
        } catch (InvalidJsonException e) {
            throw new IOException(e);
        }
        Frames.write(out, mark, JsonObject.builder().put("opened", true));
        while (library.isLoggedOut()) {
            answer(library, Frames.read(in));
        }
    }

    private TokenLibrary load(DriverProfile profile) throws TokenException {
        return switch (profile.kind()) {
            case PKCS11 -> new Pkcs11Token(profile, provider);
            case SKF -> new SkfToken(profile, provider);
        };
    }

    private void answer(TokenLibrary library, JsonObject message) throws IOException {
        try {
            switch (message.text("call")) {
                case "keys" -> Frames.write(out, mark, Wire.keys(library.keys()));
                case "sign" -> sign(library, message);
                default -> throw new IOException("Unknown call");
            }
        } catch (TokenException e) {
            Frames.write(out, mark, Wire.failure(e).put("ends", !library.isLoggedOut()));
        } catch (RuntimeException e) {
            TokenException failure = new TokenException(
                    Failure.DRIVER_FAILED, "Unexpected " + e.getClass().getSimpleName());
            Frames.write(out, mark, Wire.failure(failure).put("ends", !library.isLoggedOut()));
        } catch (InvalidJsonException | UnusableCertificateException e) {
            throw new IOException(e);
        }
    }

    private void sign(TokenLibrary library, JsonObject message)
            throws IOException, TokenException, InvalidJsonException, UnusableCertificateException {
        byte[] pin = message.flag("pinFollows") ? Frames.readSecret(in) : null;
        try {
            SignOrder order = Wire.order(message, provider);
            byte[] signature = library.sign(order, pin, this::tellThatPinIsRight);
            Frames.write(out, mark, Wire.signature(signature).put("ends", !library.isLoggedOut()));
        } finally {
            if (pin != null) {
                Arrays.fill(pin, (byte) 0);
            }
        }
    }

    private void tellThatPinIsRight() {
        try {
            Frames.write(out, mark, JsonObject.builder().put("pinAccepted", true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
