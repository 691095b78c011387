package org.usercenter.auth.deletion;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionContext.KcActionStatus;
import org.keycloak.common.util.Time;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.managers.AuthenticationManager;
import org.usercenter.auth.binding.PresentStep;
import org.usercenter.auth.code.CodePurpose;
import org.usercenter.auth.code.OneTimeCodes;
import org.usercenter.auth.flow.HeldAccount;
import org.usercenter.auth.flow.OnwardAction;
import org.usercenter.auth.flow.RequestedAction;
import org.usercenter.auth.flow.StaleLogin;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.deletion.PendingDeletion;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.enterprise.MembershipStore;

/**
 * Has the account of whoever is logged in deleted after a waiting time (A15): {@code kc_action=uc-delete-account}, proved by
 * a fresh login. All that is open ends at once, and the next login asks whether it stays, see {@link KeepAccount}. With a main
 * account its enterprise is closed: that takes a code to one of its contacts, or a login by what proves the enterprise itself,
 * and its code typed.
 */
final class DeleteAccount extends RequestedAction {

    static final String ID = OnwardAction.DELETE_ACCOUNT.id();
    static final String ACTION = "action";
    static final String LEAVE = "leave";
    static final String DELETE = "delete";
    static final String SURE = "sure";
    /** The code of the enterprise that is closed. */
    static final String USCC = "uscc";

    private static final String TEMPLATE = "uc-delete-account.ftl";
    private static final String STEP = "deletionStep";

    /** Obstacle: nobody can be asked whether it is the enterprise that wants to be closed. */
    private static final String NOBODY = "no-contact";

