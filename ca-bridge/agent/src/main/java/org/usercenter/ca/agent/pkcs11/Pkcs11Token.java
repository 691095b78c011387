package org.usercenter.ca.agent.pkcs11;

import java.nio.charset.StandardCharsets;
import java.security.Provider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;
import org.usercenter.ca.agent.certificate.KeyKind;
import org.usercenter.ca.agent.certificate.TokenCertificate;
import org.usercenter.ca.agent.certificate.UnusableCertificateException;
import org.usercenter.ca.agent.pkcs11.Pkcs11Library.TokenInfo;
import org.usercenter.ca.agent.signing.SignatureEncoding;
import org.usercenter.ca.agent.token.DriverProfile;
import org.usercenter.ca.agent.token.Failure;
import org.usercenter.ca.agent.token.SignOrder;
import org.usercenter.ca.agent.token.TokenException;
import org.usercenter.ca.agent.token.TokenKey;
import org.usercenter.ca.agent.token.TokenLibrary;
import org.usercenter.ca.agent.token.Tries;

/**
 * Keys behind a PKCS#11 library (OASIS PKCS#11 v2.40): RSA and ECDSA. The standard has no SM2, so SM2 keys are reached
 * through SKF.
 */
public final class Pkcs11Token implements TokenLibrary {
    private final Pkcs11Library library;
    private final Provider provider;
    private final OptionalInt maxTries;
    private final boolean tryFlags;
    /** By device, since the last right one. */
    private final Map<String, Integer> wrongPins = new HashMap<>();

    private boolean loggedOut = true;

    /** @throws TokenException when the library cannot be used */
    public Pkcs11Token(DriverProfile profile, Provider provider) throws TokenException {
        this.library = new Pkcs11Library(profile.library());
        this.provider = provider;
        this.maxTries = profile.maxTries();
        this.tryFlags = profile.tryFlags();
    }

    @Override
    public List<TokenKey> keys() throws TokenException {
        List<TokenKey> keys = new ArrayList<>();
        for (long slot : library.slotsWithToken()) {
            try {
                keys.addAll(keys(slot));
            } catch (TokenException e) {
                if (e.failure() != Failure.REMOVED) {
                    throw e;
                }
            }
        }
        return keys;
    }

    private List<TokenKey> keys(long slot) throws TokenException {
        TokenInfo info = library.tokenInfo(slot);
        if ((info.flags() & Ck.TOKEN_INITIALIZED) == 0) {
            return List.of();
        }
        boolean keypad = (info.flags() & Ck.PROTECTED_AUTHENTICATION_PATH) != 0;
        List<TokenKey> keys = new ArrayList<>();
        long session = library.openSession(slot);
        try {
            for (long object : library.find(session, Ck.CERTIFICATE, null)) {
                byte[] der = library.attribute(session, object, Ck.ATTRIBUTE_VALUE);
                byte[] id = library.attribute(session, object, Ck.ATTRIBUTE_ID);
                TokenCertificate certificate = usable(der);
                if (certificate != null && id != null && id.length > 0) {
                    keys.add(new TokenKey(locator(info, id), info.label(), certificate, tries(info), keypad));
                }
            }
        } finally {
            library.closeSession(session);
        }
        return keys;
    }

    private @Nullable TokenCertificate usable(byte @Nullable [] der) {
        if (der == null) {
            return null;
        }
        try {
            TokenCertificate certificate = TokenCertificate.parse(der, provider);
            return certificate.isForSigning() && certificate.kind() != KeyKind.SM2 ? certificate : null;
        } catch (UnusableCertificateException e) {
            return null;
        }
    }

    @Override
    public byte[] sign(SignOrder order, byte @Nullable [] pin, Runnable pinAccepted) throws TokenException {
        long slot = slotOf(order.locator());
        long session = library.openSession(slot);
        try {
            byte[] id = HexFormat.of()
                    .parseHex(order.locator().substring(order.locator().indexOf('/') + 1));
            requireCertificate(session, id, order.certificate());
            loggedOut = false;
            try {
                login(slot, session, order, pin);
                pinAccepted.run();
                return sign(slot, session, id, order, pin);
            } finally {
                logout(session);
            }
        } finally {
            library.closeSession(session);
        }
    }

    private long slotOf(String locator) throws TokenException {
        for (long slot : library.slotsWithToken()) {
            if (locator.startsWith(device(library.tokenInfo(slot)) + "/")) {
                return slot;
            }
        }
        throw new TokenException(Failure.REMOVED, "The key is not there any more");
    }

    private void requireCertificate(long session, byte[] id, TokenCertificate wanted) throws TokenException {
        for (long object : library.find(session, Ck.CERTIFICATE, id)) {
            if (Arrays.equals(wanted.der(), library.attribute(session, object, Ck.ATTRIBUTE_VALUE))) {
                return;
            }
        }
        throw new TokenException(Failure.NO_KEY, "The certificate is not on the key any more");
    }

