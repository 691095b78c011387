package org.usercenter.ca.verifier.revocation;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.StringJoiner;
import java.util.concurrent.Executor;

import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;
import org.usercenter.ca.verifier.revocation.RevocationAnswer.Status;
import org.usercenter.ca.verifier.revocation.RevocationPolicy.Mode;

/**
 * Answers whether a certificate has been revoked: from memory, by OCSP (RFC 6960), or from a CRL (RFC 5280). One object
 * serves the whole server; thread-safe.
 *
 * <p>Answers are kept per issuer key, serial number and policy: GOOD until the nearer of nextUpdate and maxAge, REVOKED
 * until the certificate ends (on hold: like GOOD), everything else for ten seconds.
 */
public final class RevocationClient {

    private static final Duration FAILURE_KEPT = Duration.ofSeconds(10);
    private static final int MAX_ANSWERS = 20_000;

    private final Provider bc;
    private final Clock clock;
    private final OcspClient ocsp;
    private final CrlStore crls;
    private final BoundedMap<Question, Kept> answers = new BoundedMap<>(MAX_ANSWERS);

    private record Question(String issuerKey, @Nullable String sm2UserId, BigInteger serial, RevocationPolicy policy) {}

    private record Kept(RevocationAnswer answer, Instant until) {}

    private record Subject(X509CertificateHolder certificate, Issuer issuer, String issuerKey) {}

    /**
     * @param bc BouncyCastle's provider
     * @param transport sends the requests
     * @param clock time of day
     * @param executor loads CRLs; the caller ends it
     */
    public RevocationClient(Provider bc, RevocationTransport transport, Clock clock, Executor executor) {
        this.bc = bc;
        this.clock = clock;
        GuardedFetch fetch = new GuardedFetch(transport, clock);
        this.ocsp = new OcspClient(bc, fetch, clock);
        this.crls = new CrlStore(fetch, new CrlReader(bc), clock, executor);
    }

    /**
     * Checks one certificate. Blocks for at most twice the sum of connect and read timeout.
     *
     * @param certificate a certificate whose path has been validated
     * @param issuer the CA that issued it directly
     * @param sm2UserId user id of the CA's SM2 signatures and its responders'; null for the default one
     * @return never null; whatever goes wrong is {@link Status#UNAVAILABLE}
     */
    public RevocationAnswer check(
            X509CertificateHolder certificate,
            X509CertificateHolder issuer,
            @Nullable String sm2UserId,
            RevocationPolicy policy) {
        Instant now = clock.instant();
        if (policy.mode() == Mode.OFF) {
            return new RevocationAnswer(Status.NOT_CHECKED, "not asked", null, now.plus(policy.maxAge()));
        }
        try {
            Subject subject = subject(certificate, issuer, sm2UserId);
            Question question = new Question(
                    subject.issuerKey(), sm2UserId, subject.certificate().getSerialNumber(), policy);
            Kept kept = answers.get(question);
            if (kept != null && kept.until().isAfter(now)) {
                return kept.answer();
            }
            Kept fresh = ask(subject, policy);
            if (fresh.until().isAfter(now)) {
                answers.put(question, fresh);
            } else if (kept != null) {
                answers.remove(question, kept);
            }
            return fresh.answer();
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            return unavailable("certificate cannot be read", now);
        }
    }

    private Subject subject(X509CertificateHolder certificate, X509CertificateHolder issuer, @Nullable String sm2UserId)
            throws GeneralSecurityException, IOException {
        byte[] key = MessageDigest.getInstance("SHA-256", bc)
                .digest(issuer.getSubjectPublicKeyInfo().getEncoded());
        return new Subject(
                certificate, new Issuer(issuer, sm2UserId), HexFormat.of().formatHex(key));
    }

    private Kept ask(Subject subject, RevocationPolicy policy) {
        Deadline deadline = Deadline.in(policy.checkTimeout());
        URI responder = responder(subject.certificate(), policy);
        StringJoiner reasons = new StringJoiner("; ");
        if (responder != null) {
            OcspVerdict verdict = ocsp.ask(responder, subject.certificate(), subject.issuer(), policy, deadline);
            Kept kept = fromOcsp(verdict, responder, subject, policy);
            if (kept != null) {
                return kept;
            }
            reasons.add("OCSP: " + verdict.detail());
        }
        Kept listed = fromCrls(subject, policy, deadline, responder != null, reasons);
        if (listed != null) {
            return listed;
        }
        String reason = reasons.length() == 0 ? "neither responder nor CRL in the settings" : reasons.toString();
        RevocationAnswer answer = unavailable(reason, clock.instant());
        return new Kept(answer, answer.validUntil());
    }

