package org.usercenter.sandbox.ca;

import java.io.IOException;
import java.math.BigInteger;
import java.security.Provider;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** OCSP responder of one authority (在线证书状态查询), RFC 6960: honest, or lying in a chosen way. */
final class OcspResponder {
    private static final Duration VALID = Duration.ofMinutes(5);

    private final CertificateAuthority authority;
    private final Provider provider;
    private final Clock clock;
    private final DigestCalculatorProvider digests;

    OcspResponder(CertificateAuthority authority, Provider provider, Clock clock) {
        this.authority = authority;
        this.provider = provider;
        this.clock = clock;
        try {
            this.digests = new JcaDigestCalculatorProviderBuilder()
                    .setProvider(provider)
                    .build();
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The DER answer to a DER request; a malformed request gets the status for it. */
    byte[] answer(byte[] request, RevocationMode mode) {
        try {
            if (mode == RevocationMode.TRY_LATER) {
                return new OCSPRespBuilder()
                        .build(OCSPRespBuilder.TRY_LATER, null)
                        .getEncoded();
            }
            return respond(new OCSPReq(request), mode).getEncoded();
        } catch (IOException | OCSPException | RuntimeException e) {
            return malformed();
        }
    }

    /**
     * The root's answer to a question about its issuing CA, always honest: a scripted behaviour is about certificates of
     * holders. Empty for every other question.
     */
    Optional<byte[]> answerOfRoot(byte[] request) {
        try {
            OCSPReq question = new OCSPReq(request);
            Req[] asked = question.getRequestList();
            if (asked.length != 1 || !isAboutIssuing(asked[0].getCertID())) {
                return Optional.empty();
            }
            Date now = Date.from(clock.instant());
            BasicOCSPRespBuilder basic = new BasicOCSPRespBuilder(
                            new RespID(authority.root().certificate().getSubject()))
                    .addResponse(
                            asked[0].getCertID(),
                            CertificateStatus.GOOD,
                            now,
                            Date.from(clock.instant().plus(VALID)),
                            (Extensions) null);
            nonce(question, RevocationMode.OK).ifPresent(n -> basic.setResponseExtensions(new Extensions(n)));
            return Optional.of(new OCSPRespBuilder()
                    .build(
                            OCSPRespBuilder.SUCCESSFUL,
                            basic.build(
                                    authority.scheme().signer(authority.root().key(), provider),
                                    new X509CertificateHolder[0],
                                    now))
                    .getEncoded());
        } catch (IOException | OCSPException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private boolean isAboutIssuing(CertificateID asked) throws OCSPException {
        return asked.matchesIssuer(authority.root().certificate(), digests)
                && asked.getSerialNumber()
                        .equals(authority.issuing().certificate().getSerialNumber());
    }

    private static byte[] malformed() {
        try {
            return new OCSPRespBuilder()
                    .build(OCSPRespBuilder.MALFORMED_REQUEST, null)
                    .getEncoded();
        } catch (IOException | OCSPException e) {
            throw new IllegalStateException(e);
        }
    }

    private OCSPResp respond(OCSPReq request, RevocationMode mode) throws OCSPException {
        Instant now = clock.instant();
        Instant from =
                switch (mode) {
                    case STALE -> now.minus(Duration.ofDays(3));
                    case FUTURE -> now.plus(Duration.ofDays(1));
                    default -> now;
                };
        Instant until = from.plus(VALID);
        Signatory signatory = signatory(mode);
        BasicOCSPRespBuilder basic =
                new BasicOCSPRespBuilder(new RespID(signatory.certificate().getSubject()));
        for (Req each : request.getRequestList()) {
            CertificateID asked = each.getCertID();
            CertificateID answered = mode == RevocationMode.OTHER_SERIAL ? other(asked) : asked;
            basic.addResponse(answered, status(asked, mode), Date.from(from), Date.from(until), (Extensions) null);
        }
        nonce(request, mode).ifPresent(n -> basic.setResponseExtensions(new Extensions(n)));
        X509CertificateHolder[] attached = mode == RevocationMode.ISSUER_KEY
                ? new X509CertificateHolder[0]
                : new X509CertificateHolder[] {signatory.certificate()};
        return new OCSPRespBuilder()
                .build(
                        OCSPRespBuilder.SUCCESSFUL,
                        basic.build(authority.scheme().signer(signatory.key(), provider), attached, Date.from(from)));
    }

    private Signatory signatory(RevocationMode mode) {
        return switch (mode) {
            case ATTACKER_KEY ->
                new Signatory(
                        authority.responder().certificate(),
                        authority.scheme().newKeyPair(Fault.NONE, provider).getPrivate());
            case ROOT_KEY -> authority.root();
            case ISSUER_KEY -> authority.issuing();
            case NO_PURPOSE -> {
                IssuedCertificate endEntity =
                        authority.issue(CertificateOrder.enterprise("Not a responder", "91440300MA00000077"));
                yield new Signatory(endEntity.holder(), Pem.key(endEntity.key(), provider));
            }
            default -> authority.responder();
        };
    }

    private CertificateStatus status(CertificateID asked, RevocationMode mode) throws OCSPException {
        if (mode == RevocationMode.SAYS_GOOD) {
            return CertificateStatus.GOOD;
        }
        if (mode == RevocationMode.SAYS_REVOKED) {
            return new RevokedStatus(Date.from(clock.instant()), RevocationReasons.code("unspecified"));
        }
        boolean ours = asked.matchesIssuer(authority.issuing().certificate(), digests);
        Optional<IssuedCertificate> found =
                authority.find(asked.getSerialNumber().toString(16));
        if (!ours || found.isEmpty() || mode == RevocationMode.UNKNOWN) {
            return new UnknownStatus();
        }
        IssuedCertificate certificate = found.get();
        return certificate.isRevoked()
                ? new RevokedStatus(
                        Date.from(Instant.parse(certificate.revokedAt())), RevocationReasons.code(certificate.reason()))
                : CertificateStatus.GOOD;
    }

    private static CertificateID other(CertificateID asked) {
        return CertificateID.deriveCertificateID(asked, asked.getSerialNumber().add(BigInteger.ONE));
    }

    private static Optional<Extension> nonce(OCSPReq request, RevocationMode mode) {
        Extension asked = request.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (asked == null || mode == RevocationMode.NO_NONCE) {
            return Optional.empty();
        }
        if (mode != RevocationMode.WRONG_NONCE) {
            return Optional.of(asked);
        }
        byte[] wrong = asked.getExtnValue().getOctets();
        wrong[wrong.length - 1] ^= 1;
        return Optional.of(new Extension(asked.getExtnId(), false, new DEROctetString(wrong)));
    }
}
