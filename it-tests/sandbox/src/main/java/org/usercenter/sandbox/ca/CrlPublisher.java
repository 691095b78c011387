package org.usercenter.sandbox.ca;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.PrivateKey;
import java.security.Provider;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;

/** Certificate revocation list of one authority (证书吊销列表), RFC 5280 section 5, made anew for every request. */
final class CrlPublisher {
    private static final Duration VALID = Duration.ofDays(7);

    private final CertificateAuthority authority;
    private final Provider provider;
    private final Clock clock;

    CrlPublisher(CertificateAuthority authority, Provider provider, Clock clock) {
        this.authority = authority;
        this.provider = provider;
        this.clock = clock;
    }

    /** The list, DER; modes that concern OCSP only leave it honest. */
    byte[] list(RevocationMode mode) {
        Instant now = clock.instant();
        Instant from =
                switch (mode) {
                    case STALE -> now.minus(VALID).minus(Duration.ofDays(1));
                    case FUTURE -> now.plus(Duration.ofDays(1));
                    default -> now;
                };
        Signatory issuing = authority.issuing();
        X509v2CRLBuilder list = new X509v2CRLBuilder(issuing.certificate().getSubject(), Date.from(from));
        list.setNextUpdate(Date.from(from.plus(VALID)));
        if (mode != RevocationMode.SAYS_GOOD) {
            for (IssuedCertificate each : authority.issued()) {
                if (each.isRevoked() || mode == RevocationMode.SAYS_REVOKED) {
                    Instant at = each.isRevoked() ? Instant.parse(each.revokedAt()) : now;
                    list.addCRLEntry(
                            each.number(),
                            Date.from(at),
                            RevocationReasons.code(each.isRevoked() ? each.reason() : "unspecified"));
                }
            }
        }
        try {
            list.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.toEpochMilli())));
            list.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new BcX509ExtensionUtils()
                            .createAuthorityKeyIdentifier(issuing.certificate().getSubjectPublicKeyInfo()));
            return list.build(authority.scheme().signer(signingKey(mode), provider))
                    .getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PrivateKey signingKey(RevocationMode mode) {
        return switch (mode) {
            case ATTACKER_KEY ->
                authority.scheme().newKeyPair(Fault.NONE, provider).getPrivate();
            case ROOT_KEY -> authority.root().key();
            default -> authority.issuing().key();
        };
    }
}
