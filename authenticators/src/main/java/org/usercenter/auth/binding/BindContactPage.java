package org.usercenter.auth.binding;

import java.time.Duration;
import java.util.Optional;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import org.usercenter.auth.captcha.Captcha;
import org.usercenter.auth.code.OneTimeCodes;
import org.usercenter.auth.code.RequestResult;
import org.usercenter.auth.flow.GivenUp;
import org.usercenter.auth.flow.RemainingWays;
import org.usercenter.auth.proof.Sealed;

/** The page of the actions, and what it remembers from one request to the next. */
final class BindContactPage {
    static final String TEMPLATE = "uc-bind-contact.ftl";

    private final RequiredActionContext context;
    private final ContactKind kind;
    private final OneTimeCodes codes;
    private final Contacts.Present present;
    private final Sealed<Sent> sent;
    private @Nullable Sent now;

    BindContactPage(RequiredActionContext context, ContactKind kind, OneTimeCodes codes) {
        this.context = context;
        this.kind = kind;
        this.codes = codes;
        this.present = new Contacts(context.getSession(), context.getUser()).present(kind);
        this.sent =
                Sealed.of(context.getSession(), context.getAuthenticationSession(), "bind-" + kind.id(), Sent.class);
        this.now = sent.find().orElse(null);
    }

    /** Where the last code went; empty: its code has ended. */
    record Sent(String value) {
        @Override
        public String toString() {
            return "Sent";
        }
    }

    boolean isPresent(Contact contact) {
        boolean proved = kind != ContactKind.EMAIL || context.getUser().isEmailVerified();
        return proved && present.contact().filter(contact::equals).isPresent();
    }

    void rememberSent(Contact contact) {
        now = new Sent(contact.value());
        int lifespan = BindContactConfig.of(context).codes().lifespan();
        sent.keep(now, Duration.ofSeconds(lifespan));
    }

    void forgetSent() {
        now = null;
        sent.forget();
    }

    /** Only a person's mobile is a way to log in. */
    boolean isLastWay() {
        return kind == ContactKind.MOBILE
                && !new RemainingWays(context.getSession(), context.getRealm(), context.getUser())
                        .without(new GivenUp.Mobile());
    }

    /** Whether no contact would be left to recover a password by: a mobile, or an email that was proved. */
    private boolean isLastRecovery() {
        Contacts contacts = new Contacts(context.getSession(), context.getUser());
        boolean other = kind == ContactKind.MOBILE
                ? context.getUser().isEmailVerified()
                        && contacts.present(ContactKind.EMAIL).contact().isPresent()
                : contacts.present(ContactKind.MOBILE).contact().isPresent();
        return !other && (kind == ContactKind.MOBILE || context.getUser().isEmailVerified());
    }

    Response form() {
        return page(context.form());
    }

    Response error(String field, String message, Object... parameters) {
        LoginFormsProvider form = context.form();
        form.addError(new FormMessage(field, message, parameters));
        return page(form);
    }

    /** Why no code was sent. */
    Response refused(RequestResult result) {
        if (result instanceof RequestResult.TooSoon soon) {
            return error(kind.id(), "uc.sms.too-soon", soon.seconds());
        }
        String reason = result instanceof RequestResult.LimitReached
                ? "limit"
                : result instanceof RequestResult.Refused ? "undeliverable" : "unavailable";
        return error(kind.id(), "uc.contact." + kind.id() + "." + reason);
    }

    /** Asks whether it is to be unbound; the form, when there is nothing to unbind. */
    Response unbind() {
        if (present.shared() || present.contact().isEmpty()) {
            return form();
        }
        return common(context.form())
                .setAttribute("contactStep", "unbind")
                .setAttribute("contactLastWay", isLastWay())
                .setAttribute("contactLastRecovery", isLastRecovery())
                .createForm(TEMPLATE);
    }

    private Response page(LoginFormsProvider form) {
        String typed = typed();
        Contact contact = kind.parse(typed, BindContactConfig.of(context).regions())
                .or(() -> Optional.ofNullable(now).flatMap(was -> kind.stored(was.value())))
                .orElse(null);
        boolean codeSent = now != null && contact != null && contact.value().equals(now.value());
        int wait = codeSent && contact != null
                ? codes.resendAfterSeconds(contact.receiver(context.getUser().getId()))
                : 0;
        return common(form)
                .setAttribute("contactStep", "form")
                .setAttribute("contactTyped", typed != null ? typed : contact == null ? "" : contact.value())
                .setAttribute("codeSent", codeSent)
                .setAttribute("resendSeconds", wait)
                .setAttribute(
                        "captchaChallengeUrl",
                        context.getSession().getProvider(Captcha.class).challengeUrl())
                .createForm(TEMPLATE);
    }

    private LoginFormsProvider common(LoginFormsProvider form) {
        return form.setAttribute("contactKind", kind.id())
                .setAttribute("contactShared", present.shared())
                .setAttribute(
                        "contactPresent", present.contact().map(Contact::masked).orElse(""));
    }

    private @Nullable String typed() {
        return HttpMethod.POST.equals(context.getHttpRequest().getHttpMethod())
                ? context.getHttpRequest().getDecodedFormParameters().getFirst(kind.id())
                : null;
    }
}
