package org.usercenter.auth.broker;

import java.util.Optional;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.broker.util.PostBrokerLoginConstants;
import org.keycloak.authentication.authenticators.broker.util.SerializedBrokeredIdentityContext;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.flow.AccountLock;
import org.usercenter.auth.flow.LoginRestart;
import org.usercenter.auth.flow.ProvedAccount;
import org.usercenter.auth.flow.Step;

/** After every login by a platform: the way is noted for the tokens, and an account locked meanwhile is refused. */
final class PostBrokerAuthenticator extends Step {
    static final String ID = "uc-broker-post";

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        UserModel user = context.getUser();
        Optional<AccountLock> lock = ProvedAccount.lock(context, user);
        if (lock.isPresent()) {
            String message = lock.get().refuse(context, user);
            context.forceChallenge(context.form()
                    .addError(new FormMessage(null, message))
                    .setAttribute("brokerStep", "refused")
                    .createForm("uc-broker-first.ftl"));
            return;
        }
        AuthenticationSessionModel sitting = context.getAuthenticationSession();
        way(context).ifPresent(way -> {
            sitting.setUserSessionNote(ProvedAccount.WAY_NOTE, way);
            context.getEvent().detail("way", way);
        });
        context.success();
    }

    private static Optional<String> way(AuthenticationFlowContext context) {
        SerializedBrokeredIdentityContext serialized = SerializedBrokeredIdentityContext.readFromAuthenticationSession(
                context.getAuthenticationSession(), PostBrokerLoginConstants.PBL_BROKERED_IDENTITY_CONTEXT);
        IdentityProviderModel model = serialized == null
                ? null
                : context.getSession().identityProviders().getByAlias(serialized.getIdentityProviderId());
        return Optional.ofNullable(model).map(IdentityProviderModel::getProviderId);
    }

    /** The page of a refusal leads back. */
    @Override
    public void action(AuthenticationFlowContext context) {
        LoginRestart.toLogin(context);
    }

    @Override
    public boolean requiresUser() {
        return true;
    }
}
