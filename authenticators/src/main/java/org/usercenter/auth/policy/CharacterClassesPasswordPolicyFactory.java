package org.usercenter.auth.policy;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PasswordPolicyProviderFactory;
import org.usercenter.storage.provider.PlainFactory;

/** Password policy {@value #ID}: the value is how many of the four character classes are needed, 1 to 4. */
public final class CharacterClassesPasswordPolicyFactory extends PlainFactory<PasswordPolicyProvider>
        implements PasswordPolicyProviderFactory {

    static final String ID = "uc-character-classes";
    static final int DEFAULT = 3;

    /** How many classes the realm asks for, 1 to 4; 0 when it has no such policy. */
    public static int needed(RealmModel realm) {
        PasswordPolicy policy = realm.getPasswordPolicy();
        return policy.getPolicies().contains(ID) ? policy.<Integer>getPolicyConfig(ID) : 0;
    }

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public CharacterClassesPasswordPolicyFactory() {
        super(ID);
    }

    @Override
    public PasswordPolicyProvider create(KeycloakSession session) {
        return new CharacterClassesPasswordPolicy(session);
    }

    @Override
    public String getDisplayName() {
        return "Character classes (upper, lower, digits, others)";
    }

    @Override
    public String getConfigType() {
        return PasswordPolicyProvider.INT_CONFIG_TYPE;
    }

    @Override
    public String getDefaultConfigValue() {
        return Integer.toString(DEFAULT);
    }

    @Override
    public boolean isMultiplSupported() {
        return false;
    }
}
