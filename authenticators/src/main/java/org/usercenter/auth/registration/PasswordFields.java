package org.usercenter.auth.registration;

import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.utils.FormMessage;

/**
 * The two password fields of the information page.
 *
 * @param password as typed; empty: left blank
 * @param confirmation as typed; empty: left blank
 */
record PasswordFields(String password, String confirmation) {

    static final String PASSWORD = "password";
    static final String CONFIRMATION = "password-confirm";

    static PasswordFields of(MultivaluedMap<String, String> form) {
        return new PasswordFields(text(form.getFirst(PASSWORD)), text(form.getFirst(CONFIRMATION)));
    }

    boolean blank() {
        return password.isEmpty() && confirmation.isEmpty();
    }

    /**
     * Says of each field what is wrong with it.
     *
     * @param loginName for the rule that a password is not the login name; null if that is wrong itself
     */
    void check(@Nullable String loginName, AccountRules rules, List<FormMessage> errors) {
        if (password.isBlank()) {
            errors.add(new FormMessage(PASSWORD, "uc.register.error.password-missing"));
            return;
        }
        Optional<FormMessage> refused = rules.checkPassword(loginName, password);
        refused.ifPresent(errors::add);
        if (!password.equals(confirmation)) {
            errors.add(new FormMessage(CONFIRMATION, "uc.register.error.password-confirm"));
        }
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "PasswordFields";
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
