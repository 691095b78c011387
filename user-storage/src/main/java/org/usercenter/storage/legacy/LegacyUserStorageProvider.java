package org.usercenter.storage.legacy;

import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.keycloak.storage.UserStorageProvider;

/**
 * The users of an old system, for their first login alone. Keycloak's own lookups do not reach them: a federation that
 * answered them would be asked at every login of anybody, and would let old passwords in.
 */
public final class LegacyUserStorageProvider implements UserStorageProvider, LegacyUsers {
    private final LegacyDatabase database;
    private final Supplier<@Nullable String> password;

    LegacyUserStorageProvider(LegacyDatabase database, Supplier<@Nullable String> password) {
        this.database = database;
        this.password = password;
    }

    @Override
    public Optional<LegacyUser> find(String account) {
        return database.find(password.get(), account);
    }

    @Override
    public boolean asksPassword() {
        return database.settings().asksPassword();
    }

    @Override
    public LegacyPassword.Order passwordOrder() {
        return database.settings().passwordOrder();
    }

    @Override
    public LegacyRoles roles() {
        return database.settings().roles();
    }

    @Override
    public void close() {
        // Connections are opened for one question each.
    }
}
