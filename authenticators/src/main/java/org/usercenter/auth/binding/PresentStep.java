package org.usercenter.auth.binding;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.common.util.Time;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.usercenter.auth.captcha.Captcha;
import org.usercenter.auth.code.CheckResult;
import org.usercenter.auth.code.CodePurpose;
import org.usercenter.auth.code.OneTimeCodes;
import org.usercenter.auth.code.RequestResult;
import org.usercenter.auth.proof.Sealed;
import org.usercenter.storage.UserCenterStore;

/**
 * What stands before a main account gets another contact, or is closed (现管理方验证): a code to a contact that it has, or a
 * login by what proves the enterprise itself. What was proved counts for a while in this tab, and is to be looked at again
 * when it is used.
 */
public final class PresentStep {
    static final String VERIFY = "verify";
    /** Which of the contacts, by its place in the list. */
    static final String TARGET = "target";

    private static final Duration LIFE = Duration.ofMinutes(10);

    private final RequiredActionContext context;
    private final Purpose purpose;
    private final OneTimeCodes codes;
    private final List<Contact> asked;
    private final Sealed<Kept> kept;
    private Kept now;

    /**
     * What it stands before.
     *
     * @param code what the code says that it is for
     * @param settled whether only contacts are asked that are {@linkplain PresentContacts#settled settled}
     * @param template of the page that asks
     * @param attributes of that page, with which it tells this step from its others
     */
    public record Purpose(CodePurpose code, boolean settled, String template, Map<String, String> attributes) {}

    /** Of what was proved before in the tab, as it is now. */
    public PresentStep(RequiredActionContext context, Purpose purpose, OneTimeCodes codes) {
        String account = context.getUser().getId();
        this.context = context;
        this.purpose = purpose;
        this.codes = codes;
        this.asked = KeycloakModelUtils.runJobInTransactionWithResult(
                context.getSession().getKeycloakSessionFactory(),
                context.getSession().getContext(),
                job -> purpose.settled()
                        ? PresentContacts.of(job, account).settled()
                        : Contacts.askedBefore(job, account),
                "look whom to ask");
        this.kept = Sealed.of(
                context.getSession(),
                context.getAuthenticationSession(),
                "present-" + purpose.code().name(),
                Kept.class);
        this.now = kept.find()
                .filter(before -> before.account().equals(account))
                .orElseGet(() -> new Kept(account, null, null));
    }

    /**
     * What is remembered from one request to the next.
     *
     * @param sentTo where the last code went; null: none was sent, or it has ended
     * @param side proved by a code; null: not yet
     */
    record Kept(String account, @Nullable String sentTo, @Nullable PresentSide side) {
        @Override
        public String toString() {
            return "Kept";
        }
    }

    /** Whether it is still to be done. */
    public boolean isMissing() {
        return !asked.isEmpty() && side() == null;
    }

    /** Whether the account has no contact to ask, and whoever logged in has not proved the enterprise itself. */
    public boolean hasNobody() {
        return asked.isEmpty() && side() == null;
    }

    /** What was proved; null: nothing. */
    public @Nullable PresentSide side() {
        return now.side() != null ? now.side() : byLogin().orElse(null);
    }

    private Optional<PresentSide> byLogin() {
        return PresentSide.ofLogin(
                context.getSession().getProvider(UserCenterStore.class),
                context.getRealm(),
                now.account(),
                context.getAuthenticationSession());
    }

    /** It was used, or counts no more. */
    public void forget() {
        now = new Kept(now.account(), null, null);
        kept.forget();
    }

    private void keep(@Nullable String sentTo, @Nullable PresentSide side) {
        now = new Kept(now.account(), sentTo, side);
        kept.keep(now, LIFE);
    }

    /**
     * Answers what the page sent.
     *
     * @return whether it is done, and nothing was answered
     */
    public boolean submit(String action, MultivaluedMap<String, String> form) {
        Contact contact = chosen(form.getFirst(TARGET));
        return switch (action) {
            case BindContact.SEND -> send(contact, form.getFirst(BindContact.CAPTCHA));
            case VERIFY -> verify(contact, form.getFirst(BindContact.CODE));
            default -> challenge(form());
        };
    }

