package org.usercenter.storage.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Where the old system keeps its users: names of tables and columns, written as its database keeps them.
 *
 * @param table table or view of the users, with its schema where needed
 * @param columns columns of that table
 * @param state which users may come over; null: all
 * @param roles table of roles; null: none
 */
record LegacySchema(String table, Columns columns, @Nullable State state, @Nullable RoleTable roles) {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]{0,62}");

    /**
     * Columns of the users.
     *
     * @param hash null: no password is kept
     * @param salt null: none
     */
    record Columns(
            String id,
            String account,
            String number,
            @Nullable String personName,
            @Nullable String enterpriseName,
            @Nullable String mobile,
            @Nullable String email,
            @Nullable String address,
            @Nullable String hash,
            @Nullable String salt) {

        /** All that are named. */
        List<String> named() {
            List<String> all = new ArrayList<>(List.of(id, account, number));
            for (String column :
                    new @Nullable String[] {personName, enterpriseName, mobile, email, address, hash, salt}) {
                if (column != null) {
                    all.add(column);
                }
            }
            return all;
        }
    }

    /**
     * A column that tells which users are in use.
     *
     * @param value of those that are
     */
    record State(String column, String value) {}

    /**
     * One row for each role of each user.
     *
     * @param user column of the user's id
     * @param role column of the role's code
     */
    record RoleTable(String table, String user, String role) {}

    /**
     * Checks a name of a column.
     *
     * @throws LegacySettingException when it is none: 1 to 63 letters, digits, underscores and dollar signs
     */
    static String column(String setting, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new LegacySettingException("{0}: \"{1}\" is no name of a column", setting, name);
        }
        return name;
    }

    /**
     * Checks a name of a table, which may have its schema's in front.
     *
     * @throws LegacySettingException when it is none
     */
    static String table(String setting, String name) {
        String[] parts = name.split("\\.", -1);
        boolean good = parts.length <= 2;
        for (String part : parts) {
            good &= NAME.matcher(part).matches();
        }
        if (!good) {
            throw new LegacySettingException("{0}: \"{1}\" is no name of a table", setting, name);
        }
        return name;
    }
}
