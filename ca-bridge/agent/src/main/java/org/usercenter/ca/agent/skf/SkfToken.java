package org.usercenter.ca.agent.skf;

import java.security.Provider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.usercenter.ca.agent.certificate.KeyKind;
import org.usercenter.ca.agent.certificate.TokenCertificate;
import org.usercenter.ca.agent.certificate.UnusableCertificateException;
import org.usercenter.ca.agent.signing.SignatureEncoding;
import org.usercenter.ca.agent.signing.Sm2Digest;
import org.usercenter.ca.agent.token.DriverProfile;
import org.usercenter.ca.agent.token.DriverProfile.BlobForm;
import org.usercenter.ca.agent.token.Failure;
import org.usercenter.ca.agent.token.SignOrder;
import org.usercenter.ca.agent.token.TokenException;
import org.usercenter.ca.agent.token.TokenKey;
import org.usercenter.ca.agent.token.TokenLibrary;
import org.usercenter.ca.agent.token.Tries;

import com.sun.jna.Pointer;

/** Keys behind an SKF library: SM2 and RSA. */
public final class SkfToken implements TokenLibrary {
    private static final int HALF = 64;
    private static final int NUMBER = 32;

    private final SkfLibrary library;
    private final DriverProfile profile;
    private final Provider provider;
    private boolean loggedOut = true;

    /** @throws TokenException when the library cannot be used */
    public SkfToken(DriverProfile profile, Provider provider) throws TokenException {
        this.library = new SkfLibrary(profile.library(), profile.ulongBytes() == 8);
        this.profile = profile;
        this.provider = provider;
    }

    @Override
    public List<TokenKey> keys() throws TokenException {
        List<TokenKey> keys = new ArrayList<>();
        for (SkfName device : library.devices()) {
            try {
                keys.addAll(keysOf(device));
            } catch (TokenException e) {
                if (e.failure() != Failure.REMOVED) {
                    throw e;
                }
            }
        }
        return keys;
    }

    private List<TokenKey> keysOf(SkfName name) throws TokenException {
        List<TokenKey> keys = new ArrayList<>();
        Pointer device = library.connect(name);
        try {
            String label = library.deviceLabel(device);
            for (SkfName application : library.applications(device)) {
                String prefix = name.toHex() + "/" + application.toHex() + "/";
                keys.addAll(keysOf(device, application, prefix, label.isEmpty() ? name.text() : label));
            }
        } finally {
            library.close(SkfFunction.DISCONNECT_DEVICE, device);
        }
        return keys;
    }

    private List<TokenKey> keysOf(Pointer device, SkfName name, String prefix, String label) throws TokenException {
        List<TokenKey> keys = new ArrayList<>();
        Pointer application = library.openApplication(device, name);
        try {
            Tries tries = library.tries(application);
            for (SkfName container : library.containers(application)) {
                TokenCertificate certificate = usable(certificateIn(application, container));
                if (certificate != null) {
                    keys.add(new TokenKey(prefix + container.toHex(), label, certificate, tries, false));
                }
            }
        } finally {
            library.close(SkfFunction.CLOSE_APPLICATION, application);
        }
        return keys;
    }

    private byte @Nullable [] certificateIn(Pointer application, SkfName name) throws TokenException {
        Pointer container = library.openContainer(application, name);
        try {
            return library.signingCertificate(container);
        } finally {
            library.close(SkfFunction.CLOSE_CONTAINER, container);
        }
    }

    private @Nullable TokenCertificate usable(byte @Nullable [] der) {
        if (der == null) {
            return null;
        }
        try {
            TokenCertificate certificate = TokenCertificate.parse(der, provider);
            return certificate.isForSigning() && !certificate.kind().isEcdsa() ? certificate : null;
        } catch (UnusableCertificateException e) {
            return null;
        }
    }

