package org.usercenter.auth.business;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.flow.HeldAccount;
import org.usercenter.auth.flow.RequestedAction;
import org.usercenter.auth.material.KeptMaterials;
import org.usercenter.auth.material.Materials;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.AccountType;
import org.usercenter.storage.business.Particular;
import org.usercenter.storage.document.DocumentKind;
import org.usercenter.storage.document.DraftPlace;
import org.usercenter.storage.message.NewMessage;

/**
 * Asks for what a business role needs beyond the basic particulars (完善资料). Sent here by the gate, which is asked again
 * afterwards, only for what is missing; by {@code kc_action=uc-complete-profile} for all that was or can be declared, so that it
 * can be corrected. A member is not asked: the particulars are those of the enterprise.
 */
final class CompleteProfile extends RequestedAction {
    static final String ID = "uc-complete-profile";
    static final String ACTION = "action";

    private static final String TEMPLATE = "uc-complete-profile.ftl";
    private static final String ERROR = "uc.particular.error.";
    private static final int MAX_LENGTH = 300;

    /** Whether this account can do something about it here. */
    static boolean canComplete(RealmModel realm, Verdict.ParticularsMissing verdict) {
        RequiredActionProviderModel action = realm.getRequiredActionProviderByAlias(ID);
        return action != null
                && action.isEnabled()
                && verdict.acting().type() != AccountType.MEMBER
                && verdict.missing().stream()
                        .allMatch(code -> Particular.ofCode(code).isPresent());
    }

    static void ask(AuthenticationSessionModel sitting) {
        sitting.addRequiredAction(ID);
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        AskedParticulars asked = AskedParticulars.of(context).orElse(null);
        if (asked == null) {
            context.success();
        } else {
            context.challenge(page(context, asked, Map.of(), List.of()));
        }
    }

    @Override
    protected void submit(RequiredActionContext context, MultivaluedMap<String, String> form) {
        AskedParticulars asked = AskedParticulars.of(context).orElse(null);
        if (asked == null) {
            context.success();
            return;
        }
        if ("leave".equals(form.getFirst(ACTION))) {
            leave(context, asked);
            return;
        }
        Map<String, String> typed = new LinkedHashMap<>();
        Map<Particular, String> declared = new LinkedHashMap<>();
        List<FormMessage> errors = check(context, asked, form, typed, declared);
        if (!errors.isEmpty()) {
            context.challenge(page(context, asked, typed, errors));
            return;
        }
        if (declared.isEmpty() || keep(context, asked.acting(), declared)) {
            context.success();
        } else {
            HeldAccount.refuse(context, ID);
        }
    }

    /** Who came to correct something goes back as he came; who is at the gate does not get in. */
    private static void leave(RequiredActionContext context, AskedParticulars asked) {
        if (asked.needed()) {
            context.failure();
        } else {
            context.getAuthenticationSession().removeRequiredAction(ID);
            context.cancel();
        }
    }

    private static List<FormMessage> check(
            RequiredActionContext context,
            AskedParticulars asked,
            MultivaluedMap<String, String> form,
            Map<String, String> typed,
            Map<Particular, String> declared) {
        List<FormMessage> errors = new ArrayList<>();
        Materials materials = Materials.of(context);
        for (Particular particular : asked.texts()) {
            String value = form.getFirst(particular.code());
            if (!asked.needed() && (value == null || value.isBlank())) {
                continue;
            }
            if (value != null) {
                typed.put(particular.code(), value.length() > MAX_LENGTH ? value.substring(0, MAX_LENGTH) : value);
            }
            particular
                    .parse(value)
                    .ifPresentOrElse(
                            parsed -> declared.put(particular, parsed),
                            () -> errors.add(new FormMessage(particular.code(), ERROR + particular.code())));
        }
        asked.documents().forEach((particular, kind) -> {
            if (materials.has(kind)) {
                declared.put(particular, context.getUser().getId());
            }
        });
        if (asked.needed()) {
            errors.addAll(materials.missing(asked.documents().values()));
        }
        return errors;
    }

    /**
     * In a transaction of its own, because two presses at the same moment end at the database.
     *
     * @return false when something would be replaced, and the account came to its holder by an appeal that somebody can object to
     */
    private static boolean keep(
            RequiredActionContext context, ActingIdentity identity, Map<Particular, String> declared) {
        DraftPlace place = Materials.of(context).place();
        List<DocumentKind> documents = declared.keySet().stream()
                .flatMap(particular -> particular.document().stream())
                .toList();
        try {
            return KeycloakModelUtils.runJobInTransactionWithResult(
                    context.getSession().getKeycloakSessionFactory(),
                    context.getSession().getContext(),
                    job -> {
                        RealmModel realm = job.getContext().getRealm();
                        UserCenterStore store = job.getProvider(UserCenterStore.class);
                        boolean held = HeldAccount.isHeld(job, identity.levelAccountId());
                        Map<Particular, String> before = store.particulars().values(realm, identity.particularsId());
                        List<NewMessage> told =
                                ReplacedParticulars.messages(identity.levelAccountId(), before, declared);
                        // The owner is told under contacts that may not be his.
                        if (held && !told.isEmpty()) {
                            return false;
                        }
                        told.forEach(message -> store.outbox().write(realm, message));
                        store.particulars()
                                .declare(realm, identity.particularsId(), declared, BusinessGate.deed(context));
                        KeptMaterials.assign(store.documents(), realm, place, identity.levelAccountId(), documents);
                        return true;
                    },
                    "declare particulars");
        } catch (ModelDuplicateException e) {
            // The other of two presses has declared it; if not, it is asked for again.
            return true;
        } finally {
            Gate.of(context.getSession()).forget();
        }
    }

    private static Response page(
            RequiredActionContext context,
            AskedParticulars asked,
            Map<String, String> typed,
            List<FormMessage> errors) {
        LoginFormsProvider page = context.form();
        Map<DocumentKind, Boolean> documents = new LinkedHashMap<>();
        asked.documents().values().forEach(kind -> documents.put(kind, asked.needed()));
        if (!documents.isEmpty()) {
            Materials.of(context).show(page, documents);
        }
        errors.forEach(page::addError);
        return page.setAttribute("systemName", BusinessPages.systemName(context))
                .setAttribute("correcting", !asked.needed())
                .setAttribute("present", asked.present())
                .setAttribute("kept", asked.kept())
                .setAttribute(
                        "texts", asked.texts().stream().map(Particular::code).toList())
                .setAttribute(
                        "documents",
                        documents.keySet().stream().map(DocumentKind::code).toList())
                .setAttribute("typed", typed)
                .setFormData(new MultivaluedHashMap<>())
                .createForm(TEMPLATE);
    }
}
