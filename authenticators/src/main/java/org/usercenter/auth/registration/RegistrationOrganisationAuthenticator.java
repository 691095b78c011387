package org.usercenter.auth.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import org.usercenter.auth.material.Materials;

/** Which organisation is registered: kind, name, code, term, address and its licence. */
final class RegistrationOrganisationAuthenticator extends RegistrationAuthenticator {

    static final String PAGE = "uc-register-organisation.ftl";

    RegistrationOrganisationAuthenticator() {
        super(RegistrationStep.ORGANISATION);
    }

    @Override
    void show(AuthenticationFlowContext context, RegistrationState state) {
        context.challenge(organisation(context, state).createForm(PAGE));
    }

    @Override
    void beforeBack(RegistrationState state, MultivaluedMap<String, String> form) {
        state.save(state.draft().withOrganisation(OrganisationForm.typed(form), false));
    }

    @Override
    void submit(
            AuthenticationFlowContext context,
            RegistrationState state,
            MultivaluedMap<String, String> form,
            String action) {
        List<FormMessage> errors = new ArrayList<>();
        Map<String, String> typed = OrganisationForm.typed(form);
        Optional<Organisation> organisation =
                new OrganisationForm(LocalDate.now(RegistrationPersonAuthenticator.CHINA)).check(typed, errors);
        errors.addAll(Materials.of(context)
                .missing(EnterpriseMaterials.ofOrganisation().keySet()));
        state.save(state.draft().withOrganisation(typed, organisation.isPresent() && errors.isEmpty()));
        if (errors.isEmpty()) {
            passOn(context, state);
        } else {
            context.challenge(organisation(context, state).setErrors(errors).createForm(PAGE));
        }
    }

    private LoginFormsProvider organisation(AuthenticationFlowContext context, RegistrationState state) {
        LoginFormsProvider page = page(context)
                .setAttribute(
                        "draft", new HashMap<>(state.draft().organisation().typed()))
                .setAttribute("organisationTypes", OrganisationForm.TYPES);
        Materials.of(context).show(page, EnterpriseMaterials.ofOrganisation());
        return page.setFormData(new MultivaluedHashMap<>());
    }
}
