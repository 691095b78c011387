package org.usercenter.auth.newpassword;

import org.keycloak.credential.CredentialInput;
import org.keycloak.credential.PasswordCredentialProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Keycloak's own passwords, of which a temporary one ends. It is then answered as a wrong one is, in the same time, in
 * every place where passwords are checked, and is taken away.
 */
final class TimedPasswordProvider extends PasswordCredentialProvider {
    private final PasswordCredentialProvider keycloaks;

    /** @param keycloaks that of the same session, which checks and counts its metrics */
    TimedPasswordProvider(KeycloakSession session, PasswordCredentialProvider keycloaks) {
        super(session, null, false, false, false, false, false);
        this.keycloaks = keycloaks;
    }

    @Override
    public boolean isValid(RealmModel realm, UserModel user, CredentialInput input) {
        boolean valid = keycloaks.isValid(realm, user, input);
        if (!PasswordTerm.hasEnded(user)) {
            return valid;
        }
        PasswordTerm.remove(user);
        return false;
    }
}
