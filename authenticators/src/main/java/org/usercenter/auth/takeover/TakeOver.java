package org.usercenter.auth.takeover;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.common.util.Time;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.usercenter.auth.captcha.Captcha;
import org.usercenter.auth.code.CheckResult;
import org.usercenter.auth.code.CodePurpose;
import org.usercenter.auth.code.OneTimeCodes;
import org.usercenter.auth.code.RequestResult;
import org.usercenter.auth.flow.AccountLock;
import org.usercenter.auth.flow.LoginFreshness;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.journal.JournalEntry;

/**
 * Asks whoever has proved a number at level 3 whether the account that somebody registered with it, by typed data, is
 * his: he goes on with it, or takes it over. No way to be logged in leads around it, since it comes before all other
 * actions; the proof, not what a page sends, says whose account it is.
 */
final class TakeOver implements RequiredActionProvider {
    static final String ID = "uc-take-over";

    static final String ACTION = "action";
    /** The account is his: goes on. */
    static final String SHARE = "share";
    /** It is not: to the form. */
    static final String BEGIN = "begin";

    static final String SEND = "send";
    static final String TAKE = "take";

    private static final String WAY = "way";

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        // A login by a proof brings the question itself.
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        OwnershipQuestion question = question(context).orElse(null);
        context.challenge(
                question == null
                        ? TakeOverPage.over(context)
                        : page(context, question).question());
    }

    @Override
    public void processAction(RequiredActionContext context) {
        OwnershipQuestion question = question(context).orElse(null);
        if (question == null || !HttpMethod.POST.equals(context.getHttpRequest().getHttpMethod())) {
            requiredActionChallenge(context);
            return;
        }
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        switch (String.valueOf(form.getFirst(ACTION))) {
            case SHARE -> share(context, question);
            case BEGIN -> context.challenge(page(context, question).form(null, codes(context), List.of()));
            case SEND -> send(context, question, TakeOverForm.of(form));
            case TAKE -> take(context, question, TakeOverForm.of(form));
            default -> requiredActionChallenge(context);
        }
    }

    /** Nothing of the account changes, but that it is not asked again. */
    private static void share(RequiredActionContext context, OwnershipQuestion question) {
        ContestedAccount account = account(context, question);
        if (!question.mayShare() || !account.sameName()) {
            context.challenge(page(context, question).question());
            return;
        }
        if (question.isLocked(Instant.ofEpochMilli(Time.currentTimeMillis()))) {
            context.challenge(page(context, question).question(AccountLock.TEMPORARY));
            return;
        }
        UserModel user = context.getUser();
        Ownership.settle(user);
        context.getSession()
                .getProvider(UserCenterStore.class)
                .journal()
                .record(
                        context.getRealm(),
                        new JournalEntry(
                                "account.confirmed",
                                user.getId(),
                                user.getId(),
                                "success",
                                question.proof().way(),
                                context.getConnection().getRemoteAddr(),
                                Map.of()));
        ownership(context).forget(context.getAuthenticationSession());
        context.getEvent().detail(WAY, question.proof().way()).detail("answer", SHARE);
        context.success();
    }

    private static void send(RequiredActionContext context, OwnershipQuestion question, TakeOverForm typed) {
        TakeOverPage page = page(context, question);
        OneTimeCodes codes = codes(context);
        MobileNumber mobile = typed.mobile(TakeOverConfig.of(context).regions()).orElse(null);
        if (mobile == null) {
            context.challenge(page.form(typed, codes, error(TakeOverForm.MOBILE, "uc.sms.mobile.invalid")));
            return;
        }
        if (typed.captcha().isBlank()) {
            context.challenge(page.form(typed, codes, error(TakeOverForm.CAPTCHA, "uc.captcha.missing")));
            return;
        }
        if (!context.getSession().getProvider(Captcha.class).verify(typed.captcha())) {
            context.challenge(page.form(typed, codes, error(TakeOverForm.CAPTCHA, "uc.captcha.failed")));
            return;
        }
        RequestResult result = codes.request(context.getAuthenticationSession(), CodePurpose.BIND, mobile, true);
        if (result instanceof RequestResult.Requested) {
            page.rememberSent(mobile);
            context.challenge(page.form(typed, codes, List.of()));
        } else {
            context.challenge(page.form(typed, codes, List.of(refusal(result))));
        }
    }

    private static FormMessage refusal(RequestResult result) {
        if (result instanceof RequestResult.TooSoon soon) {
            return new FormMessage(TakeOverForm.MOBILE, "uc.sms.too-soon", soon.seconds());
        }
        String reason = result instanceof RequestResult.LimitReached
                ? "limit"
                : result instanceof RequestResult.Refused ? "undeliverable" : "unavailable";
        return new FormMessage(TakeOverForm.MOBILE, "uc.contact.mobile." + reason);
    }

    private static void take(RequiredActionContext context, OwnershipQuestion question, TakeOverForm typed) {
        TakeOverPage page = page(context, question);
        OneTimeCodes codes = codes(context);
        UserModel account = context.getUser();
        List<FormMessage> errors = typed.check(
                context.getSession(),
                context.getRealm(),
                account,
                TakeOverConfig.of(context).regions());
        PersonName name = null;
        if (account(context, question).nameless()) {
            name = typed.personName().orElse(null);
            nameFault(context, name).ifPresent(fault -> errors.add(new FormMessage(TakeOverForm.NAME, fault)));
        }
        if (!errors.isEmpty()) {
            context.challenge(page.form(typed, codes, errors));
            return;
        }
        MobileNumber mobile = typed.mobile(TakeOverConfig.of(context).regions()).orElseThrow();
        CheckResult checked = codes.check(context.getAuthenticationSession(), CodePurpose.BIND, mobile, typed.code());
        if (checked != CheckResult.CORRECT) {
            wrongCode(context, page, codes, typed, checked);
            return;
        }
        page.forgetSent();
        Handover.Result result = new Handover(context.getSession(), context.getRealm())
                .run(
                        account.getId(),
                        question.proof(),
                        new Handover.Fresh(mobile, typed.password().password(), name),
                        new Handover.Browser(
                                context.getConnection().getRemoteAddr(),
                                context.getAuthenticationSession()
                                        .getParentSession()
                                        .getId()));
        switch (result) {
            case DONE -> taken(context, question.proof());
            case MOBILE_TAKEN ->
                context.challenge(page.form(typed, codes, undone(TakeOverForm.MOBILE, "uc.contact.mobile.taken")));
            case BUSY -> context.challenge(page.form(typed, codes, undone(null, "uc.recovery.at-work")));
            case PASSWORD_REFUSED ->
                context.challenge(page.form(typed, codes, undone("password-new", "uc.takeover.password-refused")));
            // The login still waits for this action, so that it leads nowhere but back to the start.
            case NOT_OPEN -> context.challenge(TakeOverPage.over(context));
        }
    }

    private static Optional<String> nameFault(RequiredActionContext context, @Nullable PersonName name) {
        if (name == null) {
            return Optional.of("uc.takeover.name.invalid");
        }
        return ContestedAccount.accepts(
                        context.getSession().getProvider(UserCenterStore.class),
                        context.getRealm(),
                        context.getUser().getId(),
                        name)
                ? Optional.empty()
                : Optional.of("uc.takeover.name.other");
    }

    private static void wrongCode(
            RequiredActionContext context,
            TakeOverPage page,
            OneTimeCodes codes,
            TakeOverForm typed,
            CheckResult checked) {
        boolean ended = checked == CheckResult.ENDED;
        if (ended) {
            page.forgetSent();
        }
        context.getEvent()
                .clone()
                .event(EventType.CUSTOM_REQUIRED_ACTION_ERROR)
                .error(ended ? Errors.EXPIRED_CODE : Errors.INVALID_USER_CREDENTIALS);
        context.challenge(
                page.form(typed, codes, error(TakeOverForm.CODE, ended ? "uc.sms.code.ended" : "uc.sms.code.wrong")));
    }

    private static void taken(RequiredActionContext context, VerifiedIdentity proof) {
        ownership(context).forget(context.getAuthenticationSession());
        // At this login already, which may have read the account before it was changed.
        context.getAuthenticationSession().addRequiredAction(Handover.AGREEMENT);
        // Whatever began before this moment is over, but for this login.
        LoginFreshness.begin(context.getAuthenticationSession(), LoginFreshness.now());
        context.getEvent()
                .clone()
                .event(EventType.UPDATE_CREDENTIAL)
                .user(context.getUser())
                .detail(WAY, proof.way())
                .detail("reason", ID)
                .success();
        context.getEvent().detail(WAY, proof.way()).detail("answer", TAKE);
        context.success();
    }

    /** Of this tab and this account, as long as it is open; of a suspended account nobody is asked. */
    private static Optional<OwnershipQuestion> question(RequiredActionContext context) {
        if (!context.getUser().isEnabled()) {
            return Optional.empty();
        }
        return ownership(context)
                .asked(context.getAuthenticationSession())
                .filter(question -> question.account().equals(context.getUser().getId()))
                .filter(question -> ownership(context).isOpen(context.getUser(), question.proof()));
    }

    private static List<FormMessage> error(String field, String message) {
        return List.of(new FormMessage(field, message));
    }

    /** The code is used up all the same. */
    private static List<FormMessage> undone(@Nullable String field, String message) {
        return List.of(new FormMessage(field, message), new FormMessage(TakeOverForm.CODE, "uc.takeover.new-code"));
    }

    private static Ownership ownership(RequiredActionContext context) {
        return new Ownership(context.getSession(), context.getRealm());
    }

    private static ContestedAccount account(RequiredActionContext context, OwnershipQuestion question) {
        return ContestedAccount.of(context.getSession(), context.getRealm(), context.getUser(), question.proof());
    }

    private static TakeOverPage page(RequiredActionContext context, OwnershipQuestion question) {
        return new TakeOverPage(context, account(context, question), question.mayShare());
    }

    private static OneTimeCodes codes(RequiredActionContext context) {
        return OneTimeCodes.of(context.getSession(), TakeOverConfig.of(context).codes());
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
