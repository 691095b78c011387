package org.usercenter.auth.newpassword;

import org.keycloak.credential.PasswordCredentialProvider;
import org.keycloak.credential.PasswordCredentialProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Makes {@link TimedPasswordProvider}s in place of Keycloak's own, by its higher order. */
public final class TimedPasswordProviderFactory extends PasswordCredentialProviderFactory {

    @Override
    public PasswordCredentialProvider create(KeycloakSession session) {
        return new TimedPasswordProvider(session, super.create(session));
    }

    @Override
    public int order() {
        return 1;
    }
}
