package org.usercenter.auth.sms;

import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.common.util.Time;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.captcha.Captcha;
import org.usercenter.auth.captcha.CaptchaResource;
import org.usercenter.auth.code.OneTimeCodes;
import org.usercenter.auth.flow.LoginWays;
import org.usercenter.storage.identity.MobileNumber;

/** The page of {@code uc-sms}, and what it remembers from one request to the next. */
final class SmsPage {
    static final String MOBILE = "mobile";
    static final String CAPTCHA = "captcha";
    static final String CODE = "code";

    private static final String TEMPLATE = "uc-sms.ftl";
    /** Authentication notes: for which mobile a code was asked for last, and until when it is good. */
    private static final String SENT_TO = "uc.sms.sent-to";

    private static final String SENT_UNTIL = "uc.sms.sent-until";

    private final AuthenticationFlowContext context;
    private final OneTimeCodes codes;

    SmsPage(AuthenticationFlowContext context, OneTimeCodes codes) {
        this.context = context;
        this.codes = codes;
    }

    void rememberSent(MobileNumber mobile, int lifespan) {
        AuthenticationSessionModel session = context.getAuthenticationSession();
        session.setAuthNote(SENT_TO, mobile.value());
        session.setAuthNote(SENT_UNTIL, Long.toString(now() + lifespan));
    }

    void forgetSent() {
        context.getAuthenticationSession().removeAuthNote(SENT_UNTIL);
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
        String sentTo = context.getAuthenticationSession().getAuthNote(SENT_TO);
        String typed = typed();
        String mobile = typed != null ? typed : sentTo == null ? "" : sentTo;
        MobileNumber number = SmsAuthenticator.mobile(mobile, context).orElse(null);
        boolean sent = number != null && number.value().equals(sentTo) && alive();
        int wait = number != null && sent ? codes.resendAfterSeconds(number) : 0;
        LoginWays.attach(context, form);
        return form.setAttribute("mobile", mobile)
                .setAttribute("codeSent", sent)
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

    private boolean alive() {
        String until = context.getAuthenticationSession().getAuthNote(SENT_UNTIL);
        return until != null && Long.parseLong(until) > now();
    }

    private static long now() {
        return Time.currentTimeMillis() / 1000;
    }
}
