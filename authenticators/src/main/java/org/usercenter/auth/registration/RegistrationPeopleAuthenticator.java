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
import org.usercenter.auth.material.Materials;
import org.usercenter.auth.policy.CharacterClassesPasswordPolicyFactory;
import org.usercenter.auth.registration.RegistrationDraft.Information;
import org.usercenter.storage.enterprise.Registrant;
import org.usercenter.storage.enterprise.RegistrantRole;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.InvalidIdentifierException;
import org.usercenter.storage.identity.LoginName;

/** Who registers a declared enterprise, its legal representative, its contact, login name and password, and materials. */
final class RegistrationPeopleAuthenticator extends RegistrationAuthenticator {

    static final String PAGE = "uc-register-people.ftl";

    private static final List<String> DOCUMENT_TYPES =
            Arrays.stream(DocumentType.values()).map(DocumentType::code).toList();
    private static final List<String> ROLES =
            Arrays.stream(RegistrantRole.values()).map(RegistrantRole::code).toList();

    RegistrationPeopleAuthenticator() {
        super(RegistrationStep.INFORMATION);
    }

    @Override
    boolean concerns(RegistrationDraft draft) {
        return draft.declaresEnterprise();
    }

    @Override
    void show(AuthenticationFlowContext context, RegistrationState state) {
        context.challenge(people(context, state).createForm(PAGE));
    }

    @Override
    void beforeBack(RegistrationState state, MultivaluedMap<String, String> form) {
        state.save(state.draft().withTyped(typed(form)));
    }

    @Override
    void submit(
            AuthenticationFlowContext context,
            RegistrationState state,
            MultivaluedMap<String, String> form,
            String action) {
        RegistrationConfig config = new RegistrationConfig(context.getAuthenticatorConfig());
        Map<String, String> typed = typed(form);
        List<FormMessage> errors = new ArrayList<>();
        Optional<Registrant> registrant = new RegistrantForm(config.mobileRegions()).check(typed, errors);
        Optional<EnterpriseInformation> information = new EnterpriseForm(config.mobileRegions())
                .check(DeclaredEnterprise.together(state.draft().organisation().typed(), typed), errors);
        RegistrantRole.ofCode(typed.get(RegistrantForm.ROLE))
                .ifPresent(role -> errors.addAll(
                        Materials.of(context).missing(EnterpriseMaterials.needed(role, document(role, typed)))));
        Optional<String> password = password(context, state, typed, PasswordFields.of(form), errors);
        if (errors.isEmpty() && registrant.isPresent() && information.isPresent() && password.isPresent()) {
            EnterpriseInformation valid = information.get();
            state.save(state.draft()
                    .withInformation(
                            typed,
                            password.get(),
                            valid.loginName().value(),
                            valid.mobile().e164()));
            passOn(context, state);
            return;
        }
        state.save(state.draft().withTyped(typed));
        if (CountedAccountRules.reached(errors)) {
            RegistrationTrail.refused(context, state, "names:limit");
        }
        context.challenge(people(context, state).setErrors(errors).createForm(PAGE));
    }

    /** Type of the document of the one who registers; null: not chosen. */
    private static @Nullable DocumentType document(RegistrantRole role, Map<String, String> typed) {
        String chosen =
                typed.get(role == RegistrantRole.HANDLER ? RegistrantForm.DOCUMENT_TYPE : EnterpriseForm.DOCUMENT_TYPE);
        return DocumentType.ofCode(chosen).orElse(null);
    }

    /** JSON of the hashed password, which need not be typed again for the same login name; empty: something is wrong. */
    private static Optional<String> password(
            AuthenticationFlowContext context,
            RegistrationState state,
            Map<String, String> typed,
            PasswordFields fields,
            List<FormMessage> errors) {
        AccountRules rules = CountedAccountRules.of(context);
        String loginName = loginName(typed);
        if (loginName != null) {
            errors.addAll(rules.check(
                    loginName, FormFields.email(PersonForm.EMAIL, typed.get(PersonForm.EMAIL), new ArrayList<>())));
        }
        Information before = state.draft().information();
        String kept = before.password();
        if (kept != null && fields.blank() && loginName != null && before.keepsPassword(loginName)) {
            return Optional.of(kept);
        }
        fields.check(loginName, rules, errors);
        return errors.isEmpty() ? Optional.of(rules.encode(fields.password())) : Optional.empty();
    }

    private static Map<String, String> typed(MultivaluedMap<String, String> form) {
        Map<String, String> typed = new HashMap<>(EnterpriseForm.typed(form));
        typed.putAll(RegistrantForm.typed(form));
        return typed;
    }

    private static @Nullable String loginName(Map<String, String> typed) {
        try {
            return LoginName.parse(typed.get(PersonForm.USERNAME)).value();
        } catch (InvalidIdentifierException e) {
            return null;
        }
    }

    private LoginFormsProvider people(AuthenticationFlowContext context, RegistrationState state) {
        Information information = state.draft().information();
        Map<String, String> typed = new HashMap<>(information.typed());
        if (information.password() != null) {
            typed.put("passwordSet", "true");
        }
        LoginFormsProvider page = page(context)
                .setAttribute("draft", typed)
                .setAttribute("registrantRoles", ROLES)
                .setAttribute("documentTypes", DOCUMENT_TYPES)
                .setAttribute("letterUrl", LetterResource.url(context.getSession()))
                .setAttribute("characterClasses", CharacterClassesPasswordPolicyFactory.needed(context.getRealm()));
        Materials.of(context).show(page, EnterpriseMaterials.ofPeople());
        // What was sent in, passwords included, must not come back through Keycloak's own bean for form data.
        return page.setFormData(new MultivaluedHashMap<>());
    }
}
