package org.usercenter.storage.login;

import org.usercenter.storage.log.LogRange;

/**
 * A line as it stands in the log.
 *
 * @param id ascending as lines were written
 */
public record LoggedLogin(long id, LoginEntry entry) {

    /** Its place in the log. */
    public LogRange.Position position() {
        return new LogRange.Position(entry.at(), id);
    }
}
