package org.usercenter.auth.registration;

import java.util.Optional;

import jakarta.ws.rs.core.Response;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.usercenter.auth.proof.CarriedNumber;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.identity.Uscc;

/** Says what belongs to another account, and the ways on: to the login, to the recovery, back. */
final class TakenPage {

    static final String PAGE = "uc-register-taken.ftl";

    private TakenPage() {}

    /** The recovery begins with the number that is taken: this browser has typed or proved it. */
    static Response of(AuthenticationFlowContext context, LoginFormsProvider page, RegistrationState state) {
        String taken = String.valueOf(state.draft().verification().taken());
        number(context, state, taken)
                .ifPresent(number -> CarriedNumber.of(context.getSession(), context.getAuthenticationSession())
                        .keep(number));
        return page.setAttribute("taken", taken).createForm(PAGE);
    }

    private static Optional<String> number(AuthenticationFlowContext context, RegistrationState state, String taken) {
        return switch (taken) {
            case TakenIdentifiers.MOBILE -> state.mobile().map(MobileNumber::national);
            case TakenIdentifiers.ID_NUMBER ->
                state.information().map(person -> person.document().number());
            case TakenIdentifiers.USCC ->
                TakenIdentifiers.declaredOrProved(context, state).map(Uscc::value);
            // A login name is likely somebody else's; of a certificate nobody knows the number by heart.
            default -> Optional.empty();
        };
    }
}
