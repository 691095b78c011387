package org.usercenter.auth.handover;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import org.usercenter.auth.binding.BindContactConfig;
import org.usercenter.auth.binding.Contact;
import org.usercenter.auth.binding.ContactKind;
import org.usercenter.auth.binding.PresentContacts;
import org.usercenter.auth.captcha.Captcha;
import org.usercenter.auth.code.OneTimeCodes;
import org.usercenter.auth.code.RequestResult;
import org.usercenter.auth.policy.CharacterClassesPasswordPolicyFactory;
import org.usercenter.storage.UserCenterStore;

/** The pages of {@code uc-hand-over}. */
final class HandOverPage {
    private static final String TEMPLATE = "uc-hand-over.ftl";
    private static final String STEP = "handoverStep";

    private final RequiredActionContext context;
    private final HandOverDraft draft;
    private final OneTimeCodes codes;
    private @Nullable PresentContacts contacts;

    HandOverPage(RequiredActionContext context, HandOverDraft draft, OneTimeCodes codes) {
        this.context = context;
        this.draft = draft;
        this.codes = codes;
    }

    /** For whoever has no main account. */
    static Response notAllowed(RequiredActionContext context) {
        return context.form().setAttribute(STEP, "not-allowed").createForm(TEMPLATE);
    }

    /** What of the former manager's can go. */
    static List<Belonging> belongings(RequiredActionContext context) {
        return new Belongings(context.getSession(), context.getRealm(), context.getUser())
                .list(context.getAuthenticationSession().getParentSession().getId());
    }

    /** What is open elsewhere at this moment. */
    static List<String> keptSessions(RequiredActionContext context) {
        return new Belongings(context.getSession(), context.getRealm(), context.getUser())
                .keptSessions(
                        context.getAuthenticationSession().getParentSession().getId());
    }

    private PresentContacts contacts() {
        if (contacts == null) {
            contacts = PresentContacts.find(context.getSession(), context.getUser());
        }
        return contacts;
    }

    /** Those of which one is chosen. */
    private List<Contact> present() {
        return contacts().settled();
    }

    /** The one at that place of the list; the first, when there is only one. */
    Optional<Contact> present(@Nullable String place) {
        List<Contact> present = present();
        int chosen = place(place);
        return chosen < present.size() ? Optional.of(present.get(chosen)) : Optional.empty();
    }

    private static int place(@Nullable String typed) {
        return "1".equals(typed) ? 1 : 0;
    }

    Response show() {
        return page(context.form());
    }

    /** @param field null: of none */
    Response error(@Nullable String field, String message, Object... parameters) {
        return errors(List.of(new FormMessage(field, message, parameters)));
    }

    Response errors(List<FormMessage> errors) {
        LoginFormsProvider form = context.form();
        errors.forEach(form::addError);
        return page(form);
    }

    Response invalidContact() {
        ContactKind kind = draft.step().proves();
        return kind == null
                ? error(null, "uc.handover.present.changed")
                : error(kind.id(), "uc.contact." + kind.id() + ".invalid");
    }

    /** Why no code was sent. */
    Response refused(ContactKind kind, RequestResult result) {
        String field = draft.step().proves() == null ? HandOver.CODE : kind.id();
        if (result instanceof RequestResult.TooSoon soon) {
            return error(field, "uc.sms.too-soon", soon.seconds());
        }
        String reason = result instanceof RequestResult.LimitReached
                ? "limit"
                : result instanceof RequestResult.Refused ? "undeliverable" : "unavailable";
        return error(field, "uc.contact." + kind.id() + "." + reason);
    }

    /** It cannot go on, and why. */
    static Response over(RequiredActionContext context, Transfer.Result why) {
        return context.form()
                .setAttribute(STEP, "over")
                .setAttribute("handoverOver", why.id())
                .createForm(TEMPLATE);
    }

    /**
     * What was done.
     *
     * @param before what there was of the former manager's
     */
    Response done(List<Belonging> before) {
        return summary(context.form(), before).setAttribute(STEP, "done").createForm(TEMPLATE);
    }

    private Response page(LoginFormsProvider form) {
        HandOverStep step = draft.step();
        form.setFormData(new MultivaluedHashMap<>()).setAttribute(STEP, step.id());
        switch (step) {
            case START -> form.setAttribute("handoverByCertificate", draft.present() != null);
            case PRESENT -> codes(targets(form));
            case MOBILE, EMAIL -> codes(contact(form));
            case BELONGINGS -> form.setAttribute("handoverItems", views(belongings(context)));
            case CONFIRM ->
                summary(form, belongings(context))
                        .setAttribute("handoverAdministrators", administrators())
                        .setAttribute("accountName", context.getUser().getUsername())
                        .setAttribute("handoverSure", posted(HandOver.SURE) != null)
                        .setAttribute(
                                "characterClasses", CharacterClassesPasswordPolicyFactory.needed(context.getRealm()));
        }
        return form.createForm(TEMPLATE);
    }

