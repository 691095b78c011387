package org.usercenter.auth.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jboss.logging.Logger;
import org.usercenter.auth.realname.IdentityCheck;
import org.usercenter.auth.realname.PersonCheckResult;
import org.usercenter.auth.realname.PersonField;
import org.usercenter.auth.realname.PersonRealName;
import org.usercenter.auth.registration.CheckLimits.Attempt;
import org.usercenter.auth.registration.CheckLimits.Verdict;
import org.usercenter.auth.registration.RegistrationDraft.Verification;
import org.usercenter.storage.realname.RealNameChange;
import org.usercenter.storage.realname.ReviewCause;
import org.usercenter.storage.realname.ReviewState;

/** Decides by the authority's answer whether, and at which real-name level, an account is created. */
final class PersonVerification {

    private static final Logger LOG = Logger.getLogger(PersonVerification.class);

    static final String MISMATCH = "mismatch";
    static final String BAD_INPUT = "bad-input";
    static final String UNREACHABLE = "unreachable";
    static final String LIMIT = "limit";

    /** What is to happen. */
    sealed interface Decision {

        /** An account is created at this level. */
        record Create(RealNameChange change) implements Decision {}

        /**
         * None is created now.
         *
         * @param outcome one of the constants of this class
         * @param fields the fields of the information page that it is about
         */
        record Refuse(String outcome, List<String> fields) implements Decision {}
    }

    private final IdentityCheck authority;
    private final CheckLimits limits;
    private final boolean refusesWhenUnreachable;
    private final Clock clock;

    PersonVerification(IdentityCheck authority, CheckLimits limits, boolean refusesWhenUnreachable, Clock clock) {
        this.authority = authority;
        this.limits = limits;
        this.refusesWhenUnreachable = refusesWhenUnreachable;
        this.clock = clock;
    }

    /**
     * Asks the authority, unless it has confirmed this very person before. Blocks; not to be called within a database
     * transaction.
     *
     * @param earlier what is known of earlier tries
     * @param source where the registrant comes from, see {@link org.usercenter.auth.code.Source}
     */
    Decision decide(PersonInformation person, Verification earlier, String source) {
        if (person.subject().equals(earlier.matched())) {
            return new Decision.Create(
                    verified(person, Optional.ofNullable(earlier.evidence()).orElse("")));
        }
        Attempt attempt = new Attempt(person.mobile().e164(), person.document().indexValue(), source);
        Verdict verdict = limits.take(attempt);
        if (verdict == Verdict.REACHED) {
            return new Decision.Refuse(LIMIT, List.of());
        }
        if (verdict == Verdict.BUDGET_SPENT) {
            LOG.warn("The checks of the realm for today are used up: the authority counts as unreachable");
            return unreachable();
        }
        PersonCheckResult result = authority.person(person.name(), person.document());
        if (result instanceof PersonCheckResult.Mismatch mismatch) {
            return new Decision.Refuse(MISMATCH, fields(mismatch));
        }
        if (result instanceof PersonCheckResult.BadInput bad) {
            return new Decision.Refuse(BAD_INPUT, List.of(field(bad.field())));
        }
        if (result instanceof PersonCheckResult.Unavailable) {
            limits.giveBack(attempt);
            return unreachable();
        }
        if (result instanceof PersonCheckResult.NotCovered) {
            limits.giveBack(attempt);
            return new Decision.Create(PersonRealName.reviewed(ReviewCause.NOT_COVERED, now()));
        }
        limits.notFailed(attempt);
        if (result instanceof PersonCheckResult.Match match) {
            return new Decision.Create(verified(person, match.evidence()));
        }
        // No record: people decide.
        return new Decision.Create(PersonRealName.reviewed(ReviewCause.NO_RECORD, now()));
    }

    private Decision unreachable() {
        return refusesWhenUnreachable
                ? new Decision.Refuse(UNREACHABLE, List.of())
                : new Decision.Create(PersonRealName.declared(ReviewState.REVERIFY, now()));
    }

    private RealNameChange verified(PersonInformation person, String evidence) {
        return PersonRealName.verified(evidence, person.documentValidUntil(), now());
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    private static List<String> fields(PersonCheckResult.Mismatch mismatch) {
        return mismatch.fields().stream()
                .sorted()
                .map(PersonVerification::field)
                .toList();
    }

    private static String field(PersonField field) {
        return switch (field) {
            case NAME -> PersonForm.NAME;
            case DOCUMENT_NUMBER -> PersonForm.DOCUMENT_NUMBER;
        };
    }
}
