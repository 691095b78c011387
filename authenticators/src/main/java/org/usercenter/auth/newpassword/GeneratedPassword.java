package org.usercenter.auth.newpassword;

import org.keycloak.common.util.SecretGenerator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyManagerProvider;

/** A password by chance that the realm's rules allow, to be sent to somebody who then chooses another. */
public final class GeneratedPassword {
    /** Without the letters and digits that are taken for one another. */
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789";

    private static final String WITH_SPECIAL = ALPHABET + "#%*+-";
    private static final int LENGTH = 12;
    /** Nearly every one of letters and digits has three classes of characters; a stricter rule needs other ones. */
    private static final int ATTEMPTS = 100;

    private GeneratedPassword() {}

    /**
     * Another one each time.
     *
     * @throws IllegalStateException when the realm's rules allow none that can be made
     */
    public static String make(KeycloakSession session, RealmModel realm, UserModel user) {
        PasswordPolicyManagerProvider policy = session.getProvider(PasswordPolicyManagerProvider.class);
        int longest = Math.max(LENGTH, length(realm));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            char[] alphabet = (attempt < ATTEMPTS / 2 ? ALPHABET : WITH_SPECIAL).toCharArray();
            String made = SecretGenerator.getInstance().randomString(longest, alphabet);
            if (policy.validate(realm, user, made) == null) {
                return made;
            }
        }
        throw new IllegalStateException("The realm's password policy allows no password that can be made");
    }

    private static int length(RealmModel realm) {
        return realm.getPasswordPolicy().getPolicies().contains("length")
                ? realm.getPasswordPolicy().<Integer>getPolicyConfig("length")
                : 0;
    }
}