    private List<String> administrators() {
        Administrators all = new Administrators(context.getSession(), context.getRealm());
        return context.getSession()
                .getProvider(UserCenterStore.class)
                .enterprises()
                .findByMainAccount(context.getRealm(), draft.account())
                .map(enterprise -> all.of(enterprise.groupId()))
                .orElse(List.of());
    }

    private LoginFormsProvider targets(LoginFormsProvider form) {
        List<Map<String, String>> targets = present().stream()
                .map(contact -> Map.of("kind", contact.kind().id(), "masked", contact.masked()))
                .toList();
        int chosen = chosen();
        return form.setAttribute("handoverTargets", targets)
                .setAttribute(
                        "handoverYoung",
                        contacts().young().stream().map(Contact::masked).toList())
                .setAttribute("handoverChosen", chosen < targets.size() ? chosen : 0);
    }

    /** The one that was chosen now, or that the last code went to. */
    private int chosen() {
        String posted = posted(HandOver.TARGET);
        String sentTo = draft.sentTo();
        List<Contact> present = present();
        return posted == null
                        && sentTo != null
                        && present.size() > 1
                        && present.get(1).value().equals(sentTo)
                ? 1
                : place(posted);
    }

    private LoginFormsProvider contact(LoginFormsProvider form) {
        ContactKind kind = kind();
        String typed = posted(kind.id());
        String sentTo = draft.sentTo();
        String proved = draft.contact(kind);
        return form.setAttribute("handoverKind", kind.id())
                .setAttribute(
                        "handoverProved",
                        kind.stored(proved).map(Contact::masked).orElse(""))
                .setAttribute("handoverTyped", typed != null ? typed : sentTo != null ? sentTo : "");
    }

    private ContactKind kind() {
        return draft.step() == HandOverStep.EMAIL ? ContactKind.EMAIL : ContactKind.MOBILE;
    }

    /** What the button that sends a code needs. */
    private void codes(LoginFormsProvider form) {
        Contact asked = draft.step() == HandOverStep.PRESENT
                ? present(Integer.toString(chosen())).orElse(null)
                : kind().parse(
                                posted(kind().id()),
                                BindContactConfig.of(context).regions())
                        .or(() -> kind().stored(draft.sentTo()))
                        .orElse(null);
        boolean sent = asked != null && asked.value().equals(draft.sentTo());
        form.setAttribute("codeSent", sent)
                .setAttribute(
                        "resendSeconds",
                        sent && asked != null ? codes.resendAfterSeconds(asked.receiver(draft.account())) : 0)
                .setAttribute(
                        "captchaChallengeUrl",
                        context.getSession().getProvider(Captcha.class).challengeUrl());
    }

    private LoginFormsProvider summary(LoginFormsProvider form, List<Belonging> items) {
        return form.setAttribute(
                        "handoverMobile",
                        ContactKind.MOBILE
                                .stored(draft.contact(ContactKind.MOBILE))
                                .map(Contact::masked)
                                .orElse(""))
                .setAttribute(
                        "handoverEmail",
                        ContactKind.EMAIL
                                .stored(draft.contact(ContactKind.EMAIL))
                                .map(Contact::masked)
                                .orElse(""))
                .setAttribute(
                        "handoverRemoved",
                        views(items.stream()
                                .filter(each -> !draft.kept().contains(each.id()))
                                .toList()))
                .setAttribute(
                        "handoverKept",
                        views(items.stream()
                                .filter(each -> draft.kept().contains(each.id()))
                                .toList()));
    }

    private List<Map<String, Object>> views(List<Belonging> items) {
        return items.stream()
                .map(each -> Map.<String, Object>of(
                        "id", each.id(),
                        "kind", each.kind().code(),
                        "name", each.name(),
                        "detail", each.detail(),
                        "kept", draft.kept().contains(each.id())))
                .toList();
    }

    private @Nullable String posted(String field) {
        return HttpMethod.POST.equals(context.getHttpRequest().getHttpMethod())
                ? context.getHttpRequest().getDecodedFormParameters().getFirst(field)
                : null;
    }
}
