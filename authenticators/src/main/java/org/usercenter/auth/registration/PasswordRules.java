package org.usercenter.auth.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.keycloak.models.PasswordPolicy;

/** The realm's password policy in a form that a page can put into words. */
final class PasswordRules {

    /** Policies that a registrant can do something about, in the order of the page. */
    private static final List<String> SHOWN = List.of(
            "length",
            "maxLength",
            "digits",
            "lowerCase",
            "upperCase",
            "specialChars",
            "notUsername",
            "notContainsUsername",
            "notEmail");

    private PasswordRules() {}

    /** For each rule {@code id} (Keycloak's name of the policy) and {@code value} (its setting, may be empty). */
    static List<Map<String, String>> of(PasswordPolicy policy) {
        List<Map<String, String>> rules = new ArrayList<>();
        for (String id : SHOWN) {
            if (policy.getPolicies().contains(id)) {
                Object value = policy.getPolicyConfig(id);
                rules.add(Map.of("id", id, "value", value == null ? "" : value.toString()));
            }
        }
        return rules;
    }
}
