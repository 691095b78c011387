package org.usercenter.auth.scan;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.usercenter.auth.ca.trust.TrustedCas;
import org.usercenter.auth.ca.trust.UncheckedRevocation;
import org.usercenter.auth.code.Source;
import org.usercenter.auth.proof.ProvedEnterprise;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.ca.verifier.Accepted;
import org.usercenter.ca.verifier.Refusal;
import org.usercenter.ca.verifier.Vendor;
import org.usercenter.ca.verifier.Verdict;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.certificate.CertificateId;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.InvalidIdentifierException;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.limit.RateLimit;
import org.usercenter.storage.realname.RealNameLevel;

import io.micrometer.core.instrument.Metrics;

/**
 * From a result to a proved enterprise: signature and certificate are verified as any of that vendor, the number is the
 * certificate's and the same that the platform says. Responders of authorities are asked before any database connection
 * is held.
 */
final class ScanProving {
    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final Logger LOG = Logger.getLogger(ScanProving.class);

    private final KeycloakSession session;
    private final String way;
    private final ScanPurpose purpose;

    ScanProving(KeycloakSession session, ScanOccasion occasion) {
        this.session = session;
        this.way = occasion.way();
        this.purpose = occasion.purpose();
    }

    /** Whether this source may have another result fetched. */
    boolean withinLimit(int perSource) {
        return session.getProvider(UserCenterStore.class)
                .limits()
                .tryAcquire(realm(), new RateLimit("scan.proof.source", perSource, WINDOW), Source.of(ip()));
    }

    /** Judges a result whose form is right. */
    ScanOutcome prove(ScanResult.Brought brought) {
        TrustedCas trusted = TrustedCas.of(session, way);
        Verdict verdict = trusted.verifier().verify(trusted.store(), brought.proof(), brought.text());
        ScanOutcome outcome = judge(way, verdict, brought);
        if (outcome instanceof ScanOutcome.Refused refused) {
            LOG.infof("A result of %s was refused: %s", way, refused.reason());
        } else if (verdict instanceof Accepted accepted
                && UncheckedRevocation.is(accepted.evidence().revocation())) {
            unchecked(accepted);
        }
        return outcome;
    }

    /** What a verdict about the certificate means together with what the platform said. */
    static ScanOutcome judge(String way, Verdict verdict, ScanResult.Brought brought) {
        if (verdict instanceof Refusal refusal) {
            return new ScanOutcome.Refused(reason(refusal.reason()), refusal.vendor());
        }
        Accepted accepted = (Accepted) verdict;
        Vendor vendor = accepted.vendor();
        if (accepted.uscc() == null || accepted.person() != null) {
            return new ScanOutcome.Refused("person", vendor);
        }
        Uscc certified = uscc(accepted.uscc());
        EnterpriseName name = name(accepted.enterpriseName());
        if (certified == null || name == null) {
            return new ScanOutcome.Refused("identity-missing", vendor);
        }
        if (!certified.equals(uscc(brought.uscc()))) {
            return new ScanOutcome.Refused("mismatch", vendor);
        }
        if (brought.objection() != null) {
            return new ScanOutcome.Refused(brought.objection(), vendor);
        }
        Map<String, String> evidence = new HashMap<>(brought.facts());
        evidence.put("vendor", vendor.id());
        evidence.put("fingerprint", accepted.evidence().fingerprint());
        return new ScanOutcome.Proved(
                new VerifiedIdentity(
                        way,
                        name.value(),
                        new ProvedEnterprise(certified, name),
                        null,
                        RealNameLevel.CERTIFIED,
                        evidence),
                CertificateId.of(
                        accepted.evidence().issuerNameDer(),
                        accepted.evidence().serial(),
                        accepted.evidence().spkiDer()),
                accepted.evidence().fingerprint(),
                vendor.id());
    }

    /** Those that mean the same to whoever scanned share a text. */
    private static String reason(Refusal.Reason reason) {
        return switch (reason) {
            case MALFORMED, PROOF_INVALID -> "mismatch";
            case ISSUER_NOT_TRUSTED -> "issuer-not-trusted";
            case EXPIRED, TOO_OLD -> "certificate-expired";
            case NOT_YET_VALID -> "certificate-not-yet-valid";
            case REVOKED, ISSUER_REVOKED -> "certificate-revoked";
            case REVOCATION_UNKNOWN -> "revocation-unknown";
            case IDENTITY_MISSING, ORGANISATION_CODE_ONLY, IDENTITY_AMBIGUOUS -> "identity-missing";
            case WEAK_OR_UNKNOWN_KEY, WEAK_ALGORITHM, NOT_A_SIGNING_CERTIFICATE -> "certificate-unusable";
        };
    }

    private static @Nullable Uscc uscc(@Nullable String number) {
        try {
            return Uscc.parse(number);
        } catch (InvalidIdentifierException e) {
            return null;
        }
    }

    private static @Nullable EnterpriseName name(@Nullable String name) {
        try {
            return EnterpriseName.parse(name);
        } catch (InvalidIdentifierException e) {
            return null;
        }
    }

    private void unchecked(Accepted accepted) {
        UserCenterStore store = session.getProvider(UserCenterStore.class);
        String userId = accepted.uscc() == null
                ? null
                : store.identifiers()
                        .findUserId(realm(), IdentifierKind.USCC, accepted.uscc())
                        .orElse(null);
        new UncheckedRevocation(realm(), store.journal(), Metrics.globalRegistry)
                .record(
                        accepted.vendor(),
                        accepted.evidence().fingerprint(),
                        accepted.evidence().revocation(),
                        new UncheckedRevocation.Proving(way, purpose.id(), userId, ip()));
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }

    private String ip() {
        return session.getContext().getConnection().getRemoteAddr();
    }
}
