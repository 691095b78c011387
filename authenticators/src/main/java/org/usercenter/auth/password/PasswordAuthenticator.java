package org.usercenter.auth.password;

import java.util.Set;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.FlowStatus;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordForm;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.validation.Validation;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.code.FailureLimits;
import org.usercenter.auth.flow.LoginFreshness;
import org.usercenter.auth.flow.LoginWays;
import org.usercenter.auth.flow.ProvedAccount;
import org.usercenter.auth.legacy.LegacyEntrance;
import org.usercenter.auth.lookup.AccountFinder;
import org.usercenter.auth.lookup.RealmAccounts;
import org.usercenter.storage.business.LoginWay;

/**
 * Keycloak's own form for name and password, where the name can be a certificate number (L1). The number is replaced by
 * the account's user name before Keycloak checks anything, so that all its rules hold for both spellings alike; the page
 * goes on showing what was typed, because the form data of the request itself is left alone.
 */
final class PasswordAuthenticator extends UsernamePasswordForm {
    /** One text for a wrong account, a wrong password and a locked account without the right password. */
    private static final String INVALID = "uc.login.invalid";

    PasswordAuthenticator(KeycloakSession session) {
        super(session);
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (!LoginWays.resume(context)) {
            super.authenticate(context);
        }
    }

    @Override
    protected boolean validateForm(AuthenticationFlowContext context, MultivaluedMap<String, String> formData) {
        // Also of what is refused now.
        context.getEvent().detail("way", LoginWay.PASSWORD.code());
        FailureLimits limits = FailureLimits.of(FailureLimits.Way.PASSWORD, context);
        if (limits.reached()) {
            refuse(context);
            return false;
        }
        long checkedFrom = LoginFreshness.now();
        String typed = formData.getFirst(AuthenticationManager.FORM_USERNAME);
        boolean keycloaks = isUserAlreadySetBeforeUsernamePasswordAuth(context) || typed == null || typed.isBlank();
        boolean valid =
                keycloaks ? super.validateForm(context, formData) : validateTyped(context, formData, typed.strip());
        if (valid) {
            ProvedAccount.noteWay(context.getAuthenticationSession(), LoginWay.PASSWORD.code());
            LoginFreshness.begin(context.getAuthenticationSession(), checkedFrom);
        } else {
            limits.count();
        }
        return valid;
    }

    /** As a wrong password is answered, in the same time, but not held against any account. */
    private void refuse(AuthenticationFlowContext context) {
        AuthenticatorUtils.dummyHash(context);
        context.getEvent().error(Errors.SLOW_DOWN);
        context.forceChallenge(challenge(context, INVALID, Validation.FIELD_USERNAME));
    }

    private boolean validateTyped(
            AuthenticationFlowContext context, MultivaluedMap<String, String> formData, String typed) {
        AccountFinder.Found<UserModel> found =
                new AccountFinder<>(new RealmAccounts(context.getSession(), context.getRealm())).find(typed);
        MultivaluedMap<String, String> resolved = new MultivaluedHashMap<>(formData);
        resolved.putSingle(AuthenticationManager.FORM_USERNAME, found.shown());
        boolean valid = super.validateForm(context, resolved);
        if (found.secret()) {
            forgetName(context, found.account(), valid);
        }
        return valid;
    }

    /**
     * Keycloak keeps the attempted user name in the authentication session, shows it on further pages (for resetting a
     * password, for instance) and puts it into the remember-me cookie. Whoever typed somebody's certificate number must
     * not learn the login name that way.
     */
    private static void forgetName(AuthenticationFlowContext context, @Nullable UserModel account, boolean valid) {
        AuthenticationSessionModel session = context.getAuthenticationSession();
        if (valid && Boolean.parseBoolean(session.getAuthNote(Details.REMEMBER_ME))) {
            // Empty, not removed: then the session is remembered, but the cookie names nobody.
            session.setAuthNote(ATTEMPTED_USERNAME, "");
            return;
        }
        session.removeAuthNote(ATTEMPTED_USERNAME);
        if (account != null
                && context.getStatus() == FlowStatus.FAILURE_CHALLENGE
                && context.getRealm().isBruteForceProtected()) {
            // Keycloak finds the user of a failure by the note that was just removed, so the failure is counted here.
            context.getProtector()
                    .failedLogin(
                            context.getRealm(),
                            account,
                            context.getConnection(),
                            context.getSession().getContext().getHttpRequest().getUri(),
                            Set.of(PasswordCredentialModel.TYPE));
        }
    }

    @Override
    public boolean validatePassword(
            AuthenticationFlowContext context,
            UserModel user,
            MultivaluedMap<String, String> inputData,
            boolean clearUser) {
        String password = inputData.getFirst(CredentialRepresentation.PASSWORD);
        boolean nothingToHash = password == null || password.isEmpty();
        if (nothingToHash || !user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE)) {
            // Keycloak hashes for unknown accounts in any case, but here it would answer at once.
            AuthenticatorUtils.dummyHash(context);
        }
        return super.validatePassword(context, user, inputData, clearUser);
    }

    @Override
    protected boolean isDisabledByBruteForce(AuthenticationFlowContext context, UserModel user) {
        String error = AuthenticatorUtils.getDisabledByBruteForceEventError(context, user);
        if (error == null) {
            return false;
        }
        String password =
                context.getHttpRequest().getDecodedFormParameters().getFirst(CredentialRepresentation.PASSWORD);
        context.getEvent().user(user);
        context.getEvent().error(error);
        String text = LockedAccount.proves(context, user, password) ? toldWhenProved(error) : INVALID;
        context.forceChallenge(challenge(context, text, Validation.FIELD_USERNAME));
        return true;
    }

    private static String toldWhenProved(String error) {
        return Errors.USER_TEMPORARILY_DISABLED.equals(error) ? "uc.login.account-locked" : "uc.login.account-disabled";
    }

    @Override
    protected Response challenge(AuthenticationFlowContext context, MultivaluedMap<String, String> formData) {
        LoginWays.attach(context, context.form());
        LegacyEntrance.attach(context, context.form());
        return super.challenge(context, formData);
    }

    @Override
    protected Response challenge(AuthenticationFlowContext context, @Nullable String error, @Nullable String field) {
        LoginWays.attach(context, context.form());
        LegacyEntrance.attach(context, context.form());
        // Keycloak puts an unknown account to the one field and a wrong password to the other.
        return super.challenge(context, error, INVALID.equals(error) ? Validation.FIELD_USERNAME : field);
    }

    @Override
    protected String getDefaultChallengeMessage(AuthenticationFlowContext context) {
        return INVALID;
    }
}
