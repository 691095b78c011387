package org.usercenter.auth.business;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.material.Materials;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.AccountType;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.business.Particular;
import org.usercenter.storage.document.DocumentKind;
import org.usercenter.storage.document.DraftPlace;

/**
 * Asks for what a business role needs beyond the basic particulars (完善资料), and only for what is missing; sent here by the
 * gate, which is asked again afterwards. A member is not asked: the particulars are those of the enterprise.
 */
final class CompleteProfile implements RequiredActionProvider {
    static final String ID = "uc-complete-profile";
    static final String ACTION = "action";

    private static final String TEMPLATE = "uc-complete-profile.ftl";
    private static final String ERROR = "uc.particular.error.";
    private static final int MAX_LENGTH = 300;

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        // The gate asks for it.
    }

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
        Optional<Verdict.ParticularsMissing> missing = missing(context);
        if (missing.isEmpty()) {
            context.success();
        } else {
            context.challenge(page(context, missing.get(), Map.of(), List.of()));
        }
    }

    private static Optional<Verdict.ParticularsMissing> missing(RequiredActionContext context) {
        Verdict verdict =
                Gate.of(context.getSession()).check(Entry.of(context.getSession(), context.getAuthenticationSession()));
        return verdict instanceof Verdict.ParticularsMissing missing && canComplete(context.getRealm(), missing)
                ? Optional.of(missing)
                : Optional.empty();
    }

    @Override
    public void processAction(RequiredActionContext context) {
        Verdict.ParticularsMissing missing = missing(context).orElse(null);
        if (missing == null) {
            context.success();
            return;
        }
        if (!HttpMethod.POST.equals(context.getHttpRequest().getHttpMethod())) {
            requiredActionChallenge(context);
            return;
        }
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        if ("leave".equals(form.getFirst(ACTION))) {
            context.failure();
            return;
        }
        Map<String, String> typed = new LinkedHashMap<>();
        Map<Particular, String> declared = new LinkedHashMap<>();
        List<FormMessage> errors = check(context, particulars(missing), form, typed, declared);
        if (!errors.isEmpty()) {
            context.challenge(page(context, missing, typed, errors));
            return;
        }
        keep(context, missing.acting(), declared);
        context.success();
    }

    private static List<Particular> particulars(Verdict.ParticularsMissing missing) {
        return missing.missing().stream()
                .flatMap(code -> Particular.ofCode(code).stream())
                .toList();
    }

    private static List<FormMessage> check(
            RequiredActionContext context,
            List<Particular> asked,
            MultivaluedMap<String, String> form,
            Map<String, String> typed,
            Map<Particular, String> declared) {
        List<FormMessage> errors = new ArrayList<>();
        List<DocumentKind> documents = new ArrayList<>();
        for (Particular particular : asked) {
            Optional<DocumentKind> document = particular.document();
            if (document.isPresent()) {
                documents.add(document.get());
                declared.put(particular, context.getUser().getId());
                continue;
            }
            String value = form.getFirst(particular.code());
            if (value != null) {
                typed.put(particular.code(), value.length() > MAX_LENGTH ? value.substring(0, MAX_LENGTH) : value);
            }
            particular
                    .parse(value)
                    .ifPresentOrElse(
                            parsed -> declared.put(particular, parsed),
                            () -> errors.add(new FormMessage(particular.code(), ERROR + particular.code())));
        }
        errors.addAll(Materials.of(context).missing(documents));
        return errors;
    }

    /** In a transaction of its own, because two presses at the same moment end at the database. */
    private static void keep(RequiredActionContext context, ActingIdentity identity, Map<Particular, String> declared) {
        DraftPlace place = Materials.of(context).place();
        Entry entry = Entry.of(context.getSession(), context.getAuthenticationSession());
        Deed deed = new Deed(
                context.getUser().getId(),
                entry.way() == null ? null : entry.way().code(),
                context.getConnection().getRemoteAddr());
        try {
            KeycloakModelUtils.runJobInTransaction(
                    context.getSession().getKeycloakSessionFactory(),
                    context.getSession().getContext(),
                    job -> {
                        RealmModel realm = job.getContext().getRealm();
                        UserCenterStore store = job.getProvider(UserCenterStore.class);
                        store.particulars().declare(realm, identity.particularsId(), declared, deed);
                        store.documents().assign(realm, place, identity.levelAccountId());
                    });
        } catch (ModelDuplicateException e) {
            // The other of two presses has declared it; if not, it is asked for again.
            return;
        } finally {
            Gate.of(context.getSession()).forget();
        }
    }

    private static Response page(
            RequiredActionContext context,
            Verdict.ParticularsMissing missing,
            Map<String, String> typed,
            List<FormMessage> errors) {
        LoginFormsProvider page = context.form();
        List<String> texts = new ArrayList<>();
        Map<DocumentKind, Boolean> documents = new LinkedHashMap<>();
        for (Particular particular : particulars(missing)) {
            particular
                    .document()
                    .ifPresentOrElse(kind -> documents.put(kind, true), () -> texts.add(particular.code()));
        }
        if (!documents.isEmpty()) {
            Materials.of(context).show(page, documents);
        }
        errors.forEach(page::addError);
        return page.setAttribute("systemName", BusinessPages.systemName(context))
                .setAttribute("texts", texts)
                .setAttribute(
                        "documents",
                        documents.keySet().stream().map(DocumentKind::code).toList())
                .setAttribute("typed", typed)
                .setFormData(new MultivaluedHashMap<>())
                .createForm(TEMPLATE);
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
