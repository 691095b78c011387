package org.usercenter.storage.legacy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** An old database, asked with care. One for each component and its settings; remembers whether it has been failing. */
final class LegacyDatabase {
    private static final Logger LOG = Logger.getLogger(LegacyDatabase.class);

    private final LegacySettings settings;
    private final LegacyGate gate;

    LegacyDatabase(LegacySettings settings, InstantSource clock) {
        this.settings = settings;
        this.gate = new LegacyGate(settings.connections(), clock);
    }

    LegacySettings settings() {
        return settings;
    }

    /**
     * As {@link LegacyUsers#find}.
     *
     * @param password of the database; null: none
     */
    Optional<LegacyUser> find(@Nullable String password, String account) {
        gate.enter();
        boolean answered = false;
        try (Connection connection = new LegacyConnector(settings).open(password)) {
            Optional<LegacyUser> found = new LegacyQueries(settings, connection).find(account);
            answered = true;
            return found;
        } catch (SQLException e) {
            // The text may repeat values of the query.
            LOG.errorf(
                    "The database of the old system %s cannot be asked: %s",
                    settings.system(), LegacyDiagnosis.of(e, settings).forLog());
            throw new LegacyUnavailableException("The old database cannot be asked", e);
        } finally {
            gate.left(answered);
        }
    }
}