    private boolean send(Contact contact, @Nullable String captcha) {
        if (captcha == null || captcha.isBlank()) {
            return challenge(error(BindContact.CAPTCHA, "uc.captcha.missing"));
        }
        if (!context.getSession().getProvider(Captcha.class).verify(captcha)) {
            return challenge(error(BindContact.CAPTCHA, "uc.captcha.failed"));
        }
        RequestResult result = codes.request(
                context.getAuthenticationSession(), purpose.code(), contact.receiver(now.account()), true);
        if (result instanceof RequestResult.Requested) {
            keep(contact.value(), null);
            return challenge(form());
        }
        if (result instanceof RequestResult.TooSoon soon) {
            return challenge(error(BindContact.CODE, "uc.sms.too-soon", soon.seconds()));
        }
        String reason = result instanceof RequestResult.LimitReached
                ? "limit"
                : result instanceof RequestResult.Refused ? "undeliverable" : "unavailable";
        return challenge(error(BindContact.CODE, "uc.contact." + contact.kind().id() + "." + reason));
    }

    private boolean verify(Contact contact, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return challenge(error(BindContact.CODE, "uc.sms.code.missing"));
        }
        CheckResult result =
                codes.check(context.getAuthenticationSession(), purpose.code(), contact.receiver(now.account()), code);
        return switch (result) {
            case CORRECT -> {
                keep(null, PresentSide.of(contact, Time.currentTimeMillis()));
                yield true;
            }
            case WRONG -> {
                failed(Errors.INVALID_USER_CREDENTIALS);
                yield challenge(error(BindContact.CODE, "uc.sms.code.wrong"));
            }
            case ENDED -> {
                keep(null, null);
                failed(Errors.EXPIRED_CODE);
                yield challenge(error(BindContact.CODE, "uc.sms.code.ended"));
            }
        };
    }

    private void failed(String reason) {
        context.getEvent()
                .clone()
                .event(EventType.CUSTOM_REQUIRED_ACTION_ERROR)
                .detail("action", context.getAction())
                .error(reason);
    }

    private boolean challenge(Response page) {
        context.challenge(page);
        return false;
    }

    /** The one at that place of the list; without one, where the last code went, or else the first. */
    private Contact chosen(@Nullable String place) {
        return asked.stream()
                .filter(each -> Integer.toString(asked.indexOf(each)).equals(place))
                .findFirst()
                .or(() -> asked.stream()
                        .filter(each -> each.value().equals(now.sentTo()))
                        .findFirst())
                .orElseGet(() -> asked.get(0));
    }

    /** The page that asks. */
    public Response form() {
        return page(context.form());
    }

    /** What was proved counts no more: the contacts have changed meanwhile. */
    public Response changed() {
        return error(null, "uc.handover.present.changed");
    }

    private Response error(@Nullable String field, String message, Object... parameters) {
        LoginFormsProvider form = context.form();
        form.addError(new FormMessage(field, message, parameters));
        return page(form);
    }

    private Response page(LoginFormsProvider form) {
        boolean posted = HttpMethod.POST.equals(context.getHttpRequest().getHttpMethod());
        Contact chosen = chosen(
                posted ? context.getHttpRequest().getDecodedFormParameters().getFirst(TARGET) : null);
        boolean sent = chosen.value().equals(now.sentTo());
        purpose.attributes().forEach(form::setAttribute);
        return form.setAttribute("contactPresent", chosen.masked())
                .setAttribute(
                        "contactTargets",
                        asked.stream()
                                .map(each -> Map.of("kind", each.kind().id(), "masked", each.masked()))
                                .toList())
                .setAttribute("contactChosen", asked.indexOf(chosen))
                .setAttribute("codeSent", sent)
                .setAttribute("resendSeconds", sent ? codes.resendAfterSeconds(chosen.receiver(now.account())) : 0)
                .setAttribute(
                        "captchaChallengeUrl",
                        context.getSession().getProvider(Captcha.class).challengeUrl())
                .createForm(purpose.template());
    }
}
