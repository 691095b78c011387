package org.usercenter.auth.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionContext.KcActionStatus;
import org.keycloak.common.util.Time;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.managers.AuthenticationManager;
import org.usercenter.auth.binding.BindContactConfig;
import org.usercenter.auth.binding.Contact;
import org.usercenter.auth.binding.ContactKind;
import org.usercenter.auth.binding.PresentSide;
import org.usercenter.auth.captcha.Captcha;
import org.usercenter.auth.code.CheckResult;
import org.usercenter.auth.code.CodePurpose;
import org.usercenter.auth.code.OneTimeCodes;
import org.usercenter.auth.code.RequestResult;
import org.usercenter.auth.flow.RequestedAction;
import org.usercenter.auth.newpassword.NewPassword;
import org.usercenter.auth.proof.Sealed;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.enterprise.Enterprise;

/**
 * Hands the main account of an enterprise over to another manager (A1): {@code kc_action=uc-hand-over}. Proved by codes of
 * both sides after a fresh login, or, where nobody receives the former codes, by a login with a certificate of the
 * enterprise. Nothing changes before the last step; after it whoever sits there logs in anew, with the new password.
 */
final class HandOver extends RequestedAction {
    static final String ID = "uc-hand-over";
    static final String ACTION = "action";
    static final String BEGIN = "begin";
    static final String SEND = "send";
    static final String VERIFY = "verify";
    /** Goes on with the contact that was proved before. */
    static final String PROVED = "proved";
    /** Goes on without an email. */
    static final String WITHOUT = "without";

    static final String CHOOSE = "choose";
    static final String CONFIRM = "confirm";
    static final String BACK = "back";
    static final String LEAVE = "leave";

    static final String CAPTCHA = "captcha";
    static final String CODE = "code";
    /** Which of the present contacts, by its place in the list. */
    static final String TARGET = "target";
    /** All that was on the page to choose from. */
    static final String LISTED = "listed";
    /** What of it goes. */
    static final String REMOVED = "removed";