    private @Nullable Kept fromOcsp(OcspVerdict verdict, URI responder, Subject subject, RevocationPolicy policy) {
        Instant now = clock.instant();
        Instant usual = earlier(verdict.nextUpdate(), now.plus(policy.maxAge()));
        if (verdict.nextUpdate() == null && verdict.thisUpdate() != null) {
            usual = earlier(verdict.thisUpdate().plus(policy.maxAge()), usual);
        }
        return switch (verdict.outcome()) {
            case GOOD -> kept(Status.GOOD, responder, verdict.thisUpdate(), usual);
            case REVOKED ->
                kept(Status.REVOKED, responder, verdict.thisUpdate(), verdict.onHold() ? usual : end(subject, usual));
            case UNKNOWN ->
                kept(Status.UNKNOWN, responder, verdict.thisUpdate(), earlier(usual, now.plus(FAILURE_KEPT)));
            case NOT_UNDERSTOOD, UNBELIEVABLE -> null;
        };
    }

    /** REVOKED in any CRL counts; GOOD needs one that covers the certificate. */
    private @Nullable Kept fromCrls(
            Subject subject, RevocationPolicy policy, Deadline deadline, boolean afterOcsp, StringJoiner reasons) {
        Kept good = null;
        BigInteger serial = subject.certificate().getSerialNumber();
        for (URI uri : policy.crlUrls()) {
            CrlStore.Found found = crls.find(uri, subject.issuer(), subject.issuerKey(), policy, deadline);
            Crl crl = found.crl();
            if (crl == null) {
                reasons.add("CRL: " + found.detail());
            } else if (crl.revoked().contains(serial)) {
                Instant fresh = found.freshUntil();
                Instant until = crl.onHold().contains(serial) ? fresh : end(subject, fresh);
                return kept(Status.REVOKED, uri, crl.thisUpdate(), until);
            } else if (crl.covers(subject.certificate())) {
                // The CRL itself stays in memory and must see each question to be renewed in time; only a responder
                // that failed just before is not asked again at once.
                Instant now = clock.instant();
                RevocationAnswer answer =
                        new RevocationAnswer(Status.GOOD, uri.toString(), crl.thisUpdate(), found.freshUntil());
                good = new Kept(answer, afterOcsp ? earlier(crl.nextUpdate(), now.plus(FAILURE_KEPT)) : now);
            } else {
                reasons.add("CRL: for other certificates");
            }
        }
        return good;
    }

    private static Kept kept(Status status, URI source, @Nullable Instant producedAt, Instant until) {
        return new Kept(new RevocationAnswer(status, source.toString(), producedAt, until), until);
    }

    private static Instant end(Subject subject, Instant usual) {
        Instant notAfter = subject.certificate().getNotAfter().toInstant();
        return notAfter.isAfter(usual) ? notAfter : usual;
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
        return one != null && one.isBefore(other) ? one : other;
    }

    private static RevocationAnswer unavailable(String reason, Instant now) {
        return new RevocationAnswer(Status.UNAVAILABLE, reason, null, now.plus(FAILURE_KEPT));
    }

    /** The responder of the settings, or the first allowed one that the certificate names. */
    private static @Nullable URI responder(X509CertificateHolder certificate, RevocationPolicy policy) {
        if (policy.ocspUrl() != null) {
            return policy.ocspUrl();
        }
        Extension extension = certificate.getExtension(Extension.authorityInfoAccess);
        if (extension == null || policy.allowedHosts().isEmpty()) {
            return null;
        }
        AddressRule rule = policy.addressRule();
        for (AccessDescription access : AuthorityInformationAccess.getInstance(extension.getParsedValue())
                .getAccessDescriptions()) {
            URI uri = AccessDescription.id_ad_ocsp.equals(access.getAccessMethod())
                    ? address(access.getAccessLocation())
                    : null;
            if (uri != null && rule.allows(uri)) {
                return uri;
            }
        }
        return null;
    }

    private static @Nullable URI address(GeneralName location) {
        if (location.getTagNo() != GeneralName.uniformResourceIdentifier) {
            return null;
        }
        try {
            return new URI(location.getName().toString());
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
