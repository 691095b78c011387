package org.usercenter.auth.registration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.usercenter.auth.realname.enterprise.EnterpriseCheck;
import org.usercenter.auth.realname.enterprise.EnterpriseCheckResult;
import org.usercenter.auth.realname.enterprise.EnterpriseClaim;
import org.usercenter.auth.realname.enterprise.EnterpriseField;
import org.usercenter.auth.realname.enterprise.EnterpriseRealName;
import org.usercenter.auth.registration.CheckLimits.Attempt;
import org.usercenter.auth.registration.CheckLimits.Verdict;
import org.usercenter.auth.registration.PersonVerification.Decision;
import org.usercenter.auth.registration.RegistrationDraft.Verification;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.realname.RealNameChange;
import org.usercenter.storage.realname.ReviewCause;
import org.usercenter.storage.realname.ReviewState;

/** Decides by the authority's answer whether, and at which real-name level, an enterprise is created. */
final class EnterpriseVerification {

    private static final Logger LOG = Logger.getLogger(EnterpriseVerification.class);

    private final EnterpriseCheck authority;
    private final CheckLimits limits;
    private final boolean refusesWhenUnreachable;
    private final Clock clock;

    EnterpriseVerification(EnterpriseCheck authority, CheckLimits limits, boolean refusesWhenUnreachable, Clock clock) {
        this.authority = authority;
        this.limits = limits;
        this.refusesWhenUnreachable = refusesWhenUnreachable;
        this.clock = clock;
    }

    /**
     * Asks the authority, unless it has confirmed these very elements before. Blocks; not to be called within a database
     * transaction.
     *
     * @param earlier what is known of earlier tries
     * @param source where the registrant comes from, see {@link org.usercenter.auth.code.Source}
     */
    Decision decide(DeclaredEnterprise enterprise, Verification earlier, String source) {
        return decide(
                new Claim(enterprise.claim(), enterprise.organisation().validUntil()),
                enterprise.information().mobile(),
                earlier,
                source);
    }

    /** The same of an enterprise of which nobody has declared how long it may operate. */
    Decision decide(EnterpriseClaim elements, MobileNumber mobile, Verification earlier, String source) {
        return decide(new Claim(elements, null), mobile, earlier, source);
    }

    /** @param validUntil last day of its term of operation; null: unlimited, or not declared */
    private record Claim(EnterpriseClaim elements, @Nullable LocalDate validUntil) {}

    private Decision decide(Claim claim, MobileNumber mobile, Verification earlier, String source) {
        if (claim.elements().subject().equals(earlier.matched())) {
            return verified(claim, Optional.ofNullable(earlier.evidence()).orElse(""));
        }
        Attempt attempt = new Attempt(mobile.e164(), claim.elements().uscc().value(), source);
        Verdict verdict = limits.take(attempt);
        if (verdict == Verdict.REACHED) {
            return new Decision.Refuse(PersonVerification.LIMIT, List.of());
        }
        if (verdict == Verdict.BUDGET_SPENT) {
            LOG.warn("The checks of the realm for today are used up: the authority counts as unreachable");
            return unreachable();
        }
        return decide(claim, attempt, authority.enterprise(claim.elements()));
    }

    private Decision decide(Claim claim, Attempt attempt, EnterpriseCheckResult result) {
        if (result instanceof EnterpriseCheckResult.Mismatch mismatch) {
            return new Decision.Refuse(PersonVerification.MISMATCH, fields(mismatch.fields()));
        }
        if (result instanceof EnterpriseCheckResult.Unavailable) {
            limits.giveBack(attempt);
            return unreachable();
        }
        if (result instanceof EnterpriseCheckResult.NotCovered) {
            limits.giveBack(attempt);
            return reviewed(ReviewCause.NOT_COVERED);
        }
        limits.notFailed(attempt);
        // Without a record, or out of business by it: people decide.
        return result instanceof EnterpriseCheckResult.Match match
                ? verified(claim, match.evidence())
                : reviewed(
                        result instanceof EnterpriseCheckResult.NotInBusiness
                                ? ReviewCause.NOT_IN_BUSINESS
                                : ReviewCause.NO_RECORD);
    }

    private Decision unreachable() {
        return refusesWhenUnreachable
                ? new Decision.Refuse(PersonVerification.UNREACHABLE, List.of())
                : new Decision.Create(EnterpriseRealName.declared(ReviewState.REVERIFY, now()));
    }

    private Decision verified(Claim claim, String evidence) {
        RealNameChange change = EnterpriseRealName.verified(evidence, claim.validUntil(), now());
        return new Decision.Create(change);
    }

    private Decision reviewed(ReviewCause cause) {
        return new Decision.Create(EnterpriseRealName.reviewed(cause, now()));
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    private static List<String> fields(Set<EnterpriseField> fields) {
        return fields.stream().sorted().map(EnterpriseVerification::field).toList();
    }

    private static String field(EnterpriseField field) {
        return switch (field) {
            case USCC -> OrganisationForm.USCC;
            case NAME -> OrganisationForm.NAME;
            case REPRESENTATIVE -> "legalRepresentative";
            case REPRESENTATIVE_NUMBER -> "legalRepresentativeNumber";
        };
    }
}