    @Override
    public byte[] sign(SignOrder order, byte @Nullable [] pin, Runnable pinAccepted) throws TokenException {
        if (pin == null) {
            throw new TokenException(Failure.PIN_INVALID, "SKF takes the PIN from the caller");
        }
        List<SkfName> path = Arrays.stream(order.locator().split("/", -1))
                .map(SkfName::fromHex)
                .toList();
        SkfName name = path.get(0);
        if (!library.devices().contains(name)) {
            throw new TokenException(Failure.REMOVED, "The key is not there any more");
        }
        Pointer device = library.connect(name);
        try {
            Pointer application = library.openApplication(device, path.get(1));
            try {
                return sign(application, path.get(2), order, pin, pinAccepted);
            } finally {
                library.close(SkfFunction.CLOSE_APPLICATION, application);
            }
        } finally {
            library.close(SkfFunction.DISCONNECT_DEVICE, device);
        }
    }

    private byte[] sign(Pointer application, SkfName name, SignOrder order, byte[] pin, Runnable pinAccepted)
            throws TokenException {
        Pointer container = library.openContainer(application, name);
        try {
            if (!Arrays.equals(order.certificate().der(), library.signingCertificate(container))) {
                throw new TokenException(Failure.NO_KEY, "The certificate is not on the key any more");
            }
            loggedOut = false;
            try {
                verify(application, order, pin);
                pinAccepted.run();
                return sign(container, order);
            } finally {
                logOut(application);
            }
        } finally {
            library.close(SkfFunction.CLOSE_CONTAINER, container);
        }
    }

    private void verify(Pointer application, SignOrder order, byte[] pin) throws TokenException {
        Tries before = library.tries(application);
        if (before.isLocked()) {
            throw new TokenException(Failure.PIN_LOCKED, "No tries left", before);
        }
        order.requireTryAllowed(before);
        try {
            library.verifyPin(application, pin);
        } catch (TokenException e) {
            throw e.with(e.failure() == Failure.PIN_LOCKED ? Tries.of(0, 0) : triesOrUnknown(application));
        }
    }

    private Tries triesOrUnknown(Pointer application) {
        try {
            return library.tries(application);
        } catch (TokenException e) {
            return Tries.UNKNOWN;
        }
    }

    private byte[] sign(Pointer container, SignOrder order) throws TokenException {
        if (order.certificate().kind() == KeyKind.RSA) {
            return library.signRsa(container, rsaInput(order.text()));
        }
        byte[] digest = Sm2Digest.of(order.certificate().keyInfo(), order.text());
        return SignatureEncoding.toDer(numbers(library.signEcc(container, digest), profile.blobForm()));
    }

    private byte[] rsaInput(byte[] text) {
        return switch (profile.rsaInput()) {
            case DIGEST_INFO -> SignatureEncoding.sha256DigestInfo(text);
            case DIGEST -> SignatureEncoding.sha256(text);
            case TEXT -> text;
        };
    }

    /** r and s, 32 bytes each, out of an {@code ECCSIGNATUREBLOB}. */
    static byte[] numbers(byte[] blob, BlobForm form) {
        boolean upperEmpty = true;
        for (int i = HALF; i < 2 * HALF; i++) {
            upperEmpty &= blob[i] == 0;
        }
        boolean compact = form == BlobForm.COMPACT || (form == BlobForm.AUTO && upperEmpty);
        if (compact) {
            return Arrays.copyOf(blob, 2 * NUMBER);
        }
        byte[] numbers = new byte[2 * NUMBER];
        System.arraycopy(blob, HALF - NUMBER, numbers, 0, NUMBER);
        System.arraycopy(blob, 2 * HALF - NUMBER, numbers, NUMBER, NUMBER);
        return numbers;
    }

    private void logOut(Pointer application) {
        long code = library.clearSecureState(application);
        // A key that is gone takes its login with it.
        loggedOut = code == 0
                || SkfFailures.of(SkfFunction.CLEAR_SECURE_STATE, code).failure() == Failure.REMOVED;
    }

    @Override
    public boolean isLoggedOut() {
        return loggedOut;
    }
}
