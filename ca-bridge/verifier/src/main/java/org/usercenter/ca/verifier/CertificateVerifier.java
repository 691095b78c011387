package org.usercenter.ca.verifier;

import java.security.Provider;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.usercenter.ca.verifier.Refusal.Reason;
import org.usercenter.ca.verifier.identity.IdentityExtractor;
import org.usercenter.ca.verifier.identity.IdentityOutcome;
import org.usercenter.ca.verifier.parse.CertificateKey;
import org.usercenter.ca.verifier.parse.CertificateParser;
import org.usercenter.ca.verifier.parse.MalformedCertificateException;
import org.usercenter.ca.verifier.parse.ParsedCertificate;
import org.usercenter.ca.verifier.path.PathFinder;
import org.usercenter.ca.verifier.path.PathResult;
import org.usercenter.ca.verifier.proof.MalformedMessageException;
import org.usercenter.ca.verifier.proof.ProofText;
import org.usercenter.ca.verifier.trust.ProofPolicy;
import org.usercenter.ca.verifier.trust.TrustStore;
import org.usercenter.ca.verifier.trust.TrustedCa;

/**
 * Verifies that whoever holds the key of a certificate (实体CA) is present, and says who that is. Proof comes before
 * anything that others could notice: nobody can make the server ask about a certificate whose key is not at hand.
 *
 * <p>Keeps nothing but verified paths of authorities. Safe for threads; one per server is enough.
 */
public final class CertificateVerifier {

    /** Most certificates of authorities that a proof may bring along. */
    public static final int MAX_CHAIN = 4;

    /** Clocks of issuers run ahead by as much as this. */
    private static final Duration LEEWAY = Duration.ofMinutes(5);

    private final CertificateParser parser;
    private final Provider provider;
    private final PathFinder paths;
    private final PathRevocation revocation;
    private final Clock clock;

    /**
     * Makes a verifier.
     *
     * @param provider BouncyCastle; need not be registered
     */
    public CertificateVerifier(Provider provider, RevocationChecker revocation, Clock clock) {
        this.parser = new CertificateParser(provider);
        this.provider = provider;
        this.paths = new PathFinder(provider);
        this.revocation = new PathRevocation(revocation);
        this.clock = clock;
    }

    /**
     * Judges a proof. Whatever the client sent, the answer is a verdict and no exception.
     *
     * @param expected from one's own state; that it is fresh and used once is the caller's to see to, beforehand
     */
    public Verdict verify(TrustStore trust, CertificateProof proof, ProofText.Fields expected) {
        return verify(trust, proof, fingerprint -> ProofText.of(expected, fingerprint));
    }

    /**
     * Judges a proof over a text that is not the agent's, such as one that an app on a phone signs. Otherwise as the
     * other.
     *
     * @param expected from one's own state, never from what came with the proof
     */
    public Verdict verify(TrustStore trust, CertificateProof proof, byte[] expected) {
        byte[] text = expected.clone();
        return verify(trust, proof, fingerprint -> text);
    }

    /** @param expected the text for the certificate with that fingerprint */
    private Verdict verify(TrustStore trust, CertificateProof proof, Function<String, byte[]> expected) {
        Claim claim;
        try {
            claim = Claim.read(proof, parser);
        } catch (MalformedCertificateException | MalformedMessageException e) {
            return new Refusal.Malformed(null);
        }
        ParsedCertificate certificate = claim.certificate();
        List<ParsedCertificate> candidates = claim.candidates();
        TrustedCa ca = trust.vendorOf(certificate, candidates).orElse(null);
        Vendor vendor = ca == null ? null : Vendor.of(ca);
        CertificateKey key = certificate.key();
        if (key == null) {
            return new Refusal.WeakOrUnknownKey(vendor);
        }
        byte[] text = expected.apply(certificate.fingerprint());
        if (!claim.holds(key, text, ca == null ? ProofPolicy.standard() : ca.proof(), provider)) {
            return new Refusal.ProofInvalid(vendor);
        }
        Instant now = clock.instant();
        Examined examined = examine(certificate, key, ca, candidates, now);
        if (examined.refusal() != null) {
            return examined.refusal();
        }
        if (ca == null || vendor == null || examined.path() == null) {
            return new Refusal.IssuerNotTrusted(vendor);
        }
        return identify(certificate, key, proof, ca, vendor, examined.path(), now);
    }

    /**
     * Reads a certificate without proof of anything, for lists and for the administrator; asks nobody.
     *
     * @throws MalformedCertificateException when it is none
     */
    public CertificateSummary inspect(TrustStore trust, byte[] der) throws MalformedCertificateException {
        ParsedCertificate certificate = parser.parse(der);
        TrustedCa ca = trust.vendorOf(certificate, List.of()).orElse(null);
        CertificateKey key = certificate.key();
        IdentityOutcome identity =
                ca == null ? new IdentityOutcome.Missing() : IdentityExtractor.extract(certificate, ca.identityRules());
        return new CertificateSummary(
                certificate.fingerprint(),
                certificate.serial(),
                CertificateEvidence.rfc4514(certificate, true),
                CertificateEvidence.rfc4514(certificate, false),
                certificate.notBefore(),
                certificate.notAfter(),
                key == null ? null : key.algorithm(),
                ca == null ? null : Vendor.of(ca),
                problem(certificate, key, ca, identity),
                identity,
                ca == null ? List.of() : IdentityExtractor.hits(certificate, ca.identityRules()));
    }

