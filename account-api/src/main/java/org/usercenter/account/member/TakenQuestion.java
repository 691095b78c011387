package org.usercenter.account.member;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

import org.usercenter.account.call.Call;
import org.usercenter.account.problem.FieldCode;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.account.scope.EnterpriseScope;
import org.usercenter.storage.limit.RateLimit;

/**
 * The question whether others have a login name or a mobile (占用查询). "Yes" is said so often only to one enterprise: it could
 * ask about everybody. "No" costs nothing.
 */
record TakenQuestion(EnterpriseScope scope) {

    private static final RateLimit ANSWERS = new RateLimit("member.taken", 100, Duration.ofDays(1));

    /**
     * Looks, if the limit allows a "yes".
     *
     * @param lookup says which fields have values that others have
     * @throws Refusal naming these fields, or when the limit is reached and nobody has looked
     */
    void refuseTaken(Supplier<Map<String, FieldCode>> lookup) {
        Call call = scope.call();
        call.acquire(ANSWERS, scope.groupId());
        Map<String, FieldCode> taken = lookup.get();
        if (!taken.isEmpty()) {
            throw Refusal.of(ProblemCode.INVALID, taken);
        }
        call.store().limits().giveBack(call.realm(), ANSWERS, scope.groupId());
    }
}
