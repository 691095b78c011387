package org.usercenter.auth.registration;

import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.common.util.Time;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import org.usercenter.auth.agreement.AgreementConfig;
import org.usercenter.auth.agreement.AgreementForm;
import org.usercenter.auth.registration.RegistrationDraft.Agreed;

/** Consent to the service agreement. Nothing personal is asked for, and nothing is kept, before it. */
final class RegistrationAgreementAuthenticator extends RegistrationAuthenticator {

    static final String PAGE = "uc-register-agreement.ftl";

    RegistrationAgreementAuthenticator() {
        super(RegistrationStep.AGREEMENT);
    }

    @Override
    void show(AuthenticationFlowContext context, RegistrationState state) {
        context.challenge(agreement(context).createForm(PAGE));
    }

    @Override
    void submit(
            AuthenticationFlowContext context,
            RegistrationState state,
            MultivaluedMap<String, String> form,
            String action) {
        String version = version(context);
        Optional<String> fault = AgreementForm.fault(form, version);
        if (fault.isPresent()) {
            refuse(context, fault.get());
            return;
        }
        state.save(state.draft().withAgreed(new Agreed(version, Time.currentTimeMillis())));
        passOn(context, state);
    }

    private void refuse(AuthenticationFlowContext context, String key) {
        context.challenge(agreement(context)
                .setErrors(List.of(new FormMessage(AgreementForm.AGREED, key)))
                .createForm(PAGE));
    }

    private LoginFormsProvider agreement(AuthenticationFlowContext context) {
        return page(context).setAttribute(AgreementForm.ATTRIBUTE, version(context));
    }

    private static String version(AuthenticationFlowContext context) {
        return AgreementConfig.read(context.getAuthenticatorConfig()).version();
    }
}
