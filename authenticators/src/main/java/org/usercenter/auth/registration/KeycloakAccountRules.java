package org.usercenter.auth.registration;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.policy.PasswordPolicyManagerProvider;
import org.keycloak.policy.PolicyError;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.validation.Validation;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.userprofile.ValidationException;

/** The rules of a realm. */
final class KeycloakAccountRules implements AccountRules {

    static final String USERNAME_TAKEN = "uc.register.error.username-taken";

    private final KeycloakSession session;
    private final RealmModel realm;

    KeycloakAccountRules(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** The attributes of a new account as Keycloak's user profile takes them. */
    static Map<String, List<String>> attributes(String loginName, @Nullable String email) {
        return email == null
                ? Map.of("username", List.of(loginName))
                : Map.of("username", List.of(loginName), "email", List.of(email));
    }

    @Override
    public List<FormMessage> check(String loginName, @Nullable String email) {
        try {
            session.getProvider(UserProfileProvider.class)
                    .create(UserProfileContext.REGISTRATION, attributes(loginName, email))
                    .validate();
            return List.of();
        } catch (ValidationException e) {
            // Keycloak says of a login name twice that it is taken.
            Set<String> said = new HashSet<>();
            return Validation.getFormErrorsFromValidation(e.getErrors()).stream()
                    .map(KeycloakAccountRules::ours)
                    .filter(message -> said.add(message.getField() + " " + message.getMessage()))
                    .toList();
        }
    }

    @Override
    public Optional<FormMessage> checkPassword(@Nullable String loginName, String password) {
        PolicyError error =
                session.getProvider(PasswordPolicyManagerProvider.class).validate(loginName, password);
        return error == null
                ? Optional.empty()
                : Optional.of(new FormMessage(PasswordFields.PASSWORD, error.getMessage(), error.getParameters()));
    }

    @Override
    public String encode(String password) {
        PasswordPolicy policy = realm.getPasswordPolicy();
        String algorithm = policy.getHashAlgorithm();
        PasswordHashProvider hash =
                algorithm == null ? null : session.getProvider(PasswordHashProvider.class, algorithm);
        if (hash == null) {
            hash = session.getProvider(PasswordHashProvider.class);
        }
        return StoredPassword.toJson(hash.encodedCredential(password, policy.getHashIterations()));
    }

    private static FormMessage ours(FormMessage message) {
        return Messages.USERNAME_EXISTS.equals(message.getMessage())
                ? new FormMessage(message.getField(), USERNAME_TAKEN)
                : message;
    }
}
