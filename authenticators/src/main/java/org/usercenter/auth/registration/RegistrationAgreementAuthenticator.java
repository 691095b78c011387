package org.usercenter.auth.registration;

import java.util.List;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.common.util.Time;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import org.usercenter.auth.registration.RegistrationDraft.Agreed;

/** Consent to the service agreement. Nothing personal is asked for, and nothing is kept, before it. */
final class RegistrationAgreementAuthenticator extends RegistrationAuthenticator {

    static final String PAGE = "uc-register-agreement.ftl";
    static final String AGREED = "agreed";
    static final String VERSION = "version";

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
        if (!version.equals(form.getFirst(VERSION))) {
            refuse(context, "uc.register.error.agreement-changed");
            return;
        }
        if (!ticked(form.getFirst(AGREED))) {
            refuse(context, "uc.register.error.agreement");
            return;
        }
        state.save(state.draft().withAgreed(new Agreed(version, Time.currentTimeMillis())));
        passOn(context, state);
    }

    private void refuse(AuthenticationFlowContext context, String key) {
        context.challenge(agreement(context)
                .setErrors(List.of(new FormMessage(AGREED, key)))
                .createForm(PAGE));
    }

    private LoginFormsProvider agreement(AuthenticationFlowContext context) {
        return page(context).setAttribute("agreementVersion", version(context));
    }

    private static String version(AuthenticationFlowContext context) {
        return new RegistrationConfig(context.getAuthenticatorConfig()).agreementVersion();
    }

    private static boolean ticked(@Nullable String value) {
        return "on".equals(value) || "true".equals(value);
    }
}
