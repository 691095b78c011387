package org.usercenter.auth.realname.reverification;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.usercenter.auth.realname.IdentityCheck;
import org.usercenter.auth.realname.PersonCheckResult;
import org.usercenter.auth.realname.PersonRealName;
import org.usercenter.auth.realname.enterprise.EnterpriseCheck;
import org.usercenter.auth.realname.enterprise.EnterpriseCheckResult;
import org.usercenter.auth.realname.enterprise.EnterpriseRealName;
import org.usercenter.storage.realname.RealNameChange;
import org.usercenter.storage.realname.ReviewCause;

/**
 * Whom to ask.
 *
 * @param persons makes the authority for persons of the realm with that id, closed after one question
 * @param enterprises the same for enterprises
 */
record Authorities(Function<String, IdentityCheck> persons, Function<String, EnterpriseCheck> enterprises) {

    /**
     * What an answer makes of the real name.
     *
     * @param outcome a word for the journal
     */
    record Verdict(String outcome, RealNameChange change) {}

    /**
     * Asks. A match gives level 2; anything else that the authority says is for the operators' review.
     *
     * @param now when the change counts from
     * @return empty when the authority could not be asked
     */
    Optional<Verdict> ask(String realmId, Subject subject, Instant now) {
        return subject instanceof Subject.OfPerson person
                ? ask(realmId, person, now)
                : ask(realmId, (Subject.OfEnterprise) subject, now);
    }

    private Optional<Verdict> ask(String realmId, Subject.OfPerson person, Instant now) {
        try (CloseableCheck<IdentityCheck> check = new CloseableCheck<>(persons.apply(realmId), IdentityCheck::close)) {
            PersonCheckResult result = check.check().person(person.name(), person.document());
            if (result instanceof PersonCheckResult.Unavailable) {
                return Optional.empty();
            }
            return Optional.of(
                    result instanceof PersonCheckResult.Match match
                            ? new Verdict(
                                    "success",
                                    PersonRealName.verified(match.evidence(), person.documentValidUntil(), now))
                            : reviewed(cause(result), now));
        }
    }

    private Optional<Verdict> ask(String realmId, Subject.OfEnterprise enterprise, Instant now) {
        try (CloseableCheck<EnterpriseCheck> check =
                new CloseableCheck<>(enterprises.apply(realmId), EnterpriseCheck::close)) {
            EnterpriseCheckResult result = check.check().enterprise(enterprise.claim());
            if (result instanceof EnterpriseCheckResult.Unavailable) {
                return Optional.empty();
            }
            return Optional.of(
                    result instanceof EnterpriseCheckResult.Match match
                            ? new Verdict(
                                    "success",
                                    EnterpriseRealName.verified(match.evidence(), enterprise.validUntil(), now))
                            : reviewed(cause(result), now));
        }
    }

    private static Verdict reviewed(ReviewCause cause, Instant now) {
        return new Verdict(cause.code(), PersonRealName.reviewed(cause, now));
    }

    private static ReviewCause cause(PersonCheckResult result) {
        if (result instanceof PersonCheckResult.Mismatch) {
            return ReviewCause.MISMATCH;
        }
        if (result instanceof PersonCheckResult.BadInput) {
            return ReviewCause.BAD_INPUT;
        }
        return result instanceof PersonCheckResult.NoRecord ? ReviewCause.NO_RECORD : ReviewCause.NOT_COVERED;
    }

    private static ReviewCause cause(EnterpriseCheckResult result) {
        if (result instanceof EnterpriseCheckResult.Mismatch) {
            return ReviewCause.MISMATCH;
        }
        if (result instanceof EnterpriseCheckResult.NotInBusiness) {
            return ReviewCause.NOT_IN_BUSINESS;
        }
        return result instanceof EnterpriseCheckResult.NoRecord ? ReviewCause.NO_RECORD : ReviewCause.NOT_COVERED;
    }

    /** Keycloak's providers can be closed, but are no resources to the language. */
    private record CloseableCheck<T>(T check, Consumer<T> closing) implements AutoCloseable {
        @Override
        public void close() {
            closing.accept(check);
        }
    }
}
