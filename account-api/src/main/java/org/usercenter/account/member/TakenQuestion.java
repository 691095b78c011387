package org.usercenter.account.member;

import java.time.Duration;
import java.util.function.Supplier;

import org.usercenter.account.call.Call;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.account.scope.EnterpriseScope;
import org.usercenter.storage.limit.RateLimit;

/**
 * The question whether others have a login name or a mobile (占用查询). "Yes" is said so often only to one enterprise: it could
 * ask about everybody. "No" costs nothing, nor does what it knows of its own members.
 */
record TakenQuestion(EnterpriseScope scope) {

    private static final RateLimit ANSWERS = new RateLimit("member.taken", 100, Duration.ofDays(1));

    /**
     * Looks, if the limit allows a "yes".
     *
     * @param lookup says which fields have values that others have
     * @throws Refusal naming these fields, or when the limit is reached and nobody has looked
     */
    void refuseTaken(Supplier<Taken> lookup) {
        Call call = scope.call();
        call.acquire(ANSWERS, scope.groupId());
        Taken taken = lookup.get();
        if (taken.fields().isEmpty() || taken.known()) {
            call.store().limits().giveBack(call.realm(), ANSWERS, scope.groupId());
        }
        if (!taken.fields().isEmpty()) {
            throw Refusal.of(ProblemCode.INVALID, taken.fields());
        }
    }
}
