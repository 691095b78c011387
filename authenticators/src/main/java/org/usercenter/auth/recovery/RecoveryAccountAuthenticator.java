package org.usercenter.auth.recovery;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import org.usercenter.auth.captcha.Captcha;
import org.usercenter.auth.code.Source;
import org.usercenter.auth.proof.CarriedNumber;
import org.usercenter.storage.UserCenterStore;

/**
 * Asks whose password is forgotten, or by which mobile an account is to be found. What comes next looks alike for
 * somebody known and somebody unknown.
 */
final class RecoveryAccountAuthenticator extends RecoveryStep {
    static final String TEMPLATE = "uc-recovery-account.ftl";
    static final String IDENTIFIER = "identifier";
    static final String MOBILE = "mobile";
    /** Parameter of the links on the login page; also the name of the buttons that change the tab. */
    static final String FIND = "find";

    static final String ACCOUNT = "account";

    private static final int MAX_LENGTH = 254;

    @Override
    boolean beginsAnew(AuthenticationFlowContext context) {
        return context.getUriInfo().getQueryParameters().containsKey(FIND);
    }

    @Override
    boolean isPassed(Recovery recovery) {
        return !recovery.targets().isEmpty();
    }

    @Override
    boolean isReached(Recovery recovery) {
        return true;
    }

    @Override
    void show(AuthenticationFlowContext context, Recovery recovery) {
        String wished = context.getUriInfo().getQueryParameters().getFirst(FIND);
        boolean forAccount = wished == null ? recovery.forAccount() : ACCOUNT.equals(wished);
        String hint = CarriedNumber.of(context.getSession(), context.getAuthenticationSession())
                .text();
        boolean fits = !forAccount || accounts(context).mobile(hint).isPresent();
        challenge(context, forAccount, fits ? hint : "", null);
    }

    @Override
    void submit(
            AuthenticationFlowContext context, Recovery recovery, MultivaluedMap<String, String> form, String action) {
        boolean forAccount = ACCOUNT.equals(form.getFirst(FIND));
        String field = forAccount ? MOBILE : IDENTIFIER;
        String typed = form.getFirst(field);
        if (!"next".equals(action)) {
            challenge(context, forAccount, "", null);
            return;
        }
        FormMessage error = check(context, forAccount, typed, form.getFirst(CAPTCHA));
        if (typed == null || error != null) {
            challenge(context, forAccount, typed == null ? "" : typed, error);
            return;
        }
        save(context, Recovery.begin(forAccount).withTargets(accounts(context).targets(typed)));
        context.success();
    }

    private static @Nullable FormMessage check(
            AuthenticationFlowContext context, boolean forAccount, @Nullable String typed, @Nullable String captcha) {
        if (typed == null || typed.isBlank() || typed.length() > MAX_LENGTH) {
            return new FormMessage(forAccount ? MOBILE : IDENTIFIER, "uc.recovery.nothing-typed");
        }
        if (forAccount && accounts(context).mobile(typed).isEmpty()) {
            return new FormMessage(MOBILE, "uc.sms.mobile.invalid");
        }
        if (captcha == null || captcha.isBlank()) {
            return new FormMessage(CAPTCHA, "uc.captcha.missing");
        }
        if (!context.getSession().getProvider(Captcha.class).verify(captcha)) {
            return new FormMessage(CAPTCHA, "uc.captcha.failed");
        }
        boolean allowed = new FindLimits(
                        context.getSession().getProvider(UserCenterStore.class).limits(),
                        context.getRealm(),
                        new RecoveryConfig(context.getAuthenticatorConfig()))
                .take(typed, Source.of(context.getConnection().getRemoteAddr()));
        return allowed ? null : new FormMessage(forAccount ? MOBILE : IDENTIFIER, "uc.recovery.limit");
    }

    private static RecoveryAccounts accounts(AuthenticationFlowContext context) {
        return new RecoveryAccounts(
                context.getSession(), new RecoveryConfig(context.getAuthenticatorConfig()).regions());
    }

    private static void challenge(
            AuthenticationFlowContext context, boolean forAccount, String typed, @Nullable FormMessage error) {
        LoginFormsProvider form = context.form();
        if (error != null) {
            form.addError(error);
        }
        Response page = form.setFormData(new MultivaluedHashMap<>())
                .setAttribute("forAccount", forAccount)
                .setAttribute("typed", typed)
                .setAttribute(
                        "captchaChallengeUrl",
                        context.getSession().getProvider(Captcha.class).challengeUrl())
                .createForm(TEMPLATE);
        context.challenge(page);
    }
}
