package org.usercenter.auth.binding;

import java.util.Map;
import java.util.Set;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.usercenter.auth.captcha.Captcha;
import org.usercenter.auth.code.CheckResult;
import org.usercenter.auth.code.CodePurpose;
import org.usercenter.auth.code.OneTimeCodes;
import org.usercenter.auth.code.RequestResult;
import org.usercenter.auth.flow.HeldAccount;
import org.usercenter.auth.flow.RequestedAction;
import org.usercenter.auth.flow.StaleLogin;
import org.usercenter.storage.identity.MobileRegion;

/**
 * Binds, changes and unbinds the mobile or the email of whoever is logged in. The new contact is proved by a code; that
 * it is the account's owner who asks, by the login just before: with a maximum age of zero Keycloak asks for one each
 * time, by password, by a code to the old mobile, by certificate, or whatever way the account has. A main account is in
 * addition asked for a code to a contact that it has, unless that login proved the enterprise itself. A wrong code asks
 * again; it never ends the action.
 */
final class BindContact extends RequestedAction {
    static final String SEND = "send";
    static final String BIND = "bind";
    static final String UNBIND = "unbind";
    static final String UNBIND_SURE = "unbind-sure";
    static final String LEAVE = "leave";
    static final String ACTION = "action";
    static final String CAPTCHA = "captcha";
    static final String CODE = "code";
    /** Sent by the page that warns of losing the last way to log in. */
    static final String LAST_WAY = "lastWay";

    private final ContactKind kind;

    BindContact(ContactKind kind) {
        this.kind = kind;
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        PresentStep present = present(context);
        context.challenge(present.isMissing() ? present.form() : page(context).form());
    }

    @Override
    protected void submit(RequiredActionContext context, MultivaluedMap<String, String> form) {
        String action = String.valueOf(form.getFirst(ACTION));
        PresentStep present = present(context);
        if (present.isMissing() && !LEAVE.equals(action)) {
            if (present.submit(action, form)) {
                requiredActionChallenge(context);
            }
            return;
        }
        switch (action) {
            case SEND -> send(context, form);
            case BIND -> bind(context, form, present);
            case UNBIND -> context.challenge(page(context).unbind());
            case UNBIND_SURE -> unbind(context, form);
            case LEAVE -> context.cancel();
            default -> requiredActionChallenge(context);
        }
    }

    private void send(RequiredActionContext context, MultivaluedMap<String, String> form) {
        BindContactPage page = page(context);
        Contact contact = typed(context, form);
        if (contact == null) {
            context.challenge(page.error(kind.id(), key("invalid")));
            return;
        }
        if (page.isPresent(contact)) {
            context.challenge(page.error(kind.id(), key("already")));
            return;
        }
        String captcha = form.getFirst(CAPTCHA);
        if (captcha == null || captcha.isBlank()) {
            context.challenge(page.error(CAPTCHA, "uc.captcha.missing"));
            return;
        }
        if (!context.getSession().getProvider(Captcha.class).verify(captcha)) {
            context.challenge(page.error(CAPTCHA, "uc.captcha.failed"));
            return;
        }
        RequestResult result = codes(context)
                .request(
                        context.getAuthenticationSession(),
                        CodePurpose.BIND,
                        contact.receiver(context.getUser().getId()),
                        true);
        if (result instanceof RequestResult.Requested) {
            page.rememberSent(contact);
            context.challenge(page.form());
        } else {
            context.challenge(page.refused(result));
        }
    }

