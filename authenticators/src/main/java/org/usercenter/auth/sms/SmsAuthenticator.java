package org.usercenter.auth.sms;

import java.util.Optional;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.events.Errors;
import org.keycloak.models.UserModel;
import org.usercenter.auth.captcha.Captcha;
import org.usercenter.auth.code.CheckResult;
import org.usercenter.auth.code.CodePurpose;
import org.usercenter.auth.code.CodeSettings;
import org.usercenter.auth.code.FailureLimits;
import org.usercenter.auth.code.OneTimeCodes;
import org.usercenter.auth.code.RequestResult;
import org.usercenter.auth.flow.AccountLock;
import org.usercenter.auth.flow.LoginFreshness;
import org.usercenter.auth.flow.LoginMobile;
import org.usercenter.auth.flow.LoginWays;
import org.usercenter.auth.flow.ProvedAccount;
import org.usercenter.auth.flow.Step;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identity.InvalidIdentifierException;
import org.usercenter.storage.identity.MobileNumber;

/**
 * Logs in by a code sent to a bound mobile (L5). A message is sent on an explicit press only; showing the page, however
 * it comes about, sends nothing. A mobile that nobody bound is answered exactly like one that somebody did.
 */
final class SmsAuthenticator extends Step {
    static final String WAY = "sms";

    private static final String WRONG = "uc.sms.code.wrong";

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (!LoginWays.resume(context)) {
            context.challenge(new SmsPage(context, codes(context)).plain());
        }
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        OneTimeCodes codes = codes(context);
        SmsPage page = new SmsPage(context, codes);
        if (!posted(context)) {
            context.challenge(page.plain());
            return;
        }
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        String action = form.getFirst("action");
        if (!"send".equals(action) && !"login".equals(action)) {
            context.challenge(page.plain());
            return;
        }
        MobileNumber mobile = mobile(form.getFirst(SmsPage.MOBILE), context).orElse(null);
        if (mobile == null) {
            context.challenge(page.error(SmsPage.MOBILE, "uc.sms.mobile.invalid"));
        } else if ("send".equals(action)) {
            send(context, page, codes, mobile, form.getFirst(SmsPage.CAPTCHA));
        } else {
            logIn(context, page, codes, mobile, form.getFirst(SmsPage.CODE));
        }
    }

    private static void send(
            AuthenticationFlowContext context,
            SmsPage page,
            OneTimeCodes codes,
            MobileNumber mobile,
            @Nullable String captcha) {
        if (captcha == null || captcha.isBlank()) {
            context.challenge(page.error(SmsPage.CAPTCHA, "uc.captcha.missing"));
            return;
        }
        if (!context.getSession().getProvider(Captcha.class).verify(captcha)) {
            context.challenge(page.error(SmsPage.CAPTCHA, "uc.captcha.failed"));
            return;
        }
        UserModel owner = owner(context, mobile);
        if (ProvedAccount.isSomebodyElse(context, owner)) {
            context.challenge(page.error(SmsPage.MOBILE, "uc.sms.mobile.not-yours"));
            return;
        }
        RequestResult result =
                codes.request(context.getAuthenticationSession(), CodePurpose.LOGIN, mobile, owner != null);
        if (result instanceof RequestResult.Requested) {
            page.rememberSent(mobile, settings(context).lifespan());
            context.challenge(page.plain());
        } else if (result instanceof RequestResult.TooSoon soon) {
            context.challenge(page.error(SmsPage.MOBILE, "uc.sms.too-soon", soon.seconds()));
        } else if (result instanceof RequestResult.LimitReached) {
            context.challenge(page.error(SmsPage.MOBILE, "uc.sms.limit"));
        } else {
            context.challenge(page.error(SmsPage.MOBILE, "uc.sms.unavailable"));
        }
    }

    private static void logIn(
            AuthenticationFlowContext context,
            SmsPage page,
            OneTimeCodes codes,
            MobileNumber mobile,
            @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            context.challenge(page.error(SmsPage.CODE, "uc.sms.code.missing"));
            return;
        }
        context.getEvent().detail("way", WAY);
        FailureLimits limits = FailureLimits.of(FailureLimits.Way.SMS, context);
        if (limits.reached()) {
            // As a wrong code is answered, but not held against any account, and no try of the code is used up.
            context.getEvent().error(Errors.SLOW_DOWN);
            context.forceChallenge(page.error(SmsPage.CODE, WRONG));
            return;
        }
        long from = LoginFreshness.now();
        UserModel owner = owner(context, mobile);
        if (ProvedAccount.isSomebodyElse(context, owner)) {
            context.challenge(page.error(SmsPage.MOBILE, "uc.sms.mobile.not-yours"));
            return;
        }
        context.getEvent().detail("mobile", mobile.masked());
        // Of a locked account the code is not used up, but nothing is told before it was typed.
        AccountLock lock =
                owner == null ? null : ProvedAccount.lock(context, owner).orElse(null);
        CheckResult result = lock == null
                ? codes.check(context.getAuthenticationSession(), CodePurpose.LOGIN, mobile, typed)
                : codes.prove(context.getAuthenticationSession(), CodePurpose.LOGIN, mobile, typed);
        if (result == CheckResult.CORRECT && owner != null) {
            if (lock == null) {
                page.forgetSent();
                new LoginMobile(context.getSession(), mobile.e164()).prove(owner.getId());
                ProvedAccount.logIn(context, owner, WAY, from)
                        .ifPresent(refused -> context.forceChallenge(page.error(SmsPage.MOBILE, refused)));
            } else {
                // Whatever the lock is by now: the code was not used up, so it lets nobody in.
                context.forceChallenge(page.error(SmsPage.MOBILE, lock.refuse(context, owner)));
            }
            return;
        }
        limits.count();
        if (owner != null) {
            context.getEvent().user(owner);
        }
        if (result == CheckResult.WRONG) {
            context.getEvent().error(Errors.INVALID_USER_CREDENTIALS);
            context.failureChallenge(AuthenticationFlowError.INVALID_CREDENTIALS, page.error(SmsPage.CODE, WRONG));
        } else {
            page.forgetSent();
            context.getEvent().error(Errors.EXPIRED_CODE);
            context.failureChallenge(
                    AuthenticationFlowError.EXPIRED_CODE, page.error(SmsPage.CODE, "uc.sms.code.ended"));
        }
    }

    private static @Nullable UserModel owner(AuthenticationFlowContext context, MobileNumber mobile) {
        // The same two lookups for known and unknown mobiles.
        String userId = context.getSession()
                .getProvider(UserCenterStore.class)
                .identifiers()
                .findUserId(context.getRealm(), IdentifierKind.MOBILE, mobile.e164())
                .orElse("00000000-0000-0000-0000-000000000000");
        return context.getSession().users().getUserById(context.getRealm(), userId);
    }

    static Optional<MobileNumber> mobile(@Nullable String typed, AuthenticationFlowContext context) {
        try {
            return Optional.of(MobileNumber.parse(typed, new SmsConfig(context.getAuthenticatorConfig()).regions()));
        } catch (InvalidIdentifierException e) {
            return Optional.empty();
        }
    }

    static boolean posted(AuthenticationFlowContext context) {
        return HttpMethod.POST.equals(context.getHttpRequest().getHttpMethod());
    }

    private static OneTimeCodes codes(AuthenticationFlowContext context) {
        return OneTimeCodes.of(context.getSession(), settings(context));
    }

    private static CodeSettings settings(AuthenticationFlowContext context) {
        return new SmsConfig(context.getAuthenticatorConfig()).codes();
    }
}
