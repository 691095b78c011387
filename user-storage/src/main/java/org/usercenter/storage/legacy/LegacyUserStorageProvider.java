package org.usercenter.storage.legacy;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.storage.UserStorageProvider;

/**
 * The users of an old system, for their first login alone. Keycloak's own lookups do not reach them: a federation that
 * answered them would be asked at every login of anybody, and would let old passwords in. Keycloak makes one of these
 * whenever it counts users, so that settings are read only when there is a question.
 */
public final class LegacyUserStorageProvider implements UserStorageProvider, LegacyUsers {
    private static final Logger LOG = Logger.getLogger(LegacyUserStorageProvider.class);

    private final Supplier<LegacyDatabase> database;
    private final Supplier<@Nullable String> password;

    LegacyUserStorageProvider(Supplier<LegacyDatabase> database, Supplier<@Nullable String> password) {
        this.database = database;
        this.password = password;
    }

    @Override
    public Optional<LegacyUser> find(String account) {
        return database()
                .orElseThrow(() -> new LegacyUnavailableException("The settings of the old system cannot be used"))
                .find(password.get(), account);
    }

    @Override
    public boolean asksPassword() {
        return settings().map(LegacySettings::asksPassword).orElse(false);
    }

    @Override
    public LegacyPassword.Order passwordOrder() {
        return settings().map(LegacySettings::passwordOrder).orElse(LegacyPassword.Order.SALT_FIRST);
    }

    @Override
    public LegacyRoles roles() {
        return settings().map(LegacySettings::roles).orElseGet(() -> LegacyRoles.parse(List.of()));
    }

    private Optional<LegacySettings> settings() {
        return database().map(LegacyDatabase::settings);
    }

    /** Empty when the settings cannot be used any more: those of a demonstration on another server, for instance. */
    private Optional<LegacyDatabase> database() {
        try {
            return Optional.of(database.get());
        } catch (LegacySettingException e) {
            LOG.errorf("The settings of an old system cannot be used: %s", e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        // Connections are opened for one question each.
    }
}
