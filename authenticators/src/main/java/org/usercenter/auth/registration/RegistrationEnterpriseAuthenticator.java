package org.usercenter.auth.registration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import org.usercenter.auth.policy.CharacterClassesPasswordPolicyFactory;
import org.usercenter.auth.registration.RegistrationDraft.Information;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.InvalidIdentifierException;
import org.usercenter.storage.identity.LoginName;

/** What the proof does not tell of an enterprise: legal form, representative, contact, login name and password. */
final class RegistrationEnterpriseAuthenticator extends RegistrationAuthenticator {

    static final String PAGE = "uc-register-enterprise.ftl";

    private static final List<String> DOCUMENT_TYPES =
            Arrays.stream(DocumentType.values()).map(DocumentType::code).toList();

    RegistrationEnterpriseAuthenticator() {
        super(RegistrationStep.INFORMATION);
    }

    /** A person's information page is another one. */
    @Override
    boolean concerns(RegistrationDraft draft) {
        return RegistrationStartAuthenticator.ENTERPRISE.equals(draft.accountType());
    }

    @Override
    void show(AuthenticationFlowContext context, RegistrationState state) {
        context.challenge(enterprise(context, state).createForm(PAGE));
    }

    @Override
    void beforeBack(RegistrationState state, MultivaluedMap<String, String> form) {
        state.save(state.draft().withTyped(EnterpriseForm.typed(form)));
    }

    @Override
    void submit(
            AuthenticationFlowContext context,
            RegistrationState state,
            MultivaluedMap<String, String> form,
            String action) {
        if (RegistrationProof.ofEnterprise(context).isEmpty()) {
            state.save(state.draft().withTyped(EnterpriseForm.typed(form)));
            show(context, state);
            return;
        }
        AccountRules rules = CountedAccountRules.of(context);
        EnterpriseForm enterprise =
                new EnterpriseForm(new RegistrationConfig(context.getAuthenticatorConfig()).mobileRegions());
        List<FormMessage> errors = accept(state, enterprise, form, rules);
        if (errors.isEmpty()) {
            passOn(context, state);
        } else {
            if (CountedAccountRules.reached(errors)) {
                RegistrationTrail.refused(context, state, "names:limit");
            }
            context.challenge(enterprise(context, state).setErrors(errors).createForm(PAGE));
        }
    }

    /**
     * Takes what was typed into the draft.
     *
     * @return all that is wrong with it, a message with its field each; empty: it is complete
     */
    static List<FormMessage> accept(
            RegistrationState state, EnterpriseForm form, MultivaluedMap<String, String> sent, AccountRules rules) {
        Map<String, String> typed = EnterpriseForm.typed(sent);
        PasswordFields password = PasswordFields.of(sent);
        List<FormMessage> errors = new ArrayList<>();
        Optional<EnterpriseInformation> information = form.check(typed, errors);
        String loginName = loginName(typed);
        if (loginName != null) {
            errors.addAll(rules.check(
                    loginName, information.map(EnterpriseInformation::email).orElse(null)));
        }
        Information before = state.draft().information();
        boolean kept = password.blank() && loginName != null && before.keepsPassword(loginName);
        if (!kept) {
            password.check(loginName, rules, errors);
        }
        if (!errors.isEmpty() || information.isEmpty()) {
            state.save(state.draft().withTyped(typed));
            return errors;
        }
        EnterpriseInformation valid = information.get();
        String hashed = kept ? String.valueOf(before.password()) : rules.encode(password.password());
        state.save(state.draft()
                .withInformation(
                        typed, hashed, valid.loginName().value(), valid.mobile().e164()));
        return errors;
    }

    private static @Nullable String loginName(Map<String, String> typed) {
        try {
            return LoginName.parse(typed.get(PersonForm.USERNAME)).value();
        } catch (InvalidIdentifierException e) {
            return null;
        }
    }

    private LoginFormsProvider enterprise(AuthenticationFlowContext context, RegistrationState state) {
        Information information = state.draft().information();
        Map<String, String> typed = new HashMap<>(RegistrationProof.begun(context, information.typed()));
        if (information.password() != null) {
            typed.put("passwordSet", "true");
        }
        LoginFormsProvider page = page(context)
                .setAttribute("draft", typed)
                .setAttribute("enterpriseTypes", EnterpriseForm.TYPES)
                .setAttribute("documentTypes", DOCUMENT_TYPES)
                .setAttribute("characterClasses", CharacterClassesPasswordPolicyFactory.needed(context.getRealm()));
        RegistrationProof.ofEnterprise(context).ifPresent(proof -> page.setAttribute("proof", ProvedFacts.of(proof)));
        // What was sent in, passwords included, must not come back through Keycloak's own bean for form data.
        return page.setFormData(new MultivaluedHashMap<>());
    }
}
