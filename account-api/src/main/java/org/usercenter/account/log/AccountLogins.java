package org.usercenter.account.log;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.call.Answer;
import org.usercenter.account.call.Call;
import org.usercenter.storage.log.LogRange;

/**
 * Logins of an account, for somebody else who may see them.
 *
 * @param call of whoever looks
 */
public record AccountLogins(Call call, String userId) {

    /**
     * A page of them, latest first; parameters as for one's own.
     *
     * @throws org.usercenter.account.problem.Refusal when a parameter has another form
     */
    public Answer page(@Nullable String way, @Nullable String result, @Nullable String max, @Nullable String cursor) {
        LoginParameters parameters = new LoginParameters(new Period(null, null), way, result, null);
        return new LogList<>(call, new LoginLines(new LogRange.Account(userId), parameters, call.inChinese()))
                .page(max, cursor);
    }
}
