package org.usercenter.auth.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.utils.FormMessage;
import org.usercenter.auth.captcha.Captcha;
import org.usercenter.auth.code.Source;
import org.usercenter.auth.flow.LoginRestart;
import org.usercenter.auth.flow.Step;
import org.usercenter.auth.legacy.LegacySearch.OldSystem;
import org.usercenter.auth.legacy.LegacySearch.Result;
import org.usercenter.auth.legacy.LegacySearch.Typed;
import org.usercenter.auth.proof.Proofs;
import org.usercenter.auth.proof.Suggested;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.legacy.LegacyUnavailableException;
import org.usercenter.storage.legacy.LegacyUserStorageProviderFactory;

/**
 * Asks who came by {@link LegacyEntrance} for account name and certificate number of the old system; nobody else sees it.
 * What is right becomes a proof, and the registration goes on with it.
 */
final class LegacyAuthenticator extends Step {
    static final String ACTION = "action";
    static final String ACTION_LOGIN = "login";

    /** In place of the name of a field: the message is one of the page. */
    private static final String PAGE = "";

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (!LegacyEntrance.entered(context) || proved(context)) {
            context.success();
            return;
        }
        context.challenge(new LegacyPage(context, asksPassword(systems(context))).empty());
    }

    private static boolean proved(AuthenticationFlowContext context) {
        return Proofs.of(context.getSession(), context.getAuthenticationSession())
                .find()
                .filter(proof -> proof.way().equals(LegacyIdentity.WAY))
                .isPresent();
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        if (!HttpMethod.POST.equals(context.getHttpRequest().getHttpMethod()) || !LegacyEntrance.entered(context)) {
            authenticate(context);
            return;
        }
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        if (ACTION_LOGIN.equals(form.getFirst(ACTION))) {
            LoginRestart.toLogin(context);
            return;
        }
        submit(context, form);
    }

    private static void submit(AuthenticationFlowContext context, MultivaluedMap<String, String> form) {
        List<OldSystem> systems = systems(context);
        LegacyPage page = new LegacyPage(context, asksPassword(systems));
        List<FormMessage> errors = missing(form, asksPassword(systems));
        if (errors.isEmpty()
                && !context.getSession().getProvider(Captcha.class).verify(form.getFirst(LegacyPage.CAPTCHA))) {
            errors.add(new FormMessage(LegacyPage.CAPTCHA, "uc.register.error.captcha"));
        }
        if (errors.isEmpty()) {
            prove(context, systems, form).ifPresent(errors::add);
        }
        if (errors.isEmpty()) {
            context.success();
        } else {
            context.challenge(page.wrong(form, errors));
        }
    }

    private static List<FormMessage> missing(MultivaluedMap<String, String> form, boolean asksPassword) {
        List<FormMessage> errors = new ArrayList<>();
        if (LegacyPage.typed(form, LegacyPage.ACCOUNT).isEmpty()) {
            errors.add(new FormMessage(LegacyPage.ACCOUNT, "uc.legacy.error.account-missing"));
        }
        if (LegacyPage.typed(form, LegacyPage.NUMBER).isEmpty()) {
            errors.add(new FormMessage(LegacyPage.NUMBER, "uc.legacy.error.number-missing"));
        }
        String password = form.getFirst(LegacyPage.PASSWORD);
        if (asksPassword && (password == null || password.isEmpty())) {
            errors.add(new FormMessage(LegacyPage.PASSWORD, "uc.legacy.error.password-missing"));
        }
        return errors;
    }

    /** Empty: it is proved. The old systems are asked before anything is read of ours, so that no connection waits. */
    private static Optional<FormMessage> prove(
            AuthenticationFlowContext context, List<OldSystem> systems, MultivaluedMap<String, String> form) {
        Typed typed = new Typed(
                LegacyPage.typed(form, LegacyPage.ACCOUNT),
                LegacyPage.typed(form, LegacyPage.NUMBER),
                form.getFirst(LegacyPage.PASSWORD));
        LegacyLimits limits = new LegacyLimits(
                context.getSession().getProvider(UserCenterStore.class).limits(),
                context.getRealm(),
                typed.account(),
                Source.of(context.getConnection().getRemoteAddr()));
        if (!limits.take()) {
            return refused(context, "limit", PAGE, "uc.legacy.error.limit");
        }
        Result result;
        try {
            result = new LegacySearch(systems).find(typed);
        } catch (LegacyUnavailableException e) {
            limits.giveBack();
            return refused(context, "unavailable", PAGE, "uc.legacy.error.unavailable");
        }
        if (result instanceof Result.None) {
            return refused(context, "mismatch", LegacyPage.NUMBER, "uc.legacy.error.mismatch");
        }
        limits.giveBack();
        return result instanceof Result.Found found
                ? found(context, found)
                : refused(context, "uscc-needed", LegacyPage.NUMBER, "uc.legacy.error.uscc-needed");
    }

    private static Optional<FormMessage> found(AuthenticationFlowContext context, Result.Found found) {
        Optional<VerifiedIdentity> identity = LegacyIdentity.of(found.component(), found.user(), found.number());
        if (identity.isEmpty()) {
            return refused(context, "incomplete", PAGE, "uc.legacy.error.incomplete");
        }
        if (context.getSession()
                .getProvider(UserCenterStore.class)
                .identifiers()
                .findUserId(
                        context.getRealm(),
                        IdentifierKind.LEGACY_LOGIN,
                        found.user().key())
                .isPresent()) {
            return refused(context, "migrated", PAGE, "uc.legacy.error.migrated");
        }
        Proofs.of(context.getSession(), context.getAuthenticationSession()).keep(identity.get());
        Suggested.keep(
                context.getSession(),
                context.getAuthenticationSession(),
                LegacyIdentity.suggested(found.user(), identity.get().enterprise() != null, found.passwordProved()));
        return Optional.empty();
    }

    private static Optional<FormMessage> refused(
            AuthenticationFlowContext context, String reason, String field, String key) {
        LegacyTrail.refused(context, reason);
        return Optional.of(new FormMessage(field.isEmpty() ? null : field, key));
    }

    private static boolean asksPassword(List<OldSystem> systems) {
        return systems.stream().anyMatch(system -> system.users().asksPassword());
    }

    private static List<OldSystem> systems(AuthenticationFlowContext context) {
        return LegacyUserStorageProviderFactory.enabled(context.getRealm())
                .map(component -> new OldSystem(
                        component.getId(), LegacyUserStorageProviderFactory.users(context.getSession(), component)))
                .toList();
    }
}
