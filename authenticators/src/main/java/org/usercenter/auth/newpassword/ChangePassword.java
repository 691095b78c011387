package org.usercenter.auth.newpassword;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.ModelException;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.managers.BruteForceProtector;
import org.usercenter.auth.flow.AccountLock;
import org.usercenter.auth.flow.LoginFreshness;
import org.usercenter.auth.flow.ProvedAccount;
import org.usercenter.auth.flow.RequestedAction;
import org.usercenter.auth.policy.CharacterClassesPasswordPolicyFactory;

/**
 * Changes the password of whoever is logged in, by the old one (A2): {@code kc_action=uc-change-password}. A wrong old
 * password counts for the account's lock like a failed login, so that an unlocked screen does not let anybody guess it.
 * Who has no password yet sets one without an old one.
 */
final class ChangePassword extends RequestedAction {
    static final String ID = "uc-change-password";
    static final String OLD = "password";
    static final String LOG_OUT = "logout-sessions";
    static final String ACTION = "action";
    static final String LEAVE = "leave";

    private static final String TEMPLATE = "uc-change-password.ftl";

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        context.challenge(page(context, List.of()));
    }

    @Override
    protected void submit(RequiredActionContext context, MultivaluedMap<String, String> form) {
        if (LEAVE.equals(form.getFirst(ACTION))) {
            context.cancel();
            return;
        }
        NewPassword next = NewPassword.of(form);
        List<FormMessage> errors = new ArrayList<>();
        checkOld(context, form.getFirst(OLD)).ifPresent(errors::add);
        if (errors.isEmpty()) {
            // Only who knows the old password is told whether the new one was used before.
            errors.addAll(next.check(context.getSession(), context.getRealm(), context.getUser()));
        }
        if (errors.isEmpty()) {
            set(context, next, errors);
        }
        if (errors.isEmpty()) {
            succeed(context, form.containsKey(LOG_OUT));
        } else {
            context.challenge(page(context, errors));
        }
    }

    /** What is wrong with the old password; empty: it is right, or there is none. */
    private static Optional<FormMessage> checkOld(RequiredActionContext context, @Nullable String typed) {
        UserModel user = context.getUser();
        if (!hasPassword(user)) {
            return Optional.empty();
        }
        if (typed == null || typed.isEmpty()) {
            return Optional.of(new FormMessage(OLD, "uc.newpassword.old-missing"));
        }
        AccountLock lock = ProvedAccount.lock(context.getSession(), context.getRealm(), user)
                .orElse(null);
        if (lock != null) {
            refused(context, lock.event());
            return Optional.of(new FormMessage(OLD, lock.message()));
        }
        if (user.credentialManager().isValid(UserCredentialModel.password(typed))) {
            return Optional.empty();
        }
        refused(context, Errors.INVALID_USER_CREDENTIALS);
        if (context.getRealm().isBruteForceProtected()) {
            context.getSession()
                    .getProvider(BruteForceProtector.class)
                    .failedLogin(
                            context.getRealm(),
                            user,
                            context.getConnection(),
                            context.getUriInfo(),
                            Set.of(PasswordCredentialModel.TYPE));
        }
        return Optional.of(new FormMessage(OLD, "uc.newpassword.old-wrong"));
    }

    private static void set(RequiredActionContext context, NewPassword next, List<FormMessage> errors) {
        try {
            context.getUser().credentialManager().updateCredential(UserCredentialModel.password(next.password()));
        } catch (ModelException e) {
            refused(context, Errors.PASSWORD_REJECTED);
            errors.add(new FormMessage(NewPassword.PASSWORD, e.getMessage(), e.getParameters()));
        }
    }

    private static void succeed(RequiredActionContext context, boolean logOut) {
        UserModel user = context.getUser();
        user.removeRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
        LoginFreshness.begin(context.getAuthenticationSession(), LoginFreshness.now());
        PasswordTrail.CHANGED.write(
                context.getSession(),
                context.getRealm(),
                user.getId(),
                "password",
                context.getConnection().getRemoteAddr());
        context.getEvent().event(EventType.UPDATE_CREDENTIAL);
        context.getEvent().detail(Details.CREDENTIAL_TYPE, PasswordCredentialModel.TYPE);
        if (logOut) {
            AuthenticatorUtil.logoutOtherSessions(context);
        }
        context.success();
    }

    private static void refused(RequiredActionContext context, String error) {
        context.getEvent()
                .clone()
                .event(EventType.UPDATE_CREDENTIAL_ERROR)
                .detail(Details.CREDENTIAL_TYPE, PasswordCredentialModel.TYPE)
                .error(error);
    }

    private static Response page(RequiredActionContext context, List<FormMessage> errors) {
        boolean posted = HttpMethod.POST.equals(context.getHttpRequest().getHttpMethod());
        boolean logOut =
                !posted || context.getHttpRequest().getDecodedFormParameters().containsKey(LOG_OUT);
        LoginFormsProvider page = context.form();
        errors.forEach(page::addError);
        return page.setFormData(new MultivaluedHashMap<>())
                .setAttribute("oldPassword", hasPassword(context.getUser()))
                .setAttribute("logOut", logOut)
                .setAttribute("accountName", context.getUser().getUsername())
                .setAttribute("characterClasses", CharacterClassesPasswordPolicyFactory.needed(context.getRealm()))
                .createForm(TEMPLATE);
    }

    private static boolean hasPassword(UserModel user) {
        return user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE);
    }
}
