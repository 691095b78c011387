package org.usercenter.auth.policy;

import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.UpdatePassword;
import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.flow.LoginFreshness;
import org.usercenter.auth.flow.StaleLogin;

/**
 * Keycloak's own change of password, whose page also knows the rule of character classes, and which a login from before
 * a recovery cannot use. Takes the place of the original by its higher order.
 */
public final class PasswordChange extends UpdatePassword {

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return this;
    }

    /** Whoever wants another password shows the old one, in the action {@code uc-change-password}. */
    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.NOT_SUPPORTED;
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        tellRule(context);
        super.requiredActionChallenge(context);
    }

    @Override
    public void processAction(RequiredActionContext context) {
        if (StaleLogin.refuses(context)) {
            return;
        }
        tellRule(context);
        super.processAction(context);
        if (context.getStatus() == RequiredActionContext.Status.SUCCESS) {
            // The password is newer than the login now, by whoever logs in.
            LoginFreshness.begin(context.getAuthenticationSession(), LoginFreshness.now());
        }
    }

    /** The form is one and the same throughout a request. */
    private static void tellRule(RequiredActionContext context) {
        context.form()
                .setAttribute("characterClasses", CharacterClassesPasswordPolicyFactory.needed(context.getRealm()));
    }

    @Override
    public int order() {
        return 1;
    }
}
