package org.usercenter.auth.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.HttpMethod;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationSelectionOption;
import org.keycloak.authentication.Authenticator;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.forms.login.freemarker.model.IdentityProviderBean;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.Constants;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The tabs of the login page. Which there are follows from the alternatives of the login flow and the realm's identity
 * providers; their order from the execution {@code uc-login-ways}. Every way that shows a page of ours calls
 * {@link #resume} first in {@code authenticate()} and {@link #attach} before each page.
 */
public final class LoginWays {
    /** Authentication note: the order as configured. */
    static final String ORDER_NOTE = "uc.login.order";
    /** Authentication note: execution id of the tab shown last. */
    static final String SHOWN_NOTE = "uc.login.way";

    /** Client note, which outlives a restart: code of the way to show first. */
    private static final String PREFERRED_NOTE = "uc.login.preferred";

    private static final String EXECUTION_PREFIX = "uc-";

    private static final String RESUME_TEMPLATE = "uc-resume.ftl";

    /** Sent by the tabs together with {@code authenticationExecution}: back to the client, without the proof. */
    private static final String LEAVE = "leave";

    private LoginWays() {}

    /** Gives the page its tabs (attribute {@code ways}) and remembers that this tab is the one shown. */
    public static void attach(AuthenticationFlowContext context, LoginFormsProvider form) {
        AuthenticationSessionModel session = context.getAuthenticationSession();
        session.setAuthNote(SHOWN_NOTE, context.getExecution().getId());
        List<Way> ways = ways(context);
        form.setAttribute("ways", ways);
        if (isWish(session)) {
            form.setAttribute("leaveExecution", context.getExecution().getId());
            if (preferred(session, ways) == null) {
                showWish(context, form, session.getClientNote(PREFERRED_NOTE));
            }
        }
    }

    /** A way that leads elsewhere has no tab to begin with: the page names it. An account that has none of it has no link. */
    private static void showWish(AuthenticationFlowContext context, LoginFormsProvider form, String way) {
        form.setAttribute("wantedWay", way);
        providers(context).stream()
                .filter(provider -> way.equals(provider.getProviderId()))
                .findFirst()
                .ifPresent(provider -> form.setAttribute("wantedProvider", provider.getAlias()));
    }

    /**
     * Brings back the tab that the visitor had chosen. Keycloak starts the flow anew at its first alternative whenever
     * the page is loaded again, and offers no way to go on at another one but a POST of the browser; so this answers
     * with a page that sends itself. On the first visit, the tab that comes first in the order is the chosen one.
     *
     * @return whether the context has been answered, so that the caller must do nothing more
     */
    public static boolean resume(AuthenticationFlowContext context) {
        String here = context.getExecution().getId();
        AuthenticationSessionModel session = context.getAuthenticationSession();
        if (isLeft(context, here)) {
            context.cancelLogin();
            return true;
        }
        if (switchedTo(context, here)) {
            session.setAuthNote(SHOWN_NOTE, here);
            return false;
        }
        List<Way> ways = ways(context);
        String shown = session.getAuthNote(SHOWN_NOTE);
        String target =
                target(shown == null ? preferred(session, ways) : shown, ways).orElse(here);
        if (target.equals(here)) {
            return false;
        }
        FormMessage error = context.getForwardedErrorMessage();
        if (error != null) {
            // The page in between shows nothing, so the message has to wait for the next request.
            session.setAuthNote(LoginActionsService.FORWARDED_ERROR_MESSAGE_NOTE, error.getMessage());
        }
        context.challenge(context.form().setAttribute("resumeExecution", target).createForm(RESUME_TEMPLATE));
        return true;
    }

    /**
     * Whether this tab is the one to show, told without a look at the others: a way that has to call somebody else before
     * the database is read can do so first. False on a first visit, even if {@link #resume} will find that it is.
     */
    public static boolean isChosen(AuthenticationFlowContext context) {
        String here = context.getExecution().getId();
        return !isLeft(context, here)
                && (switchedTo(context, here)
                        || here.equals(context.getAuthenticationSession().getAuthNote(SHOWN_NOTE)));
    }

    /**
     * Lets the login page begin with that way, if it is there. Whoever was sent to it can leave it: the client is told
     * that nobody came.
     */
    public static void prefer(AuthenticationSessionModel session, String way) {
        session.setClientNote(PREFERRED_NOTE, way);
    }

    /** Whether a way was asked for by {@link #prefer}. */
    public static boolean isWish(AuthenticationSessionModel session) {
        return session.getClientNote(PREFERRED_NOTE) != null;
    }

    private static boolean isLeft(AuthenticationFlowContext context, String execution) {
        return switchedTo(context, execution)
                && context.getHttpRequest().getDecodedFormParameters().containsKey(LEAVE)
                && isWish(context.getAuthenticationSession());
    }

    private static @Nullable String preferred(AuthenticationSessionModel session, List<Way> ways) {
        String preferred = EXECUTION_PREFIX + session.getClientNote(PREFERRED_NOTE);
        return ways.stream()
                .filter(way -> way.isExecution() && way.getId().equals(preferred))
                .map(Way::getAuthExecId)
                .findFirst()
                .orElse(null);
    }

    /** The tab to show: the one shown last if it is still there, otherwise the first that is a page of ours. */
    static Optional<String> target(@Nullable String shown, List<Way> ways) {
        List<String> executions =
                ways.stream().filter(Way::isExecution).map(Way::getAuthExecId).toList();
        if (shown != null && executions.contains(shown)) {
            return Optional.of(shown);
        }
        return executions.stream().findFirst();
    }

    private static boolean switchedTo(AuthenticationFlowContext context, String execution) {
        return HttpMethod.POST.equals(context.getHttpRequest().getHttpMethod())
                && execution.equals(context.getHttpRequest()
                        .getDecodedFormParameters()
                        .getFirst(Constants.AUTHENTICATION_EXECUTION));
    }

    private static boolean isOffered(AuthenticationFlowContext context, AuthenticationExecutionModel execution) {
        return !(context.getSession()
                                .getKeycloakSessionFactory()
                                .getProviderFactory(Authenticator.class, execution.getAuthenticator())
                        instanceof OptionalWay way)
                || way.isOffered(context.getSession(), context.getRealm(), execution);
    }

    private static List<Way> ways(AuthenticationFlowContext context) {
        String here = context.getExecution().getId();
        List<Way> ways = new ArrayList<>();
        for (AuthenticationSelectionOption option : context.getAuthenticationSelections()) {
            if (!isOffered(context, option.getAuthenticationExecution())) {
                continue;
            }
            ways.add(new Way(
                    option.getAuthenticationExecution().getAuthenticator(),
                    Way.Kind.EXECUTION,
                    option.getAuthExecId(),
                    option.getDisplayName(),
                    option.getAuthExecId().equals(here)));
        }
        for (IdentityProviderBean.IdentityProvider provider : providers(context)) {
            ways.add(new Way(provider.getAlias(), Way.Kind.IDP, "", provider.getDisplayName(), false));
        }
        return WayOrder.parse(context.getAuthenticationSession().getAuthNote(ORDER_NOTE))
                .sorted(ways);
    }

    private static List<IdentityProviderBean.IdentityProvider> providers(AuthenticationFlowContext context) {
        return new IdentityProviderBean(
                        context.getSession(),
                        context.getRealm(),
                        context.getUriInfo().getBaseUri(),
                        context)
                .getProviders();
    }
}