    private void bind(RequiredActionContext context, MultivaluedMap<String, String> form, PresentStep present) {
        BindContactPage page = page(context);
        Contact contact = typed(context, form);
        if (contact == null) {
            context.challenge(page.error(kind.id(), key("invalid")));
            return;
        }
        String code = form.getFirst(CODE);
        if (code == null || code.isBlank()) {
            context.challenge(page.error(CODE, "uc.sms.code.missing"));
            return;
        }
        CheckResult result = codes(context)
                .check(
                        context.getAuthenticationSession(),
                        CodePurpose.BIND,
                        contact.receiver(context.getUser().getId()),
                        code);
        switch (result) {
            case CORRECT -> proved(context, page, contact, present);
            case WRONG -> {
                failed(context, Errors.INVALID_USER_CREDENTIALS);
                context.challenge(page.error(CODE, "uc.sms.code.wrong"));
            }
            case ENDED -> {
                page.forgetSent();
                failed(context, Errors.EXPIRED_CODE);
                context.challenge(page.error(CODE, "uc.sms.code.ended"));
            }
        }
    }

    private void proved(RequiredActionContext context, BindContactPage page, Contact contact, PresentStep present) {
        page.forgetSent();
        Contacts.Result result = new Contacts(context.getSession(), context.getUser())
                .bind(
                        contact,
                        present.side(),
                        context.getAuthenticationSession(),
                        context.getConnection().getRemoteAddr());
        switch (result) {
            case DONE, NONE -> {
                present.forget();
                event(context).detail("contact", contact.masked()).success();
                context.success();
            }
            case UNPROVED -> {
                present.forget();
                failed(context, "present-side-changed");
                context.challenge(present.changed());
            }
            case TAKEN -> {
                failed(context, "contact-taken");
                context.challenge(page.error(kind.id(), key("taken")));
            }
            case REFUSED -> {
                failed(context, "contact-refused");
                context.challenge(page.error(kind.id(), key("refused")));
            }
            case STALE -> stale(context, page);
            case HELD -> HeldAccount.refuse(context, context.getAction());
        }
    }

    private void unbind(RequiredActionContext context, MultivaluedMap<String, String> form) {
        BindContactPage page = page(context);
        if (!form.containsKey(LAST_WAY) && page.isLastWay()) {
            // Another way was lost since the page was shown.
            context.challenge(page.unbind());
            return;
        }
        Contacts.Result result = new Contacts(context.getSession(), context.getUser())
                .unbind(
                        kind,
                        context.getAuthenticationSession(),
                        context.getConnection().getRemoteAddr());
        if (result == Contacts.Result.STALE) {
            stale(context, page);
            return;
        }
        if (result == Contacts.Result.HELD) {
            HeldAccount.refuse(context, context.getAction());
            return;
        }
        if (result == Contacts.Result.DONE) {
            event(context).success();
        }
        context.success();
    }

    /** The account is gone when its login is not stale. */
    private static void stale(RequiredActionContext context, BindContactPage page) {
        if (!StaleLogin.refuses(context)) {
            context.challenge(page.form());
        }
    }

    private EventBuilder event(RequiredActionContext context) {
        return context.getEvent().clone().event(kind.event()).detail("action", context.getAction());
    }

    private static void failed(RequiredActionContext context, String reason) {
        context.getEvent()
                .clone()
                .event(EventType.CUSTOM_REQUIRED_ACTION_ERROR)
                .detail("action", context.getAction())
                .error(reason);
    }

    private @Nullable Contact typed(RequiredActionContext context, MultivaluedMap<String, String> form) {
        Set<MobileRegion> regions = BindContactConfig.of(context).regions();
        return kind.parse(form.getFirst(kind.id()), regions).orElse(null);
    }

    private String key(String what) {
        return "uc.contact." + kind.id() + "." + what;
    }

    private PresentStep present(RequiredActionContext context) {
        return new PresentStep(
                context,
                new PresentStep.Purpose(
                        CodePurpose.PRESENT,
                        false,
                        BindContactPage.TEMPLATE,
                        Map.of("contactStep", "present", "contactKind", kind.id())),
                codes(context));
    }

    private BindContactPage page(RequiredActionContext context) {
        return new BindContactPage(context, kind, codes(context));
    }

    private static OneTimeCodes codes(RequiredActionContext context) {
        return OneTimeCodes.of(
                context.getSession(), BindContactConfig.of(context).codes());
    }
}