    static final String SURE = "sure";

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (!isMainAccount(context)) {
            context.challenge(HandOverPage.notAllowed(context));
            return;
        }
        if (isSuspended(context)) {
            context.challenge(HandOverPage.over(context, Transfer.Result.SUSPENDED));
            return;
        }
        context.challenge(page(context, draft(context)).show());
    }

    @Override
    protected void submit(RequiredActionContext context, MultivaluedMap<String, String> form) {
        String action = String.valueOf(form.getFirst(ACTION));
        if (LEAVE.equals(action) || !isMainAccount(context)) {
            kept(context).forget();
            context.cancel();
            return;
        }
        if (isSuspended(context)) {
            kept(context).forget();
            context.challenge(HandOverPage.over(context, Transfer.Result.SUSPENDED));
            return;
        }
        HandOverDraft draft = draft(context);
        if (BACK.equals(action)) {
            show(context, draft.backward());
            return;
        }
        switch (draft.step()) {
            case START -> show(context, BEGIN.equals(action) ? draft.onward() : draft);
            case PRESENT, MOBILE, EMAIL -> prove(context, draft, action, form);
            case BELONGINGS -> show(context, CHOOSE.equals(action) ? chosen(context, draft, form) : draft);
            case CONFIRM -> confirm(context, draft, action, form);
        }
    }

    private static void prove(
            RequiredActionContext context, HandOverDraft draft, String action, MultivaluedMap<String, String> form) {
        ContactKind kind = draft.step().proves();
        if (PROVED.equals(action) && kind != null && draft.contact(kind) != null) {
            show(context, draft.onward());
        } else if (WITHOUT.equals(action) && kind == ContactKind.EMAIL) {
            show(context, draft.without(ContactKind.EMAIL).onward());
        } else if (SEND.equals(action)) {
            send(context, draft, form);
        } else if (VERIFY.equals(action)) {
            verify(context, draft, form);
        } else {
            show(context, draft);
        }
    }

    private static void send(RequiredActionContext context, HandOverDraft draft, MultivaluedMap<String, String> form) {
        HandOverPage page = page(context, draft);
        Contact contact = contact(context, draft, page, form).orElse(null);
        String captcha = form.getFirst(CAPTCHA);
        if (contact == null) {
            context.challenge(page.invalidContact());
        } else if (captcha == null || captcha.isBlank()) {
            context.challenge(page.error(CAPTCHA, "uc.captcha.missing"));
        } else if (!context.getSession().getProvider(Captcha.class).verify(captcha)) {
            context.challenge(page.error(CAPTCHA, "uc.captcha.failed"));
        } else {
            RequestResult result = codes(context)
                    .request(
                            context.getAuthenticationSession(),
                            CodePurpose.HANDOVER,
                            contact.receiver(draft.account()),
                            true);
            if (result instanceof RequestResult.Requested) {
                show(context, draft.sent(contact.value()));
            } else {
                context.challenge(page.refused(contact.kind(), result));
            }
        }
    }

    private static void verify(
            RequiredActionContext context, HandOverDraft draft, MultivaluedMap<String, String> form) {
        HandOverPage page = page(context, draft);
        Contact contact = contact(context, draft, page, form).orElse(null);
        String code = form.getFirst(CODE);
        if (contact == null) {
            context.challenge(page.invalidContact());
            return;
        }
        if (code == null || code.isBlank()) {
            context.challenge(page.error(CODE, "uc.sms.code.missing"));
            return;
        }
        CheckResult result = codes(context)
                .check(
                        context.getAuthenticationSession(),
                        CodePurpose.HANDOVER,
                        contact.receiver(draft.account()),
                        code);
        switch (result) {
            case CORRECT -> show(context, proved(draft, contact).onward());
            case WRONG -> {
                failed(context, Errors.INVALID_USER_CREDENTIALS);
                context.challenge(page.error(CODE, "uc.sms.code.wrong"));
            }
            case ENDED -> {
                failed(context, Errors.EXPIRED_CODE);
                HandOverDraft unsent = draft.sent(null);
                keep(context, unsent);
                context.challenge(page(context, unsent).error(CODE, "uc.sms.code.ended"));
            }
        }
    }

    private static HandOverDraft proved(HandOverDraft draft, Contact contact) {
        ContactKind kind = draft.step().proves();
        long now = Time.currentTimeMillis();
        return kind == null ? draft.proved(PresentSide.of(contact, now)) : draft.proved(kind, contact.value(), now);
    }

    /** The new manager's that was typed, or the present one that was chosen. */
    private static Optional<Contact> contact(
            RequiredActionContext context,
            HandOverDraft draft,
            HandOverPage page,
            MultivaluedMap<String, String> form) {
        ContactKind kind = draft.step().proves();
        return kind == null
                ? page.present(form.getFirst(TARGET))
                : kind.parse(
                        form.getFirst(kind.id()), BindContactConfig.of(context).regions());
    }

    /** What was on the page without being ticked stays; what has come since, goes. */
    private static HandOverDraft chosen(
            RequiredActionContext context, HandOverDraft draft, MultivaluedMap<String, String> form) {
        List<String> kept = new ArrayList<>(form.getOrDefault(LISTED, List.of()));
        kept.removeAll(form.getOrDefault(REMOVED, List.of()));
        List<String> known =
                HandOverPage.belongings(context).stream().map(Belonging::id).toList();
        kept.retainAll(known);
        if (!Belongings.endsSessions(kept)) {
            kept.addAll(HandOverPage.keptSessions(context));
        }
        return draft.keeping(kept).onward();
    }

    private static void confirm(
            RequiredActionContext context, HandOverDraft draft, String action, MultivaluedMap<String, String> form) {
        HandOverPage page = page(context, draft);
        if (!CONFIRM.equals(action)) {
            context.challenge(page.show());
            return;
        }
        NewPassword password = NewPassword.of(form);
        List<FormMessage> errors =
                new ArrayList<>(password.check(context.getSession(), context.getRealm(), context.getUser()));
        if (!form.containsKey(SURE)) {
            errors.add(new FormMessage(SURE, "uc.handover.sure.missing"));
        }
        if (!errors.isEmpty()) {
            context.challenge(page.errors(errors));
            return;
        }
        List<Belonging> before = HandOverPage.belongings(context);
        Transfer.Result result = new Transfer(
                        context.getSession(),
                        context.getRealm(),
                        context.getAuthenticationSession(),
                        context.getConnection().getRemoteAddr())
                .run(draft, password.password());
        switch (result) {
            case DONE -> done(context, draft, before);
            case BUSY -> context.challenge(page.error(null, "uc.recovery.at-work"));
            case PASSWORD_REFUSED ->
                context.challenge(page.error(NewPassword.PASSWORD, "uc.handover.password-refused"));
            case NO_WAY_LEFT -> context.challenge(page.error(null, "uc.handover.no-way-left"));
            case EMAIL_REFUSED -> {
                HandOverDraft again = draft.without(ContactKind.EMAIL).at(HandOverStep.EMAIL);
                keep(context, again);
                context.challenge(page(context, again).error(ContactKind.EMAIL.id(), "uc.contact.email.refused"));
            }
            case PRESENT_SIDE_CHANGED, PROOFS_TOO_OLD, SUSPENDED, STALE, HELD, NOT_OPEN -> {
                kept(context).forget();
                failed(context, result.id());
                context.challenge(HandOverPage.over(context, result));
            }
        }
    }

    /** The login waits no more: what is left is to begin anew, and to come back to where it was asked for. */
    private static void done(RequiredActionContext context, HandOverDraft draft, List<Belonging> before) {
        kept(context).forget();
        AuthenticationManager.setKcActionStatus(ID, KcActionStatus.SUCCESS, context.getAuthenticationSession());
        context.getEvent()
                .clone()
                .event(EventType.UPDATE_CREDENTIAL)
                .user(context.getUser())
                .detail("action", ID)
                .detail("way", Objects.requireNonNull(draft.present()).way())
                .success();
        context.challenge(page(context, draft).done(before));
    }

    private static void failed(RequiredActionContext context, String reason) {
        context.getEvent()
                .clone()
                .event(EventType.CUSTOM_REQUIRED_ACTION_ERROR)
                .detail("action", ID)
                .error(reason);
    }

    private static void show(RequiredActionContext context, HandOverDraft draft) {
        keep(context, draft);
        context.challenge(page(context, draft).show());
    }

    private static void keep(RequiredActionContext context, HandOverDraft draft) {
        kept(context).keep(draft, HandOverDraft.LIFE);
    }

    /** That of this tab and account; a new one when there is none, or another login proves more or less than the one before. */
    private static HandOverDraft draft(RequiredActionContext context) {
        String account = context.getUser().getId();
        @Nullable
        PresentSide byLogin = PresentSide.ofLogin(
                        store(context), context.getRealm(), account, context.getAuthenticationSession())
                .orElse(null);
        return kept(context)
                .find()
                .filter(draft -> draft.account().equals(account))
                .filter(draft -> draft.fits(byLogin))
                .orElseGet(() -> HandOverDraft.begin(account, byLogin));
    }

    private static Sealed<HandOverDraft> kept(RequiredActionContext context) {
        return Sealed.of(context.getSession(), context.getAuthenticationSession(), "handover", HandOverDraft.class);
    }

    private static boolean isMainAccount(RequiredActionContext context) {
        return enterprise(context).isPresent();
    }

    private static boolean isSuspended(RequiredActionContext context) {
        return enterprise(context)
                .flatMap(own -> store(context).suspensions().find(context.getRealm(), own.groupId()))
                .isPresent();
    }

    private static Optional<Enterprise> enterprise(RequiredActionContext context) {
        return store(context)
                .enterprises()
                .findByMainAccount(context.getRealm(), context.getUser().getId());
    }

    private static UserCenterStore store(RequiredActionContext context) {
        return context.getSession().getProvider(UserCenterStore.class);
    }

    private static HandOverPage page(RequiredActionContext context, HandOverDraft draft) {
        return new HandOverPage(context, draft, codes(context));
    }

    private static OneTimeCodes codes(RequiredActionContext context) {
        return OneTimeCodes.of(
                context.getSession(), BindContactConfig.of(context).codes());
    }
}
