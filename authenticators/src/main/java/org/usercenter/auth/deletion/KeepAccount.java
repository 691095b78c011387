package org.usercenter.auth.deletion;

import java.time.Instant;
import java.util.Optional;

import jakarta.ws.rs.HttpMethod;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.common.util.Time;
import org.usercenter.auth.flow.BrowserLogin;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.deletion.Deletions;
import org.usercenter.storage.deletion.PendingDeletion;

/**
 * Asks whoever logs in to an account that waits for its deletion whether it stays (A15): as long as it waits, whatever stands
 * on the account. Nobody gets past it.
 */
final class KeepAccount implements RequiredActionProvider {

    static final String ID = Deletions.QUESTION;
    static final String ACTION = "action";
    static final String KEEP = "keep";

    private static final String TEMPLATE = "uc-keep-account.ftl";

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        // It stands on the account too, where an administrator or another action could take it from.
        if (pending(context).isPresent()) {
            context.getAuthenticationSession().addRequiredAction(ID);
        }
    }

    private static Optional<PendingDeletion> pending(RequiredActionContext context) {
        return context.getSession()
                .getProvider(UserCenterStore.class)
                .deletions()
                .find(context.getRealm(), context.getUser().getId());
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        Optional<PendingDeletion> pending = pending(context);
        if (pending.isEmpty()) {
            context.success();
            return;
        }
        context.challenge(context.form()
                .setAttribute("enterpriseName", enterprise(context, pending.get()))
                .setAttribute(
                        "deletionDay",
                        PendingDeletion.day(pending.get().earliest(Instant.ofEpochMilli(Time.currentTimeMillis()))))
                .setAttribute(
                        "deletionRequested", PendingDeletion.day(pending.get().requestedAt()))
                .createForm(TEMPLATE));
    }

    /** Name of the enterprise that closes with the account; empty: there is none. */
    private static String enterprise(RequiredActionContext context, PendingDeletion pending) {
        UserCenterStore store = context.getSession().getProvider(UserCenterStore.class);
        return Optional.ofNullable(pending.closing())
                .flatMap(closing -> closing.enterprise(
                        store, context.getRealm(), context.getUser().getId()))
                .map(enterprise -> enterprise.particulars().name().value())
                .orElse("");
    }

    @Override
    public void processAction(RequiredActionContext context) {
        if (!HttpMethod.POST.equals(context.getHttpRequest().getHttpMethod())) {
            requiredActionChallenge(context);
            return;
        }
        String action = context.getHttpRequest().getDecodedFormParameters().getFirst(ACTION);
        if (!KEEP.equals(action)) {
            BrowserLogin.end(context.getSession(), context.getRealm());
            context.failure();
            return;
        }
        boolean kept = new AccountDeletion(
                        context.getSession(),
                        context.getAuthenticationSession(),
                        context.getConnection().getRemoteAddr())
                .takeBack(context.getUser().getId());
        if (kept) {
            context.success();
        } else {
            requiredActionChallenge(context);
        }
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
