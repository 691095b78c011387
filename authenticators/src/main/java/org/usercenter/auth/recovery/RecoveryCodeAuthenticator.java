package org.usercenter.auth.recovery;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.common.util.Time;
import org.keycloak.events.Errors;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import org.usercenter.auth.captcha.Captcha;
import org.usercenter.auth.captcha.CaptchaResource;
import org.usercenter.auth.code.CheckResult;
import org.usercenter.auth.code.CodeConfig;
import org.usercenter.auth.code.CodePurpose;
import org.usercenter.auth.code.CodeSettings;
import org.usercenter.auth.code.OneTimeCodes;
import org.usercenter.auth.code.RequestResult;

/**
 * Sends a code to the mobile or email that was chosen, and checks it. A code is good for the account and the address that
 * it was sent for, in this browser. Where there is no account, all goes on alike, but no typed code is right.
 */
final class RecoveryCodeAuthenticator extends RecoveryStep {
    static final String TEMPLATE = "uc-recovery-code.ftl";
    static final String TARGET = "target";
    static final String SEND = "send";
    static final String VERIFY = "verify";

    @Override
    boolean isPassed(Recovery recovery) {
        return recovery.proved();
    }

    @Override
    boolean isReached(Recovery recovery) {
        return !recovery.targets().isEmpty();
    }

    @Override
    void show(AuthenticationFlowContext context, Recovery recovery) {
        context.challenge(page(context, recovery, Math.max(0, recovery.chosen()), null));
    }

    @Override
    void submit(
            AuthenticationFlowContext context, Recovery recovery, MultivaluedMap<String, String> form, String action) {
        int chosen = chosen(recovery, form.getFirst(TARGET));
        if (SEND.equals(action)) {
            send(context, recovery, chosen, form.getFirst(CAPTCHA));
        } else if (VERIFY.equals(action)) {
            verify(context, recovery, chosen, form.getFirst(CODE));
        } else {
            context.challenge(page(context, recovery, chosen, null));
        }
    }

    private static int chosen(Recovery recovery, @Nullable String typed) {
        for (int i = 0; i < recovery.targets().size(); i++) {
            if (Integer.toString(i).equals(typed)) {
                return i;
            }
        }
        return 0;
    }

    private void send(AuthenticationFlowContext context, Recovery recovery, int chosen, @Nullable String captcha) {
        if (captcha == null || captcha.isBlank()) {
            context.challenge(page(context, recovery, chosen, new FormMessage(CAPTCHA, "uc.captcha.missing")));
            return;
        }
        if (!context.getSession().getProvider(Captcha.class).verify(captcha)) {
            context.challenge(page(context, recovery, chosen, new FormMessage(CAPTCHA, "uc.captcha.failed")));
            return;
        }
        Target target = recovery.targets().get(chosen);
        RequestResult result = codes(context)
                .request(context.getAuthenticationSession(), CodePurpose.RECOVERY, target.receiver(), target.deliver());
        if (result instanceof RequestResult.Requested) {
            Recovery sent = recovery.withSent(chosen, now() + settings(context).lifespan());
            save(context, sent);
            context.challenge(page(context, sent, chosen, null));
        } else {
            context.challenge(page(context, recovery, chosen, refusal(result, target)));
        }
    }

    private static FormMessage refusal(RequestResult result, Target target) {
        if (result instanceof RequestResult.TooSoon soon) {
            return new FormMessage(CODE, "uc.sms.too-soon", soon.seconds());
        }
        if (result instanceof RequestResult.LimitReached) {
            return new FormMessage(CODE, "uc.recovery.code-limit");
        }
        return new FormMessage(
                CODE, target.isEmail() ? "uc.contact.email.unavailable" : "uc.contact.mobile.unavailable");
    }

    private void verify(AuthenticationFlowContext context, Recovery recovery, int chosen, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            context.challenge(page(context, recovery, chosen, new FormMessage(CODE, "uc.sms.code.missing")));
            return;
        }
        Target target = recovery.targets().get(chosen);
        CheckResult result = codes(context)
                .check(context.getAuthenticationSession(), CodePurpose.RECOVERY, target.receiver(), typed);
        context.getEvent().detail("way", target.channel()).detail("contact", target.masked());
        switch (result) {
            case CORRECT -> {
                List<String> accounts = RecoveryAccounts.provedBy(context.getSession(), target);
                save(context, recovery.withSent(chosen, 0).withProved(accounts));
                context.success();
            }
            case WRONG -> {
                context.getEvent().error(Errors.INVALID_USER_CREDENTIALS);
                context.failureChallenge(
                        AuthenticationFlowError.INVALID_CREDENTIALS,
                        page(context, recovery, chosen, new FormMessage(CODE, "uc.sms.code.wrong")));
            }
            case ENDED -> {
                Recovery ended = recovery.withCodeEnded();
                save(context, ended);
                context.getEvent().error(Errors.EXPIRED_CODE);
                context.failureChallenge(
                        AuthenticationFlowError.EXPIRED_CODE,
                        page(context, ended, chosen, new FormMessage(CODE, "uc.sms.code.ended")));
            }
        }
    }

    private static Response page(
            AuthenticationFlowContext context, Recovery recovery, int chosen, @Nullable FormMessage error) {
        Target target = recovery.targets().get(chosen);
        boolean sent = recovery.chosen() == chosen && recovery.sentUntil() > now();
        LoginFormsProvider form = context.form();
        if (error != null) {
            form.addError(error);
        }
        return form.setFormData(new MultivaluedHashMap<>())
                .setAttribute("forAccount", recovery.forAccount())
                .setAttribute(
                        "targets",
                        recovery.targets().stream()
                                .map(each -> Map.of("channel", each.channel(), "masked", each.masked()))
                                .toList())
                .setAttribute("chosen", chosen)
                .setAttribute("codeSent", sent)
                .setAttribute("resendSeconds", sent ? codes(context).resendAfterSeconds(target.receiver()) : 0)
                .setAttribute("smsStatusUrl", CaptchaResource.smsStatusUrl(context.getSession()))
                .setAttribute(
                        "captchaChallengeUrl",
                        context.getSession().getProvider(Captcha.class).challengeUrl())
                .createForm(TEMPLATE);
    }

    private static OneTimeCodes codes(AuthenticationFlowContext context) {
        return OneTimeCodes.of(context.getSession(), settings(context));
    }

    private static CodeSettings settings(AuthenticationFlowContext context) {
        return new CodeConfig(context.getAuthenticatorConfig()).settings();
    }

    private static long now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis()).getEpochSecond();
    }
}
