package org.usercenter.auth.registration;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.usercenter.auth.flow.LoginFreshness;
import org.usercenter.auth.flow.OnwardAction;
import org.usercenter.auth.flow.ProvedAccount;
import org.usercenter.auth.proof.HolderNotes;
import org.usercenter.auth.proof.Proofs;
import org.usercenter.auth.registration.RegistrationDraft.Created;
import org.usercenter.auth.registration.RegistrationDraft.Used;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.BusinessSystem;

/**
 * The account exists. Only when the registrant goes on from here does it count as logged in, and only while it is his: what
 * he has shown of himself was shown when the account was made, however long the page stays open.
 */
final class RegistrationDoneAuthenticator extends RegistrationAuthenticator {

    static final String PAGE = "uc-register-done.ftl";
    static final String ACTION_OPEN = "open";

    RegistrationDoneAuthenticator() {
        super(RegistrationStep.DONE);
    }

    @Override
    void show(AuthenticationFlowContext context, RegistrationState state) {
        Created account = state.draft().created();
        if (account == null) {
            // Not reachable without an account.
            context.resetFlow();
            return;
        }
        BusinessSystem system = system(context).orElse(null);
        LoginFormsProvider page = page(context);
        if (system != null) {
            page.setAttribute(
                    "systemName",
                    system.name()
                            .in(Locale.CHINESE
                                    .getLanguage()
                                    .equals(context.getSession()
                                            .getContext()
                                            .resolveLocale(null)
                                            .getLanguage())));
        }
        context.challenge(page.setAttribute("business", system != null || opensBusiness(context))
                .setAttribute("level", account.level())
                .setAttribute("review", account.review())
                .setAttribute("enterprise", state.isEnterprise())
                .setAttribute("loginName", account.loginName())
                .createForm(PAGE));
    }

    @Override
    void submit(
            AuthenticationFlowContext context,
            RegistrationState state,
            MultivaluedMap<String, String> form,
            String action) {
        Created account = state.draft().created();
        if (account == null || !action.equals(ACTION_OPEN)) {
            show(context, state);
            return;
        }
        UserModel user = context.getSession().users().getUserById(context.getRealm(), account.userId());
        if (user == null
                || !user.isEnabled()
                || somebodyElseIsLoggedIn(context, user)
                || isAnothers(context, user, account)) {
            toLogin(context);
            return;
        }
        // Another proof may have come into this tab since.
        Used used = account.used();
        HolderNotes.keep(context.getAuthenticationSession(), used == null ? Map.of() : used.holder());
        Proofs.of(context.getSession(), context.getAuthenticationSession()).forget();
        LoginFreshness.begin(context.getAuthenticationSession(), account.at());
        context.setUser(user);
        // Who has registered by a proof has shown all that a login in that way shows.
        ProvedAccount.noteWay(context.getAuthenticationSession(), used == null ? PersonCreation.WAY : used.way());
        context.getAuthenticationSession().setAuthNote(AuthenticationManager.NEW_USER_REGISTERED, "true");
        RegistrationTrail.login(context);
        if (opensBusiness(context)) {
            OnwardAction.OPEN_BUSINESS.follow(context.getAuthenticationSession());
        }
        context.success();
    }

    /** The one that the registrant came from; its own gate opens business. */
    private static Optional<BusinessSystem> system(AuthenticationFlowContext context) {
        return context.getSession()
                .getProvider(UserCenterStore.class)
                .catalogue()
                .system(context.getAuthenticationSession().getClient());
    }

    private static boolean opensBusiness(AuthenticationFlowContext context) {
        return system(context).isEmpty() && OnwardAction.OPEN_BUSINESS.isOffered(context.getSession());
    }

    /** Or may be: it was recovered or taken over since it was made. */
    private static boolean isAnothers(AuthenticationFlowContext context, UserModel user, Created account) {
        return LoginFreshness.isStale(context.getSession(), context.getRealm(), user, account.at());
    }

    /** For example in another tab, in the meantime. Keycloak would answer with an error page. */
    private static boolean somebodyElseIsLoggedIn(AuthenticationFlowContext context, UserModel user) {
        Optional<UserModel> other = LoggedInVisitor.ofSitting(context);
        return other.isPresent() && !other.get().getId().equals(user.getId());
    }
}
