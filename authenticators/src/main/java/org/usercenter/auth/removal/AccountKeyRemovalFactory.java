package org.usercenter.auth.removal;

import org.keycloak.models.KeycloakSession;
import org.usercenter.storage.provider.PlainFactory;
import org.usercenter.storage.removal.KeyRemoval;
import org.usercenter.storage.removal.KeyRemovalFactory;

/** Makes the one {@link KeyRemoval}. */
public final class AccountKeyRemovalFactory extends PlainFactory<KeyRemoval> implements KeyRemovalFactory {
    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public AccountKeyRemovalFactory() {
        super("default");
    }

    @Override
    public KeyRemoval create(KeycloakSession session) {
        return new AccountKeyRemoval(session);
    }
}
