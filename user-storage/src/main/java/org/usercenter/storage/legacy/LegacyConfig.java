package org.usercenter.storage.legacy;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.keycloak.component.ComponentModel;
import org.usercenter.storage.legacy.LegacySchema.Columns;
import org.usercenter.storage.legacy.LegacySchema.RoleTable;
import org.usercenter.storage.legacy.LegacySchema.State;

/** Reads the settings of a component. */
final class LegacyConfig {
    private static final Pattern SYSTEM = Pattern.compile("[a-z0-9-]{1,32}");
    private static final int LONGEST_CONNECT = 30;
    private static final int LONGEST_QUERY = 60;
    private static final int MOST_CONNECTIONS = 50;

    private final ComponentModel model;

    LegacyConfig(ComponentModel model) {
        this.model = model;
    }

    /**
     * All settings but the password.
     *
     * @param demo whether the server is a demonstration
     * @throws LegacySettingException when one cannot be used
     */
    LegacySettings settings(boolean demo) {
        LegacySchema schema = schema();
        boolean asksPassword = !"false".equals(text(LegacyConfigProperties.ASK_PASSWORD));
        if (asksPassword && schema.columns().hash() == null) {
            throw new LegacySettingException(
                    "Name the column of the password hashes, or decide that the old password is not asked for");
        }
        return new LegacySettings(
                system(),
                LegacyUrl.parse(text(LegacyConfigProperties.URL), demo),
                text(LegacyConfigProperties.USER),
                new LegacyTimes(
                        Duration.ofSeconds(number(
                                LegacyConfigProperties.CONNECT_SECONDS,
                                LegacyConfigProperties.DEFAULT_CONNECT_SECONDS,
                                LONGEST_CONNECT)),
                        Duration.ofSeconds(number(
                                LegacyConfigProperties.QUERY_SECONDS,
                                LegacyConfigProperties.DEFAULT_QUERY_SECONDS,
                                LONGEST_QUERY))),
                number(
                        LegacyConfigProperties.CONNECTIONS,
                        LegacyConfigProperties.DEFAULT_CONNECTIONS,
                        MOST_CONNECTIONS),
                schema,
                order(),
                asksPassword,
                LegacyRoles.parse(lines()),
                !"false".equals(text(LegacyConfigProperties.CHECK)));
    }

    /** The password as it is set, possibly a name in the vault; null: none. */
    @Nullable
    String password() {
        String value = model.get(LegacyConfigProperties.PASSWORD);
        return value == null || value.isEmpty() ? null : value;
    }

    private String system() {
        String key = text(LegacyConfigProperties.SYSTEM, LegacyConfigProperties.DEFAULT_SYSTEM);
        if (!SYSTEM.matcher(key).matches()) {
            throw new LegacySettingException(
                    "Key of the old system: 1 to 32 small letters, digits and hyphens are accepted");
        }
        return key;
    }

    private LegacySchema schema() {
        Columns columns = new Columns(
                column(LegacyConfigProperties.ID, "id"),
                column(LegacyConfigProperties.ACCOUNT, "login_name"),
                column(LegacyConfigProperties.NUMBER, "cert_no"),
                column(LegacyConfigProperties.PERSON_NAME),
                column(LegacyConfigProperties.ENTERPRISE_NAME),
                column(LegacyConfigProperties.MOBILE),
                column(LegacyConfigProperties.EMAIL),
                column(LegacyConfigProperties.ADDRESS),
                column(LegacyConfigProperties.HASH),
                column(LegacyConfigProperties.SALT));
        String state = column(LegacyConfigProperties.STATE);
        return new LegacySchema(
                table(LegacyConfigProperties.TABLE, text(LegacyConfigProperties.TABLE, "t_user")),
                columns,
                state == null ? null : new State(state, text(LegacyConfigProperties.STATE_VALUE, "1")),
                roles());
    }

    private @Nullable RoleTable roles() {
        String table = text(LegacyConfigProperties.ROLE_TABLE);
        return table == null
                ? null
                : new RoleTable(
                        table(LegacyConfigProperties.ROLE_TABLE, table),
                        column(LegacyConfigProperties.ROLE_USER, "user_id"),
                        column(LegacyConfigProperties.ROLE_CODE, "role_code"));
    }

    private LegacyPassword.Order order() {
        return LegacyConfigProperties.PASSWORD_FIRST.equals(text(LegacyConfigProperties.ORDER))
                ? LegacyPassword.Order.PASSWORD_FIRST
                : LegacyPassword.Order.SALT_FIRST;
    }

    private List<String> lines() {
        List<String> lines =
                model.getConfig() == null ? null : model.getConfig().get(LegacyConfigProperties.ROLES);
        return lines == null
                ? List.of()
                : lines.stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private String column(String setting, String standard) {
        return LegacySchema.column(setting, text(setting, standard));
    }

    private @Nullable String column(String setting) {
        String name = text(setting);
        return name == null ? null : LegacySchema.column(setting, name);
    }

    private static String table(String setting, String name) {
        return LegacySchema.table(setting, name);
    }

    private int number(String setting, int standard, int most) {
        String value = text(setting);
        if (value == null) {
            return standard;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // As a number out of range.
        }
        throw new LegacySettingException("{0}: a number from 1 to {1} is expected", setting, most);
    }

    private String text(String setting, String standard) {
        String value = text(setting);
        return value == null ? standard : value;
    }

    private @Nullable String text(String setting) {
        String value = model.get(setting);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
