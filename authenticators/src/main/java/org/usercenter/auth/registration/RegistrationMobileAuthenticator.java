package org.usercenter.auth.registration;

import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;
import org.usercenter.auth.captcha.Captcha;
import org.usercenter.auth.code.CheckResult;
import org.usercenter.auth.code.CodeConfig;
import org.usercenter.auth.code.CodePurpose;
import org.usercenter.auth.code.OneTimeCodes;
import org.usercenter.auth.code.RequestResult;
import org.usercenter.auth.code.Source;
import org.usercenter.auth.registration.TakenQuestion.Answer;
import org.usercenter.storage.identity.MobileNumber;

/**
 * Proof that the registrant holds the mobile. Only after it is said that the mobile or the document belongs to an
 * account.
 */
final class RegistrationMobileAuthenticator extends RegistrationAuthenticator {

    static final String PAGE = "uc-register-mobile.ftl";
    static final String ACTION_SEND = "send";
    static final String CAPTCHA = "captcha";
    static final String CODE = "code";

    RegistrationMobileAuthenticator() {
        super(RegistrationStep.MOBILE);
    }

    @Override
    void show(AuthenticationFlowContext context, RegistrationState state) {
        if (state.draft().verification().taken() != null) {
            context.challenge(TakenPage.of(context, page(context), state));
            return;
        }
        challenge(context, state, null);
    }

    @Override
    boolean complete(RegistrationDraft draft) {
        return super.complete(draft) && draft.verification().taken() == null;
    }

    @Override
    void submit(
            AuthenticationFlowContext context,
            RegistrationState state,
            MultivaluedMap<String, String> form,
            String action) {
        Optional<MobileNumber> mobile = state.mobile();
        if (mobile.isEmpty()) {
            state.goBack(context, RegistrationStep.INFORMATION);
            return;
        }
        if (action.equals(ACTION_SEND)) {
            challenge(context, state, send(context, state, mobile.get(), form.getFirst(CAPTCHA)));
        } else {
            verify(context, state, mobile.get(), form.getFirst(CODE));
        }
    }

    private static @Nullable FormMessage send(
            AuthenticationFlowContext context,
            RegistrationState state,
            MobileNumber mobile,
            @Nullable String solution) {
        KeycloakSession session = context.getSession();
        OneTimeCodes codes = codes(context);
        int wait = codes.resendAfterSeconds(mobile);
        if (wait > 0) {
            // Before the captcha: a solution is good for one press only.
            return new FormMessage(CODE, "uc.register.mobile.too-soon", wait);
        }
        if (!session.getProvider(Captcha.class).verify(solution)) {
            return new FormMessage(CAPTCHA, "uc.register.error.captcha");
        }
        RequestResult result = codes.request(context.getAuthenticationSession(), CodePurpose.REGISTER, mobile, true);
        if (result instanceof RequestResult.Requested) {
            state.save(state.draft().withCodeSent(mobile.e164()));
            return null;
        }
        if (result instanceof RequestResult.TooSoon soon) {
            return new FormMessage(CODE, "uc.register.mobile.too-soon", soon.seconds());
        }
        if (result instanceof RequestResult.LimitReached) {
            return new FormMessage(CODE, "uc.register.mobile.limit");
        }
        if (result instanceof RequestResult.Refused) {
            return new FormMessage(CODE, "uc.register.mobile.refused");
        }
        return new FormMessage(CODE, "uc.register.mobile.unavailable");
    }

    private void verify(
            AuthenticationFlowContext context, RegistrationState state, MobileNumber mobile, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            challenge(context, state, new FormMessage(CODE, "uc.register.error.code-missing"));
            return;
        }
        CheckResult result =
                codes(context).check(context.getAuthenticationSession(), CodePurpose.REGISTER, mobile, typed);
        switch (result) {
            case CORRECT -> proved(context, state, mobile);
            case WRONG -> challenge(context, state, new FormMessage(CODE, "uc.register.error.code-wrong"));
            case ENDED -> challenge(context, state, new FormMessage(CODE, "uc.register.error.code-ended"));
        }
    }

    private void proved(AuthenticationFlowContext context, RegistrationState state, MobileNumber mobile) {
        state.save(state.draft().withMobileProved(mobile.e164()));
        TakenQuestion question = new TakenQuestion(
                Quota.of(context.getSession(), context.getRealm()),
                Source.of(context.getConnection().getRemoteAddr()));
        Answer answer = question.ask(mobile, () -> TakenIdentifiers.find(context, state));
        if (answer instanceof Answer.Taken taken) {
            state.save(state.draft().withTaken(taken.what()));
            RegistrationTrail.refused(context, state, "taken:" + taken.what());
            context.challenge(TakenPage.of(context, page(context), state));
            return;
        }
        if (answer instanceof Answer.NotSaid) {
            // It goes on as if nothing were taken; the confirmation asks again and refuses.
            RegistrationTrail.refused(context, state, "taken:limit");
        }
        passOn(context, state);
    }

    private void challenge(AuthenticationFlowContext context, RegistrationState state, @Nullable FormMessage error) {
        MobileNumber mobile = state.mobile().orElse(null);
        if (mobile == null) {
            state.goBack(context, RegistrationStep.INFORMATION);
            return;
        }
        LoginFormsProvider page = page(context)
                .setAttribute("maskedMobile", mobile.masked())
                .setAttribute(
                        "codeSent", mobile.e164().equals(state.draft().mobile().sentTo()))
                .setAttribute("resendSeconds", codes(context).resendAfterSeconds(mobile))
                .setAttribute(
                        "captchaChallengeUrl",
                        context.getSession().getProvider(Captcha.class).challengeUrl());
        if (error != null) {
            page.setErrors(List.of(error));
        }
        Response response = page.createForm(PAGE);
        context.challenge(response);
    }

    private static OneTimeCodes codes(AuthenticationFlowContext context) {
        return OneTimeCodes.of(context.getSession(), new CodeConfig(context.getAuthenticatorConfig()).settings());
    }
}
