package org.usercenter.auth.policy;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;

/** Asks for characters of several classes; GB/T 22239-2019 8.1.4.1 a as assessors read it: three of four. */
final class CharacterClassesPasswordPolicy implements PasswordPolicyProvider {

    static final String ERROR = "uc.password.character-classes";

    private final KeycloakSession session;

    CharacterClassesPasswordPolicy(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public @Nullable PolicyError validate(RealmModel realm, UserModel user, String password) {
        return validate(realm, password);
    }

    @Override
    public @Nullable PolicyError validate(String username, String password) {
        return validate(session.getContext().getRealm(), password);
    }

    private static @Nullable PolicyError validate(RealmModel realm, String password) {
        int needed = realm.getPasswordPolicy().getPolicyConfig(CharacterClassesPasswordPolicyFactory.ID);
        return CharacterClass.in(password).size() < needed ? new PolicyError(ERROR, needed) : null;
    }

    @Override
    public Object parseConfig(@Nullable String value) {
        return parseIntegerFrom(value);
    }

    private static Integer parseIntegerFrom(@Nullable String value) {
        int classes = value == null ? CharacterClassesPasswordPolicyFactory.DEFAULT : Integer.parseInt(value.trim());
        if (classes < 1 || classes > CharacterClass.values().length) {
            throw new IllegalArgumentException("character classes: 1 to 4");
        }
        return classes;
    }

    @Override
    public void close() {
        // nothing is held
    }
}
