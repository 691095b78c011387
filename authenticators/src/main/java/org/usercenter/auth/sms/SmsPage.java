package org.usercenter.auth.sms;

import java.time.Instant;

import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.common.util.Time;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import org.usercenter.auth.captcha.Captcha;
import org.usercenter.auth.captcha.CaptchaResource;
import org.usercenter.auth.code.OneTimeCodes;
import org.usercenter.auth.flow.LoginWays;
import org.usercenter.storage.crypto.CryptoProvider;
import org.usercenter.storage.identity.MobileNumber;

/** The page of {@code uc-sms}, and what it remembers from one request to the next. */
final class SmsPage {
    static final String MOBILE = "mobile";
    static final String CAPTCHA = "captcha";
    static final String CODE = "code";

    private static final String TEMPLATE = "uc-sms.ftl";

    private final AuthenticationFlowContext context;
    private final OneTimeCodes codes;
    private final SentCode sent;

    SmsPage(AuthenticationFlowContext context, OneTimeCodes codes) {
        this.context = context;
        this.codes = codes;
        this.sent = new SentCode(
                context.getAuthenticationSession(),
                context.getSession().getProvider(CryptoProvider.class).cipher(),
                () -> Instant.ofEpochMilli(Time.currentTimeMillis()));
    }

    void rememberSent(MobileNumber mobile, int lifespan) {
        sent.remember(mobile, lifespan);
    }

    void forgetSent() {
        sent.end();
    }

    /** The page with one error at a field. */
    Response error(String field, String message, Object... parameters) {
        LoginFormsProvider form = context.form();
        form.addError(new FormMessage(field, message, parameters));
        return page(form);
    }

    /** The page without an error. */
    Response plain() {
        return page(context.form());
    }

    private Response page(LoginFormsProvider form) {
        String sentTo = sent.mobile().orElse("");
        String typed = typed();
        String mobile = typed != null ? typed : sentTo;
        MobileNumber number = SmsAuthenticator.mobile(mobile, context).orElse(null);
        boolean codeSent = number != null && number.value().equals(sentTo) && sent.alive();
        int wait = number != null && codeSent ? codes.resendAfterSeconds(number) : 0;
        LoginWays.attach(context, form);
        return form.setAttribute("mobile", mobile)
                .setAttribute("codeSent", codeSent)
                .setAttribute("resendSeconds", wait)
                .setAttribute("smsStatusUrl", CaptchaResource.smsStatusUrl(context.getSession()))
                .setAttribute(
                        "captchaChallengeUrl",
                        context.getSession().getProvider(Captcha.class).challengeUrl())
                .createForm(TEMPLATE);
    }

    private @Nullable String typed() {
        return SmsAuthenticator.posted(context)
                ? context.getHttpRequest().getDecodedFormParameters().getFirst(MOBILE)
                : null;
    }
}