    /**
     * Asks about a certificate without proof of anything, for the test of a vendor's settings. Blocks as long as its
     * responders take.
     *
     * @param certificate of a holder
     * @param ca whether enabled or not
     */
    public RevocationReport report(TrustedCa ca, ParsedCertificate certificate) {
        Instant now = clock.instant();
        PathResult path = paths.find(certificate, ca, List.of(), now);
        if (!(path instanceof PathResult.Found found)) {
            return new RevocationReport(
                    path instanceof PathResult.WeakAlgorithm ? Reason.WEAK_ALGORITHM : Reason.ISSUER_NOT_TRUSTED,
                    List.of());
        }
        return new RevocationReport(null, revocation.answers(certificate, found, ca, now));
    }

    private @Nullable Reason problem(
            ParsedCertificate certificate,
            @Nullable CertificateKey key,
            @Nullable TrustedCa ca,
            IdentityOutcome identity) {
        if (key == null) {
            return Reason.WEAK_OR_UNKNOWN_KEY;
        }
        Refusal refusal =
                examine(certificate, key, ca, List.of(), clock.instant()).refusal();
        if (refusal == null && ca != null) {
            refusal = refusal(identity, Vendor.of(ca));
        }
        return refusal == null ? null : refusal.reason();
    }

    /** Everything that can be said without a network: validity, path, what the certificate is made for. */
    private Examined examine(
            ParsedCertificate certificate,
            CertificateKey key,
            @Nullable TrustedCa ca,
            List<ParsedCertificate> candidates,
            Instant now) {
        Vendor vendor = ca == null ? null : Vendor.of(ca);
        if (now.plus(LEEWAY).isBefore(certificate.notBefore())) {
            return Examined.refused(new Refusal.NotYetValid(vendor));
        }
        if (now.isAfter(certificate.notAfter())) {
            return Examined.refused(new Refusal.Expired(vendor));
        }
        if (ca == null || !ca.enabled()) {
            return Examined.refused(new Refusal.IssuerNotTrusted(vendor));
        }
        PathResult path = paths.find(certificate, ca, candidates, now);
        if (path instanceof PathResult.NotFound) {
            return Examined.refused(new Refusal.IssuerNotTrusted(vendor));
        }
        if (!(path instanceof PathResult.Found found) || !ca.algorithms().contains(key.algorithm())) {
            return Examined.refused(new Refusal.WeakAlgorithm(vendor));
        }
        if (!HolderRules.maySign(certificate, found.authorities(), ca)) {
            return Examined.refused(new Refusal.NotASigningCertificate(vendor));
        }
        Instant oldest = ca.issuing().notIssuedBefore();
        boolean tooOld = oldest != null && certificate.notBefore().isBefore(oldest);
        return tooOld ? Examined.refused(new Refusal.TooOld(vendor)) : new Examined(null, found);
    }

    private Verdict identify(
            ParsedCertificate certificate,
            CertificateKey key,
            CertificateProof proof,
            TrustedCa ca,
            Vendor vendor,
            PathResult.Found path,
            Instant now) {
        PathRevocation.Outcome checked = revocation.check(certificate, path, ca, vendor, now);
        if (checked.refusal() != null) {
            return checked.refusal();
        }
        IdentityOutcome identity = IdentityExtractor.extract(certificate, ca.identityRules());
        Refusal unidentified = refusal(identity, vendor);
        if (unidentified != null || !(identity instanceof IdentityOutcome.Found found)) {
            return unidentified == null ? new Refusal.IdentityMissing(vendor) : unidentified;
        }
        return new Accepted(
                vendor,
                found.uscc(),
                found.person(),
                found.name(),
                found.enterpriseName(),
                found.personName(),
                new CertificateEvidence(
                        certificate, key, path.authorities(), proof.format(), proof.scheme(), checked.result()));
    }

    private static @Nullable Refusal refusal(IdentityOutcome identity, Vendor vendor) {
        if (identity instanceof IdentityOutcome.Missing) {
            return new Refusal.IdentityMissing(vendor);
        }
        if (identity instanceof IdentityOutcome.OrganisationCodeOnly only) {
            return new Refusal.OrganisationCodeOnly(vendor, only.organisationCode());
        }
        return identity instanceof IdentityOutcome.Ambiguous ambiguous
                ? new Refusal.IdentityAmbiguous(vendor, ambiguous.kind())
                : null;
    }

    /** Exactly one of the two is there. */
    private record Examined(@Nullable Refusal refusal, PathResult.@Nullable Found path) {

        static Examined refused(Refusal refusal) {
            return new Examined(refusal, null);
        }
    }
}
