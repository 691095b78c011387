package org.usercenter.auth.newpassword;

import java.util.ArrayList;
import java.util.List;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.policy.PasswordPolicyManagerProvider;
import org.keycloak.policy.PolicyError;

/**
 * The two fields for a new password.
 *
 * @param password as typed; empty: left blank
 * @param confirmation as typed; empty: left blank
 */
public record NewPassword(String password, String confirmation) {
    /** Name of the field. */
    public static final String PASSWORD = "password-new";
    /** Name of the field in which it is typed again. */
    public static final String CONFIRMATION = "password-confirm";

    /** What was typed. */
    public static NewPassword of(MultivaluedMap<String, String> form) {
        return new NewPassword(text(form.getFirst(PASSWORD)), text(form.getFirst(CONFIRMATION)));
    }

    /** All that is wrong with it by the realm's rules, a message with its field each; empty: it can be set. */
    public List<FormMessage> check(KeycloakSession session, RealmModel realm, UserModel user) {
        List<FormMessage> errors = new ArrayList<>();
        if (password.isBlank()) {
            errors.add(new FormMessage(PASSWORD, "uc.newpassword.missing"));
            return errors;
        }
        PolicyError refused =
                session.getProvider(PasswordPolicyManagerProvider.class).validate(realm, user, password);
        if (refused != null) {
            errors.add(new FormMessage(PASSWORD, refused.getMessage(), refused.getParameters()));
        }
        if (!password.equals(confirmation)) {
            errors.add(new FormMessage(CONFIRMATION, "uc.newpassword.confirm"));
        }
        return errors;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "NewPassword";
    }
}
