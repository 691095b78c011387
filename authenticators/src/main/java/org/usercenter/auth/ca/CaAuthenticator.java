package org.usercenter.auth.ca;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.flow.LoginWays;
import org.usercenter.auth.flow.Step;

/**
 * Logs in by a certificate on a USB key (L2). The page asks the agent on the user's PC for a signature over what this
 * server asks; showing the page, however it comes about, asks for nothing.
 */
public final class CaAuthenticator extends Step {
    /** Provider id, and the way's name in journal, levels and tokens. */
    public static final String ID = "uc-ca";

    static final String ACTION = "action";
    static final String PROVE = "prove";
    static final String RENEW = "renew";
    static final String BIND_LATER = "bind-later";
    static final String REGISTER = "register";
    /** The account with the holder's number is not his. */
    static final String TAKE_OVER = "take-over";

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        Optional<CaAnswer> answer = new CaReturns(context.getSession().singleUseObjects(), new SecureRandom())
                .collect(context.getAuthenticationSession());
        if (answer.isPresent()) {
            // First of all: responders of authorities are asked, and what resumes can read the database.
            prove(context, answer.get());
        } else if (!LoginWays.resume(context)) {
            context.challenge(new CaPage(context).choose());
        }
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        CaPage page = new CaPage(context);
        if (!HttpMethod.POST.equals(context.getHttpRequest().getHttpMethod())) {
            context.challenge(page.choose());
            return;
        }
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        CaLogin login = new CaLogin(context, page);
        switch (String.valueOf(form.getFirst(ACTION))) {
            case PROVE -> prove(context, CaAnswer.of(form));
            case RENEW -> login.renew();
            case BIND_LATER -> login.bindLater();
            case REGISTER -> login.register();
            case TAKE_OVER -> login.takeOver();
            default -> {
                login.forget();
                context.challenge(page.choose());
            }
        }
    }

    private static void prove(AuthenticationFlowContext context, CaAnswer answer) {
        CaPage page = new CaPage(context);
        Optional<String> failure = answer.failure();
        if (failure.isPresent()) {
            context.challenge(page.agentFailed(failure.get(), answer.left()));
            return;
        }
        KeycloakSession session = context.getSession();
        CaConfig config = new CaConfig(context.getAuthenticatorConfig());
        CaChallenges challenges =
                new CaChallenges(session.singleUseObjects(), new SecureRandom(), InstantSource.system());
        CaProving proving = new CaProving(session, challenges, config.proofsPerSource());
        CaOutcome outcome = proving.prove(context.getAuthenticationSession(), CaPurpose.LOGIN, answer);
        if (outcome instanceof CaOutcome.Proved proved) {
            new CaLogin(context, page).proved(proved);
        } else if (outcome instanceof CaOutcome.Refused refused) {
            new CaLogin(context, page).refused(refused);
        }
    }
}
