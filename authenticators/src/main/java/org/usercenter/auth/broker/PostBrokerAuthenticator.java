package org.usercenter.auth.broker;

import java.util.Optional;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.broker.util.PostBrokerLoginConstants;
import org.keycloak.authentication.authenticators.broker.util.SerializedBrokeredIdentityContext;
import org.keycloak.events.Errors;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.flow.AccountLock;
import org.usercenter.auth.flow.LoginRestart;
import org.usercenter.auth.flow.ProvedAccount;
import org.usercenter.auth.flow.Step;
import org.usercenter.auth.takeover.Ownership;

/** After every login by a platform: the way is noted for the tokens, and an account locked meanwhile is refused. */
final class PostBrokerAuthenticator extends Step {
    static final String ID = "uc-broker-post";

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        UserModel user = context.getUser();
        // The question whose the account is comes next, and looks at the lock itself.
        boolean asked = new Ownership(context.getSession(), context.getRealm())
                .isAsked(context.getAuthenticationSession(), user);
        Optional<AccountLock> lock =
                ProvedAccount.lock(context, user).filter(found -> found == AccountLock.PERMANENT || !asked);
        if (lock.isPresent()) {
            String message = lock.get().refuse(context, user);
            context.forceChallenge(context.form()
                    .addError(new FormMessage(null, message))
                    .setAttribute("brokerStep", "refused")
                    .createForm("uc-broker-first.ftl"));
            return;
        }
        Optional<String> holder = HolderQuestion.of(context.getAuthenticationSession());
        if (holder.isPresent()) {
            context.challenge(question(context, holder.get()));
        } else {
            succeed(context);
        }
    }

    private static void succeed(AuthenticationFlowContext context) {
        AuthenticationSessionModel sitting = context.getAuthenticationSession();
        way(context).ifPresent(way -> {
            ProvedAccount.noteWay(sitting, way);
            context.getEvent().detail("way", way);
        });
        context.success();
    }

    private static Response question(AuthenticationFlowContext context, String holder) {
        return context.form()
                .setAttribute("brokerWay", way(context).orElse(""))
                .setAttribute("brokerLabel", holder)
                .setAttribute("brokerAccount", ProvedAccount.masked(context.getUser()))
                .createForm("uc-broker-holder.ftl");
    }

    private static Optional<String> way(AuthenticationFlowContext context) {
        SerializedBrokeredIdentityContext serialized = SerializedBrokeredIdentityContext.readFromAuthenticationSession(
                context.getAuthenticationSession(), PostBrokerLoginConstants.PBL_BROKERED_IDENTITY_CONTEXT);
        IdentityProviderModel model = serialized == null
                ? null
                : context.getSession().identityProviders().getByAlias(serialized.getIdentityProviderId());
        return Optional.ofNullable(model).map(IdentityProviderModel::getProviderId);
    }

    /** The page of a refusal leads back, and so does whoever is not whom the platform has named. */
    @Override
    public void action(AuthenticationFlowContext context) {
        AuthenticationSessionModel sitting = context.getAuthenticationSession();
        if (!HttpMethod.POST.equals(context.getHttpRequest().getHttpMethod())) {
            authenticate(context);
            return;
        }
        String action = context.getHttpRequest().getDecodedFormParameters().getFirst(FirstBrokerAuthenticator.ACTION);
        boolean asked = HolderQuestion.of(sitting).isPresent();
        if (asked && HolderQuestion.CONTINUE.equals(action)) {
            HolderQuestion.answered(sitting);
            authenticate(context);
            return;
        }
        if (asked) {
            context.getEvent()
                    .clone()
                    .detail("reason", "not-me")
                    .user(context.getUser())
                    .error(Errors.IDENTITY_PROVIDER_LOGIN_FAILURE);
        }
        LoginRestart.toLogin(context);
    }

    @Override
    public boolean requiresUser() {
        return true;
    }
}
