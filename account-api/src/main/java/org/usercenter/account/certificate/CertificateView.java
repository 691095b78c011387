package org.usercenter.account.certificate;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.certificate.BoundCertificate;
import org.usercenter.storage.certificate.CertificateAlgorithm;
import org.usercenter.storage.certificate.CertificateState;
import org.usercenter.storage.certificate.NewCertificate;

/**
 * A certificate of an account (数字证书).
 *
 * @param subject name of its holder
 * @param issuer name of its issuer
 * @param vendor name of the authority
 * @param serial serial number, all but the last four digits masked
 * @param notBefore ISO 8601
 * @param notAfter ISO 8601
 * @param algorithm of its key: {@code sm2}, {@code rsa}, {@code ec-p256}, {@code ec-p384}; null: bound before it was kept,
 *     and nobody has logged in with it since
 */
public record CertificateView(
        String id,
        String subject,
        String issuer,
        String vendor,
        String serial,
        String notBefore,
        String notAfter,
        State state,
        @Nullable String algorithm) {

    private static final Duration ENDING = Duration.ofDays(30);
    private static final int SHOWN = 4;
    private static final int HEXADECIMAL = 16;

    /** What it is good for. */
    public enum State {
        VALID,
        /** Ends within 30 days. */
        ENDING,
        EXPIRED,
        /** A renewed one was bound. */
        REPLACED,
        /** Reported lost, or blocked. */
        DISABLED,
        /** Taken out of use because the account went to somebody else by an appeal. */
        SUSPENDED
    }

    /** As its owner and the main account see it. */
    public static CertificateView of(RealmModel realm, BoundCertificate bound, Instant now) {
        NewCertificate certificate = bound.certificate();
        ComponentModel vendor = realm.getComponent(certificate.vendorId());
        CertificateAlgorithm algorithm = certificate.algorithm();
        return new CertificateView(
                bound.bindingId(),
                certificate.holder().name(),
                certificate.issuerName(),
                vendor == null ? "" : vendor.getName(),
                masked(certificate.id().serial().toString(HEXADECIMAL).toUpperCase(Locale.ROOT)),
                certificate.notBefore().toString(),
                certificate.notAfter().toString(),
                state(bound, now),
                algorithm == null ? null : algorithm.code());
    }

    /** At that moment. */
    public static State state(BoundCertificate bound, Instant now) {
        Instant end = bound.certificate().notAfter();
        if (bound.state() == CertificateState.DISABLED) {
            return State.DISABLED;
        }
        if (bound.state() == CertificateState.SUSPENDED) {
            return State.SUSPENDED;
        }
        if (end.isBefore(now)) {
            return State.EXPIRED;
        }
        if (bound.state() == CertificateState.REPLACED) {
            return State.REPLACED;
        }
        return end.isBefore(now.plus(ENDING)) ? State.ENDING : State.VALID;
    }

    private static String masked(String serial) {
        int hidden = Math.max(0, serial.length() - SHOWN);
        return "*".repeat(hidden) + serial.substring(hidden);
    }
}
