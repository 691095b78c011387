package org.usercenter.auth.ca;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.ca.trust.TrustedCas;
import org.usercenter.auth.ca.trust.UncheckedRevocation;
import org.usercenter.auth.code.Source;
import org.usercenter.ca.verifier.Accepted;
import org.usercenter.ca.verifier.CertificateProof;
import org.usercenter.ca.verifier.Refusal;
import org.usercenter.ca.verifier.Vendor;
import org.usercenter.ca.verifier.Verdict;
import org.usercenter.ca.verifier.parse.KeyAlgorithm;
import org.usercenter.ca.verifier.proof.ProofText;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.certificate.BoundCertificate;
import org.usercenter.storage.certificate.CertificateAlgorithm;
import org.usercenter.storage.certificate.CertificateId;
import org.usercenter.storage.certificate.NewCertificate;
import org.usercenter.storage.limit.RateLimit;

import io.micrometer.core.instrument.Metrics;

/**
 * From what the agent brought to a proved certificate. The challenge is used up before anything else is looked at, the
 * text is built from this server's own state, and the responders of authorities are asked before any database connection
 * is held.
 */
final class CaProving {
    private static final Logger LOG = Logger.getLogger(CaProving.class);
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final KeycloakSession session;
    private final CaChallenges challenges;
    private final RateLimit perSource;

    /** @param proofsPerSource how many signatures of one source are checked in ten minutes */
    CaProving(KeycloakSession session, CaChallenges challenges, int proofsPerSource) {
        this.session = session;
        this.challenges = challenges;
        this.perSource = new RateLimit("ca.proof.source", proofsPerSource, WINDOW);
    }

    /** Checks an answer that has a signature. */
    CaOutcome prove(AuthenticationSessionModel sitting, CaPurpose purpose, CaAnswer answer) {
        Optional<CaChallenge> challenge = challenges.take(sitting, purpose);
        if (challenge.isEmpty()) {
            return CaOutcome.Refused.of("challenge-stale");
        }
        if (!withinLimit()) {
            return CaOutcome.Refused.of("limit");
        }
        Optional<AgentFormat> format = AgentFormat.of(answer.format());
        if (format.isEmpty()) {
            return CaOutcome.Refused.of("format-unknown");
        }
        Optional<CertificateProof> proof = proof(answer, format.get());
        if (proof.isEmpty()) {
            return CaOutcome.Refused.of("malformed");
        }
        TrustedCas trusted = TrustedCas.of(session, CaAuthenticator.ID);
        Verdict verdict = trusted.verifier().verify(trusted.store(), proof.get(), text(challenge.get()));
        if (verdict instanceof Refusal refusal) {
            return refused(refusal);
        }
        Accepted accepted = (Accepted) verdict;
        CaOutcome outcome = accepted(accepted);
        if (outcome instanceof CaOutcome.Proved proved
                && UncheckedRevocation.is(accepted.evidence().revocation())) {
            unchecked(sitting, purpose, accepted, proved.certificate());
        }
        return outcome;
    }

    private void unchecked(
            AuthenticationSessionModel sitting, CaPurpose purpose, Accepted accepted, NewCertificate certificate) {
        RealmModel realm = session.getContext().getRealm();
        UserCenterStore store = session.getProvider(UserCenterStore.class);
        UserModel user = sitting.getAuthenticatedUser();
        String userId = user != null
                ? user.getId()
                : store.certificates()
                        .find(realm, certificate.id())
                        .map(BoundCertificate::userId)
                        .orElse(null);
        new UncheckedRevocation(realm, store.journal(), Metrics.globalRegistry)
                .record(
                        accepted.vendor(),
                        certificate.fingerprint(),
                        accepted.evidence().revocation(),
                        new UncheckedRevocation.Proving(
                                CaAuthenticator.ID,
                                purpose.id(),
                                userId,
                                session.getContext().getConnection().getRemoteAddr()));
    }

    private boolean withinLimit() {
        return session.getProvider(UserCenterStore.class)
                .limits()
                .tryAcquire(
                        session.getContext().getRealm(),
                        perSource,
                        Source.of(session.getContext().getConnection().getRemoteAddr()));
    }

    private ProofText.Fields text(CaChallenge challenge) {
        CaPlace place = CaPlace.of(session);
        return new ProofText.Fields(
                challenge.purpose().id(),
                place.issuer(),
                place.origin(),
                place.realm(),
                challenge.nonce(),
                challenge.sid(),
                challenge.expires());
    }

    private static Optional<CertificateProof> proof(CaAnswer answer, AgentFormat format) {
        try {
            Base64.Decoder strict = Base64.getDecoder();
            return Optional.of(new CertificateProof(
                    strict.decode(String.valueOf(answer.certificate())),
                    strict.decode(String.valueOf(answer.signature())),
                    format.verified(),
                    null,
                    List.of()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private CaOutcome refused(Refusal refusal) {
        Vendor vendor = refusal.vendor();
        LOG.infof(
                "A certificate of %s was refused: %s",
                vendor == null ? "an unknown authority" : vendor.id(), refusal.reason());
        return new CaOutcome.Refused(
                refusal.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'), vendor);
    }

    private static CertificateAlgorithm algorithm(KeyAlgorithm key) {
        return switch (key) {
            case SM2 -> CertificateAlgorithm.SM2;
            case RSA -> CertificateAlgorithm.RSA;
            case EC_P256 -> CertificateAlgorithm.EC_P256;
            case EC_P384 -> CertificateAlgorithm.EC_P384;
        };
    }

    private static CaOutcome accepted(Accepted accepted) {
        var evidence = accepted.evidence();
        Optional<KnownHolder> known = KnownHolder.of(accepted);
        if (known.isEmpty()) {
            return new CaOutcome.Refused("identity-missing", accepted.vendor());
        }
        NewCertificate certificate = new NewCertificate(
                accepted.vendor().id(),
                CertificateId.of(evidence.issuerNameDer(), evidence.serial(), evidence.spkiDer()),
                evidence.issuerName(),
                evidence.fingerprint(),
                known.get().holder(),
                evidence.notBefore(),
                evidence.notAfter(),
                algorithm(evidence.keyAlgorithm()));
        return new CaOutcome.Proved(
                certificate,
                CertificateEvidence.proof(
                        certificate, known.get().enterprise(), known.get().person()));
    }
}
