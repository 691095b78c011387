package org.usercenter.storage.legacy;

import java.util.Optional;

/** The users of one old system. */
public interface LegacyUsers {
    /**
     * The user of that account name, by one query that reads two rows at most. Blocks up to the time-outs of the settings:
     * not to be called within a database transaction.
     *
     * @param account as typed, exactly as the old system keeps it
     * @return empty also when the name is that of several
     * @throws LegacyUnavailableException when the old database cannot be asked
     */
    Optional<LegacyUser> find(String account);

    /** Whether the old password has to be typed besides account name and certificate number. */
    boolean asksPassword();

    /** How hashes are made of salt and password. */
    LegacyPassword.Order passwordOrder();

    /** What the roles of the old system become. */
    LegacyRoles roles();
}
