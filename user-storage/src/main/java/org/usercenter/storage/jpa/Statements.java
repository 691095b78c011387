package org.usercenter.storage.jpa;

import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;

import org.keycloak.connections.jpa.PersistenceExceptionConverter;

/**
 * Runs statements. Rows are written by statements, not by persisting objects: a unique violation surfaces where it
 * happens, without flushing what else waits in the caller's session.
 */
final class Statements {

    private Statements() {}

    /**
     * Runs it.
     *
     * @return number of rows changed
     * @throws org.keycloak.models.ModelDuplicateException when a unique key is violated
     * @throws org.keycloak.models.ModelException on any other failure of the database
     */
    static int execute(Query statement) {
        try {
            return statement.executeUpdate();
        } catch (PersistenceException e) {
            throw PersistenceExceptionConverter.convert(e);
        }
    }
}