    private void login(long slot, long session, SignOrder order, byte @Nullable [] pin) throws TokenException {
        TokenInfo before = library.tokenInfo(slot);
        order.requireTryAllowed(tries(before));
        long code = library.login(session, Ck.USER, pin);
        if (code == Ck.ALREADY_LOGGED_IN) {
            // Says nothing about this PIN: an earlier login is still open in this process.
            library.logout(session);
            code = library.login(session, Ck.USER, pin);
        }
        if (code == Ck.PIN_INCORRECT) {
            wrongPins.merge(device(before), 1, Integer::sum);
        }
        if (code == Ck.OK) {
            wrongPins.remove(device(before));
        } else {
            throw Pkcs11Failures.of("C_Login", code).with(triesAfterFailure(slot, code));
        }
    }

    private Tries triesAfterFailure(long slot, long code) {
        if (code == 0xA4) {
            return Tries.of(0, maxTries.orElse(0));
        }
        try {
            return tries(library.tokenInfo(slot));
        } catch (TokenException e) {
            return Tries.UNKNOWN;
        }
    }

    private byte[] sign(long slot, long session, byte[] id, SignOrder order, byte @Nullable [] pin)
            throws TokenException {
        long key = privateKey(session, id);
        List<Long> mechanisms = library.mechanisms(slot);
        KeyKind kind = order.certificate().kind();
        boolean hashes = mechanisms.contains(hashing(kind));
        long bare = kind == KeyKind.RSA ? Ck.RSA_PKCS : Ck.ECDSA;
        library.signInit(session, hashes ? hashing(kind) : bare, key);
        if (isTrue(library.attribute(session, key, Ck.ATTRIBUTE_ALWAYS_AUTHENTICATE))) {
            long code = library.login(session, Ck.CONTEXT_SPECIFIC, pin);
            if (code != Ck.OK) {
                throw Pkcs11Failures.of("C_Login for one signature", code).with(triesAfterFailure(slot, code));
            }
        }
        byte[] signature = library.sign(session, hashes ? order.text() : digested(kind, order.text()));
        return kind == KeyKind.RSA ? signature : der(signature);
    }

    private long privateKey(long session, byte[] id) throws TokenException {
        for (long object : library.find(session, Ck.PRIVATE_KEY, id)) {
            if (isTrue(library.attribute(session, object, Ck.ATTRIBUTE_SIGN))) {
                return object;
            }
        }
        throw new TokenException(Failure.NO_KEY, "The certificate has no key that signs");
    }

    private static long hashing(KeyKind kind) {
        return switch (kind) {
            case RSA -> Ck.SHA256_RSA_PKCS;
            case EC_P384 -> Ck.ECDSA_SHA384;
            default -> Ck.ECDSA_SHA256;
        };
    }

    private static byte[] digested(KeyKind kind, byte[] text) {
        return switch (kind) {
            case RSA -> SignatureEncoding.sha256DigestInfo(text);
            case EC_P384 -> SignatureEncoding.sha384(text);
            default -> SignatureEncoding.sha256(text);
        };
    }

    private static byte[] der(byte[] rs) throws TokenException {
        try {
            return SignatureEncoding.toDer(rs);
        } catch (IllegalArgumentException e) {
            throw new TokenException(Failure.DRIVER_FAILED, "The signature is not two numbers");
        }
    }

    private void logout(long session) {
        long code = library.logout(session);
        // 0x30, 0x32, 0xB3, 0xE0: the key is gone, and with it the login.
        loggedOut = code == Ck.OK
                || code == Ck.NOT_LOGGED_IN
                || code == 0x30
                || code == 0x32
                || code == 0xB3
                || code == 0xE0;
    }

    @Override
    public boolean isLoggedOut() {
        return loggedOut;
    }

    private Tries tries(TokenInfo info) {
        boolean low = (info.flags() & Ck.PIN_COUNT_LOW) != 0;
        if ((info.flags() & Ck.PIN_LOCKED) != 0) {
            return Tries.of(0, maxTries.orElse(0));
        }
        if ((info.flags() & Ck.PIN_FINAL_TRY) != 0) {
            return Tries.of(1, maxTries.orElse(0));
        }
        int wrong = wrongPins.getOrDefault(device(info), 0);
        if (tryFlags && !low) {
            return new Tries(maxTries, OptionalInt.empty(), maxTries, wrong > 0);
        }
        return new Tries(OptionalInt.empty(), atMost(wrong), maxTries, low || wrong > 0);
    }

    /** Wrong PINs of this process alone are known; others may have spent tries before. */
    private OptionalInt atMost(int wrong) {
        return wrong > 0 && maxTries.isPresent()
                ? OptionalInt.of(Math.max(1, maxTries.getAsInt() - wrong))
                : OptionalInt.empty();
    }

    private static boolean isTrue(byte @Nullable [] value) {
        return value != null && value.length == 1 && value[0] != 0;
    }

    private static String locator(TokenInfo info, byte[] id) {
        return device(info) + "/" + HexFormat.of().formatHex(id);
    }

    private static String device(TokenInfo info) {
        byte[] name = (info.serial() + "\0" + info.label()).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(name);
    }
}
