package org.usercenter.auth.registration;

import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.usercenter.auth.flow.LoginRestart;

/** What is registered, and what to have ready for it. */
final class RegistrationStartAuthenticator extends RegistrationAuthenticator {

    static final String PAGE = "uc-register-start.ftl";
    static final String LOGGED_IN_PAGE = "uc-register-logged-in.ftl";
    static final String ACCOUNT_TYPE = "accountType";
    static final String ACTION_LOGOUT = "logout";
    static final String PERSON = "person";
    /** Proved by a way in. */
    static final String ENTERPRISE = "enterprise";
    /** Declared, with materials. */
    static final String DECLARED_ENTERPRISE = "enterprise-declared";

    RegistrationStartAuthenticator() {
        super(RegistrationStep.START);
    }

    @Override
    void show(AuthenticationFlowContext context, RegistrationState state) {
        Optional<UserModel> visitor = LoggedInVisitor.find(context);
        if (visitor.isPresent()) {
            context.challenge(loggedIn(context, visitor.get()));
            return;
        }
        if (LoggedInVisitor.ofSitting(context).isPresent()) {
            // The browser has lost its cookie; what is left of that session would only be in the way.
            LoginRestart.toRegistration(context);
            return;
        }
        if (context.getUser() != null) {
            // Came from a page that asked somebody to log in again.
            context.clearUser();
        }
        context.challenge(start(context, state).createForm(PAGE));
    }

    @Override
    void submit(
            AuthenticationFlowContext context,
            RegistrationState state,
            MultivaluedMap<String, String> form,
            String action) {
        if (action.equals(ACTION_LOGOUT)) {
            logOut(context);
            return;
        }
        Optional<UserModel> visitor = LoggedInVisitor.find(context);
        if (visitor.isPresent()) {
            context.challenge(loggedIn(context, visitor.get()));
            return;
        }
        String type = form.getFirst(ACCOUNT_TYPE);
        if (type == null || !accountTypes(context).contains(type)) {
            LoginFormsProvider page = start(context, state)
                    .setErrors(List.of(new FormMessage(ACCOUNT_TYPE, "uc.register.error.account-type")));
            context.challenge(page.createForm(PAGE));
            return;
        }
        state.save(state.draft().withAccountType(type));
        passOn(context, state);
    }

    private LoginFormsProvider start(AuthenticationFlowContext context, RegistrationState state) {
        List<String> types = accountTypes(context);
        String chosen = state.draft().accountType();
        LoginFormsProvider page = page(context)
                .setAttribute("accountTypes", types)
                .setAttribute("letterUrl", LetterResource.url(context.getSession()))
                .setAttribute("accountType", chosen != null && types.contains(chosen) ? chosen : types.get(0));
        RegistrationProof.of(context).ifPresent(proof -> page.setAttribute("proof", ProvedFacts.of(proof)));
        return page;
    }

    /** What the registrant's proof is for; without one, what can be declared. */
    private static List<String> accountTypes(AuthenticationFlowContext context) {
        return RegistrationProof.of(context)
                .map(proof -> List.of(RegistrationProof.accountType(proof)))
                .orElse(List.of(PERSON, DECLARED_ENTERPRISE));
    }

    private Response loggedIn(AuthenticationFlowContext context, UserModel visitor) {
        return page(context).setAttribute("visitor", visitor.getUsername()).createForm(LOGGED_IN_PAGE);
    }

    private static void logOut(AuthenticationFlowContext context) {
        boolean sitting = LoggedInVisitor.ofSitting(context).isPresent();
        if (sitting) {
            LoginRestart.toRegistration(context);
        } else {
            LoggedInVisitor.logOut(context);
            context.resetFlow();
        }
    }
}
