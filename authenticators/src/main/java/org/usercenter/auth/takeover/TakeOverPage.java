package org.usercenter.auth.takeover;

import java.time.Duration;
import java.util.List;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import org.usercenter.auth.captcha.Captcha;
import org.usercenter.auth.code.OneTimeCodes;
import org.usercenter.auth.flow.AccountLock;
import org.usercenter.auth.policy.CharacterClassesPasswordPolicyFactory;
import org.usercenter.auth.proof.Sealed;
import org.usercenter.storage.identity.MobileNumber;

/** The pages of {@code uc-take-over}, and where the last code went. */
final class TakeOverPage {
    private static final String TEMPLATE = "uc-take-over.ftl";
    private static final String STEP = "takeoverStep";

    private final RequiredActionContext context;
    private final ContestedAccount account;
    private final boolean mayShare;
    private final Sealed<Sent> sent;

    TakeOverPage(RequiredActionContext context, ContestedAccount account, boolean mayShare) {
        this.context = context;
        this.account = account;
        this.mayShare = mayShare;
        this.sent = Sealed.of(context.getSession(), context.getAuthenticationSession(), "takeover-code", Sent.class);
    }

    /** Where the last code went, E.164. */
    record Sent(String mobile) {
        @Override
        public String toString() {
            return "Sent";
        }
    }

    /** The proof is too old; only a new login helps. */
    static Response over(RequiredActionContext context) {
        return context.form().setAttribute(STEP, "over").createForm(TEMPLATE);
    }

    /** Whose it is. */
    Response question() {
        return common(context.form(), "question").createForm(TEMPLATE);
    }

    /** The same; nobody goes on with the account as it is while it is locked. */
    Response question(AccountLock lock) {
        return common(context.form().addError(new FormMessage(null, lock.message())), "question")
                .createForm(TEMPLATE);
    }

    /** What is needed for taking it over. */
    Response form(@Nullable TakeOverForm typed, OneTimeCodes codes, List<FormMessage> errors) {
        MobileNumber mobile = typed == null
                ? null
                : typed.mobile(TakeOverConfig.of(context).regions()).orElse(null);
        boolean codeSent = mobile != null
                && sent.find().filter(was -> was.mobile().equals(mobile.e164())).isPresent();
        LoginFormsProvider form = context.form();
        errors.forEach(form::addError);
        return common(form, "form")
                .setFormData(new MultivaluedHashMap<>())
                .setAttribute("takeoverMobile", typed == null ? "" : typed.mobile())
                .setAttribute("takeoverNameless", account.nameless())
                .setAttribute("takeoverTypedName", typed == null ? "" : typed.name())
                .setAttribute("takeoverSure", typed != null && typed.sure())
                .setAttribute("codeSent", codeSent)
                .setAttribute("resendSeconds", codeSent && mobile != null ? codes.resendAfterSeconds(mobile) : 0)
                .setAttribute(
                        "captchaChallengeUrl",
                        context.getSession().getProvider(Captcha.class).challengeUrl())
                .setAttribute("characterClasses", CharacterClassesPasswordPolicyFactory.needed(context.getRealm()))
                .createForm(TEMPLATE);
    }

    void rememberSent(MobileNumber mobile) {
        sent.keep(
                new Sent(mobile.e164()),
                Duration.ofSeconds(TakeOverConfig.of(context).codes().lifespan()));
    }

    void forgetSent() {
        sent.forget();
    }

    private LoginFormsProvider common(LoginFormsProvider form, String step) {
        return form.setAttribute(STEP, step)
                .setAttribute("takeoverEnterprise", account.enterprise())
                .setAttribute("takeoverAccount", account.loginName())
                .setAttribute("takeoverSince", account.registeredOn().toString())
                .setAttribute("takeoverContact", account.mobile())
                .setAttribute("takeoverName", account.provedName())
                .setAttribute("takeoverSameName", account.sameName())
                .setAttribute("takeoverShare", mayShare && account.sameName());
    }
}
