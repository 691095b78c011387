package org.usercenter.auth.registration;

import jakarta.ws.rs.core.Response;

import org.keycloak.forms.login.LoginFormsProvider;

/** Says what belongs to another account, and the ways on. */
final class TakenPage {

    static final String PAGE = "uc-register-taken.ftl";

    private TakenPage() {}

    static Response of(LoginFormsProvider page, RegistrationState state) {
        return page.setAttribute("taken", state.draft().verification().taken()).createForm(PAGE);
    }
}
