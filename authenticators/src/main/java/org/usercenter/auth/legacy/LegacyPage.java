package org.usercenter.auth.legacy;

import java.util.List;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import org.usercenter.auth.captcha.Captcha;

/** The page that asks for account name and certificate number of the old system. */
final class LegacyPage {
    static final String ACCOUNT = "oldAccount";
    static final String NUMBER = "certificateNumber";
    static final String PASSWORD = "oldPassword";
    static final String CAPTCHA = "captcha";

    private static final String TEMPLATE = "uc-legacy.ftl";
    private static final int MAX_LENGTH = 100;

    private final AuthenticationFlowContext context;
    private final boolean asksPassword;

    /** @param asksPassword whether the old password is asked for */
    LegacyPage(AuthenticationFlowContext context, boolean asksPassword) {
        this.context = context;
        this.asksPassword = asksPassword;
    }

    /** What was typed into a field, without spaces at its ends; empty: nothing. */
    static String typed(MultivaluedMap<String, String> form, String field) {
        String value = form.getFirst(field);
        String text = value == null ? "" : value.strip();
        return text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    }

    Response empty() {
        return page(null, List.of());
    }

    /** As it was sent in, without the password; messages without a field stand above. */
    Response wrong(MultivaluedMap<String, String> form, List<FormMessage> errors) {
        return page(form, errors);
    }

    private Response page(@Nullable MultivaluedMap<String, String> form, List<FormMessage> errors) {
        LoginFormsProvider page = context.form()
                .setAttribute("account", form == null ? "" : typed(form, ACCOUNT))
                .setAttribute("number", form == null ? "" : typed(form, NUMBER))
                .setAttribute("asksPassword", asksPassword)
                .setAttribute(
                        "captchaChallengeUrl",
                        context.getSession().getProvider(Captcha.class).challengeUrl());
        if (!errors.isEmpty()) {
            page.setErrors(errors);
        }
        // The password must not come back through Keycloak's own bean for form data.
        return page.setFormData(new MultivaluedHashMap<>()).createForm(TEMPLATE);
    }
}