    private static final PresentStep.Purpose CLOSING =
            new PresentStep.Purpose(CodePurpose.CLOSE, true, TEMPLATE, Map.of(STEP, "present"));

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        Optional<Enterprise> enterprise = enterprise(context);
        if (enterprise.isPresent() && obstacle(context).isEmpty()) {
            PresentStep present = present(context);
            if (present.hasNobody()) {
                refuse(context, NOBODY);
                return;
            }
            if (present.isMissing()) {
                context.challenge(present.form());
                return;
            }
        }
        show(context, null);
    }

    @Override
    protected void submit(RequiredActionContext context, MultivaluedMap<String, String> form) {
        String action = String.valueOf(form.getFirst(ACTION));
        Optional<Enterprise> enterprise = enterprise(context);
        if (LEAVE.equals(action)) {
            context.cancel();
        } else if (obstacle(context).isPresent()) {
            show(context, null);
        } else if (enterprise.isPresent()) {
            close(context, enterprise.get(), action, form);
        } else if (!form.containsKey(SURE)) {
            show(context, new FormMessage(SURE, "uc.deletion.sure.missing"));
        } else {
            request(context, null);
        }
    }

    private void close(
            RequiredActionContext context, Enterprise enterprise, String action, MultivaluedMap<String, String> form) {
        PresentStep present = present(context);
        if (present.hasNobody()) {
            refuse(context, NOBODY);
        } else if (present.isMissing()) {
            if (present.submit(action, form)) {
                show(context, null);
            }
        } else if (!DELETE.equals(action)) {
            show(context, null);
        } else if (!isTyped(enterprise, form.getFirst(USCC))) {
            show(context, new FormMessage(USCC, "uc.deletion.close.uscc.wrong"));
        } else if (!form.containsKey(SURE)) {
            show(context, new FormMessage(SURE, "uc.deletion.sure.missing"));
        } else {
            request(context, present);
        }
    }

    /** The contacts have changed since the code was checked. */
    private void unproved(RequiredActionContext context) {
        PresentStep present = present(context);
        if (present.isMissing()) {
            context.challenge(present.changed());
        } else {
            requiredActionChallenge(context);
        }
    }

    private static void refuse(RequiredActionContext context, String why) {
        context.challenge(context.form()
                .setAttribute(STEP, "refused")
                .setAttribute("deletionObstacle", why)
                .setAttribute("enterpriseName", name(context))
                .createForm(TEMPLATE));
    }

    private static boolean isTyped(Enterprise enterprise, @Nullable String typed) {
        return typed != null
                && typed.strip()
                        .toUpperCase(Locale.ROOT)
                        .equals(enterprise.particulars().uscc().value());
    }

    private static PresentStep present(RequiredActionContext context) {
        return new PresentStep(
                context,
                CLOSING,
                OneTimeCodes.of(context.getSession(), DeletionConfig.of(context).codes()));
    }

    /** @param present of a main account; else null */
    private void request(RequiredActionContext context, @Nullable PresentStep present) {
        Instant due = due(context);
        AccountDeletion.Result result = new AccountDeletion(
                        context.getSession(),
                        context.getAuthenticationSession(),
                        context.getConnection().getRemoteAddr())
                .request(context.getUser().getId(), due, present == null ? null : present.side());
        switch (result) {
            case DONE -> {
                if (present != null) {
                    present.forget();
                }
                done(context, due);
            }
            case UNPROVED -> {
                failed(context, result);
                if (present != null) {
                    present.forget();
                }
                unproved(context);
            }
            case LIMITED -> {
                failed(context, result);
                show(context, new FormMessage(null, "uc.deletion.limit"));
            }
            case OBSTACLE -> show(context, null);
            case HELD -> HeldAccount.refuse(context, ID);
            case STALE -> {
                failed(context, result);
                if (!StaleLogin.refuses(context)) {
                    context.cancel();
                }
            }
        }
    }

    /** The login waits no more: what is left is to log in anew. */
    private static void done(RequiredActionContext context, Instant due) {
        AuthenticationManager.setKcActionStatus(ID, KcActionStatus.SUCCESS, context.getAuthenticationSession());
        context.getEvent()
                .clone()
                .event(EventType.UPDATE_PROFILE)
                .user(context.getUser())
                .detail("action", ID)
                .success();
        context.challenge(context.form()
                .setAttribute(STEP, "done")
                .setAttribute("deletionDay", PendingDeletion.day(due))
                .setAttribute("enterpriseName", name(context))
                .createForm(TEMPLATE));
    }

    private static void failed(RequiredActionContext context, AccountDeletion.Result result) {
        context.getEvent()
                .clone()
                .event(EventType.CUSTOM_REQUIRED_ACTION_ERROR)
                .detail("action", ID)
                .error(result.id());
    }

    private static void show(RequiredActionContext context, @Nullable FormMessage error) {
        LoginFormsProvider page = context.form();
        if (error != null) {
            page.addError(error);
        }
        Optional<Obstacle> obstacle = obstacle(context);
        Optional<Enterprise> enterprise = enterprise(context);
        enterprise.ifPresent(each -> page.setAttribute("enterpriseMembers", members(context, each))
                .setAttribute("enterpriseMembersMax", MembershipStore.MAX)
                .setAttribute("usccTyped", typed(context)));
        context.challenge(page.setAttribute(STEP, obstacle.isPresent() ? "refused" : "ask")
                .setAttribute("deletionObstacle", obstacle.map(Obstacle::id).orElse(""))
                .setAttribute(
                        "deletionDays", DeletionConfig.of(context).waiting().toDays())
                .setAttribute("deletionDay", PendingDeletion.day(due(context)))
                .setAttribute("accountName", context.getUser().getUsername())
                .setAttribute("enterpriseName", name(context))
                .createForm(TEMPLATE));
    }

    /** But for the main account; at most {@link MembershipStore#MAX}. */
    private static int members(RequiredActionContext context, Enterprise enterprise) {
        return (int)
                store(context)
                        .memberships()
                        .members(context.getRealm(), enterprise.groupId(), null, MembershipStore.MAX)
                        .stream()
                        .filter(member -> !member.equals(enterprise.mainAccountId()))
                        .count();
    }

    private static String typed(RequiredActionContext context) {
        if (!HttpMethod.POST.equals(context.getHttpRequest().getHttpMethod())) {
            return "";
        }
        String typed = context.getHttpRequest().getDecodedFormParameters().getFirst(USCC);
        return typed == null ? "" : typed;
    }

    private static String name(RequiredActionContext context) {
        return enterprise(context)
                .map(each -> each.particulars().name().value())
                .orElse("");
    }

    private static Optional<Enterprise> enterprise(RequiredActionContext context) {
        return store(context)
                .enterprises()
                .findByMainAccount(context.getRealm(), context.getUser().getId());
    }

    private static UserCenterStore store(RequiredActionContext context) {
        return context.getSession().getProvider(UserCenterStore.class);
    }

    private static Instant due(RequiredActionContext context) {
        return Instant.ofEpochMilli(Time.currentTimeMillis())
                .plus(DeletionConfig.of(context).waiting());
    }

    private static Optional<Obstacle> obstacle(RequiredActionContext context) {
        return Obstacle.of(store(context), context.getRealm(), context.getUser());
    }
}
