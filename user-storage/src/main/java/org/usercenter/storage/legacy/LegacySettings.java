package org.usercenter.storage.legacy;

import org.jspecify.annotations.Nullable;

/**
 * The settings of an old system, understood.
 *
 * @param system key of the old system; never changes, or its users could come over once more
 * @param user of the database; null: none
 * @param connections how many at once at most, 1 to 50
 * @param checked whether the connection is tried when the settings are saved
 */
record LegacySettings(
        String system,
        LegacyUrl url,
        @Nullable String user,
        LegacyTimes times,
        int connections,
        LegacySchema schema,
        LegacyPassword.Order passwordOrder,
        boolean asksPassword,
        LegacyRoles roles,
        boolean checked) {}
