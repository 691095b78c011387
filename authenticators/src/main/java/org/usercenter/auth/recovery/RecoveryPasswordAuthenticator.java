package org.usercenter.auth.recovery;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.ModelException;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.usercenter.auth.flow.AccountLock;
import org.usercenter.auth.flow.ProvedAccount;
import org.usercenter.auth.newpassword.NewPassword;
import org.usercenter.auth.policy.CharacterClassesPasswordPolicyFactory;

/**
 * Lists the accounts of what was proved, when there is more than one or a name is looked for, and sets the password of
 * the one that is picked: a temporary one, sent the way the code was, or one that is chosen here, as is set.
 */
final class RecoveryPasswordAuthenticator extends RecoveryStep {
    static final String TEMPLATE = "uc-recovery-password.ftl";
    static final String PICK = "pick";
    static final String PICKED = "account";
    static final String SET = "set";
    static final String BACK = "accounts";

    /** Longer than the slowest platform. Seconds. */
    private static final int AT_WORK = 60;

    @Override
    boolean isPassed(Recovery recovery) {
        return false;
    }

    @Override
    boolean isReached(Recovery recovery) {
        return recovery.proved();
    }

    @Override
    void show(AuthenticationFlowContext context, Recovery recovery) {
        if (recovery.done()) {
            done(context, recovery);
        } else if (recovery.account().isEmpty()) {
            list(context, recovery, null);
        } else {
            form(context, recovery, List.of());
        }
    }

    @Override
    void submit(
            AuthenticationFlowContext context, Recovery recovery, MultivaluedMap<String, String> form, String action) {
        if (recovery.done()) {
            show(context, recovery);
            return;
        }
        switch (action) {
            case PICK -> pick(context, recovery, form.getFirst(PICKED));
            case BACK -> {
                Recovery back = recovery.withAccount("");
                save(context, back);
                list(context, back, null);
            }
            case SET -> set(context, recovery, form);
            default -> show(context, recovery);
        }
    }

    private void pick(AuthenticationFlowContext context, Recovery recovery, @Nullable String picked) {
        // The page names accounts by their place in the list only.
        for (int i = 0; i < recovery.accounts().size(); i++) {
            if (Integer.toString(i).equals(picked)) {
                Recovery chosen = recovery.withAccount(recovery.accounts().get(i));
                save(context, chosen);
                form(context, chosen, List.of());
                return;
            }
        }
        list(context, recovery, new FormMessage(null, "uc.recovery.pick-one"));
    }

    private void set(AuthenticationFlowContext context, Recovery recovery, MultivaluedMap<String, String> form) {
        if (recovery.account().isEmpty()) {
            list(context, recovery, null);
            return;
        }
        String place = context.getRealm().getId() + "." + recovery.id();
        String busy = "uc.recovery.set." + place;
        String used = "uc.recovery.used." + place;
        if (context.getSession().singleUseObjects().contains(used)) {
            form(context, recovery, List.of(new FormMessage(null, "uc.recovery.gone")));
            return;
        }
        if (!context.getSession().singleUseObjects().putIfAbsent(busy, AT_WORK)) {
            form(context, recovery, List.of(new FormMessage(null, "uc.recovery.at-work")));
            return;
        }
        List<FormMessage> errors = chosenOnPage(context)
                ? setChosen(context, recovery, NewPassword.of(form))
                : sendTemporary(context, recovery);
        if (errors.isEmpty()) {
            context.getSession().singleUseObjects().putIfAbsent(used, LIFE.toSeconds());
            Recovery done = recovery.withDone();
            save(context, done);
            show(context, done);
        } else {
            context.getSession().singleUseObjects().remove(busy);
            form(context, recovery, errors);
        }
    }

    private static List<FormMessage> setChosen(AuthenticationFlowContext context, Recovery recovery, NewPassword next) {
        UserModel account = account(context, recovery.account());
        if (account == null) {
            return List.of(new FormMessage(null, "uc.recovery.gone"));
        }
        AccountLock lock = ProvedAccount.lock(context, account).orElse(null);
        if (lock == AccountLock.PERMANENT) {
            return refused(context, recovery, lock);
        }
        List<FormMessage> errors = next.check(context.getSession(), context.getRealm(), account);
        return errors.isEmpty() ? set(context, recovery, next.password(), null) : errors;
    }

    /** A lock after failures is no reason: the recovery lifts it. */
    private static List<FormMessage> refused(AuthenticationFlowContext context, Recovery recovery, AccountLock lock) {
        context.getEvent().clone().user(recovery.account()).error(lock.event());
        return List.of(new FormMessage(null, lock.message()));
    }

    /** Sent first: when nothing can be sent, the old password stays. */
    private static List<FormMessage> sendTemporary(AuthenticationFlowContext context, Recovery recovery) {
        TemporaryPassword passwords = new TemporaryPassword(context.getSession(), context.getRealm());
        TemporaryPassword.Prepared prepared =
                passwords.prepare(recovery.account(), recovery.target()).orElse(null);
        if (prepared == null) {
            return List.of(new FormMessage(null, "uc.recovery.gone"));
        }
        AccountLock lock = prepared.lock();
        if (lock == AccountLock.PERMANENT) {
            return refused(context, recovery, lock);
        }
        return switch (passwords.send(recovery.target(), prepared)) {
            case SENT ->
                set(
                        context,
                        recovery,
                        prepared.password(),
                        new RecoveryConfig(context.getAuthenticatorConfig()).temporaryLife());
            case TOO_MANY -> List.of(new FormMessage(null, "uc.recovery.not-sent-yet"));
            case FAILED -> List.of(new FormMessage(null, "uc.recovery.not-sent"));
        };
    }

    private static List<FormMessage> set(
            AuthenticationFlowContext context, Recovery recovery, String password, @Nullable Duration life) {
        try {
            boolean done = new PasswordReset(context).set(recovery.account(), password, life, recovery.target());
            return done ? List.of() : List.of(new FormMessage(null, "uc.recovery.gone"));
        } catch (ModelException e) {
            // The page has no field for a password that was made.
            return List.of(
                    new FormMessage(life != null ? null : NewPassword.PASSWORD, e.getMessage(), e.getParameters()));
        }
    }

    /** With the whole name: it was looked for, or is needed for the next login. */
    private static void done(AuthenticationFlowContext context, Recovery recovery) {
        UserModel account = account(context, recovery.account());
        context.challenge(common(context, recovery, "done")
                .setAttribute("accountName", account == null ? "***" : account.getUsername())
                .createForm(TEMPLATE));
    }

    private static void list(AuthenticationFlowContext context, Recovery recovery, @Nullable FormMessage error) {
        List<Map<String, String>> names = recovery.accounts().stream()
                .map(id -> ListedAccount.of(context.getSession(), context.getRealm(), account(context, id)))
                .map(ListedAccount::model)
                .toList();
        LoginFormsProvider page =
                common(context, recovery, names.isEmpty() ? "none" : "list").setAttribute("accounts", names);
        if (error != null) {
            page.addError(error);
        }
        context.challenge(page.createForm(TEMPLATE));
    }

    private static void form(AuthenticationFlowContext context, Recovery recovery, List<FormMessage> errors) {
        UserModel account = account(context, recovery.account());
        LoginFormsProvider page = common(context, recovery, "password");
        errors.forEach(page::addError);
        context.challenge(page.setFormData(new MultivaluedHashMap<>())
                .setAttribute("chosenOnPage", chosenOnPage(context))
                .setAttribute("accountName", account == null ? "***" : ListedAccount.masked(account.getUsername()))
                .setAttribute("several", recovery.accounts().size() > 1)
                .setAttribute("characterClasses", CharacterClassesPasswordPolicyFactory.needed(context.getRealm()))
                .createForm(TEMPLATE));
    }

    private static LoginFormsProvider common(AuthenticationFlowContext context, Recovery recovery, String step) {
        Target target = recovery.target();
        return context.form()
                .setAttribute("recoveryStep", step)
                .setAttribute("forAccount", recovery.forAccount())
                .setAttribute("chosenOnPage", chosenOnPage(context))
                .setAttribute("target", Map.of("channel", target.channel(), "masked", target.masked()));
    }

    private static boolean chosenOnPage(AuthenticationFlowContext context) {
        return new RecoveryConfig(context.getAuthenticatorConfig()).chosenOnPage();
    }

    private static @Nullable UserModel account(AuthenticationFlowContext context, String id) {
        return context.getSession().users().getUserById(context.getRealm(), id);
    }
}
