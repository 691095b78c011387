package org.usercenter.storage.legacy;

import java.util.List;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Declares the settings of {@code uc-legacy}. */
final class LegacyConfigProperties {
    static final String SYSTEM = "system";
    static final String URL = "jdbc-url";
    static final String USER = "user";
    static final String PASSWORD = "password";
    static final String CHECK = "check-when-saved";
    static final String CONNECT_SECONDS = "connect-seconds";
    static final String QUERY_SECONDS = "query-seconds";
    static final String CONNECTIONS = "connections";
    static final String TABLE = "table";
    static final String ID = "column-id";
    static final String ACCOUNT = "column-account";
    static final String NUMBER = "column-number";
    static final String PERSON_NAME = "column-person-name";
    static final String ENTERPRISE_NAME = "column-enterprise-name";
    static final String MOBILE = "column-mobile";
    static final String EMAIL = "column-email";
    static final String ADDRESS = "column-address";
    static final String STATE = "column-state";
    static final String STATE_VALUE = "state-in-use";
    static final String HASH = "column-hash";
    static final String SALT = "column-salt";
    static final String ORDER = "hash-order";
    static final String ASK_PASSWORD = "ask-old-password";
    static final String ROLE_TABLE = "role-table";
    static final String ROLE_USER = "role-column-user";
    static final String ROLE_CODE = "role-column-role";
    static final String ROLES = "roles";

    static final String SALT_FIRST = "salt-first";
    static final String PASSWORD_FIRST = "password-first";
    static final String DEFAULT_SYSTEM = "old";
    static final int DEFAULT_CONNECT_SECONDS = 3;
    static final int DEFAULT_QUERY_SECONDS = 5;
    static final int DEFAULT_CONNECTIONS = 5;

    private LegacyConfigProperties() {}

    static List<ProviderConfigProperty> all() {
        ProviderConfigurationBuilder properties = ProviderConfigurationBuilder.create();
        connection(properties);
        users(properties);
        password(properties);
        roles(properties);
        return properties.build();
    }

    private static void connection(ProviderConfigurationBuilder properties) {
        text(
                properties,
                SYSTEM,
                "Key of the old system",
                "1 to 32 small letters, digits and hyphens. Part of what says that a user has come over:"
                        + " never change it, and give each old system its own.",
                DEFAULT_SYSTEM);
        text(
                properties,
                URL,
                "JDBC URL",
                "jdbc:postgresql://host:port/database or jdbc:mysql://host:port/database. Parameters: sslmode, ssl,"
                        + " currentSchema; sslMode, characterEncoding, connectionTimeZone, tinyInt1isBit. When this"
                        + " server keeps its own data in another product, put the driver into providers and build.",
                null);
        text(properties, USER, "Database user", "Needs to read the tables below, nothing else.", null);
        properties
                .property()
                .name(PASSWORD)
                .label("Database password")
                .helpText("The password, or ${vault.name} to have it read from the vault.")
                .type(ProviderConfigProperty.PASSWORD)
                .secret(true)
                .add();
        properties
                .property()
                .name(CHECK)
                .label("Test connection when saved")
                .helpText(
                        "Saving connects to the database, looks for the tables, columns and roles named here, and says"
                                + " what is wrong. Switch it off to save while the database is down.")
                .type(ProviderConfigProperty.BOOLEAN_TYPE)
                .defaultValue(true)
                .add();
        number(properties, CONNECT_SECONDS, "Time-out of connecting", "Seconds, 1 to 30.", DEFAULT_CONNECT_SECONDS);
        number(properties, QUERY_SECONDS, "Time-out of queries", "Seconds, 1 to 60.", DEFAULT_QUERY_SECONDS);
        number(
                properties,
                CONNECTIONS,
                "Connections at once",
                "Of each server, 1 to 50. Users beyond it are asked to try again.",
                DEFAULT_CONNECTIONS);
    }

    private static void users(ProviderConfigurationBuilder properties) {
        text(
                properties,
                TABLE,
                "Table of users",
                "Table or view, with its schema where needed; written, as all names here, as the database keeps it.",
                "t_user");
        text(properties, ID, "Column: id", "What never changes of a user.", "id");
        text(properties, ACCOUNT, "Column: account name", "Should have an index.", "login_name");
        text(
                properties,
                NUMBER,
                "Column: certificate number",
                "Social credit code, organisation code of 9 characters, or number of an identity document. It tells"
                        + " enterprises and persons apart.",
                "cert_no");
        text(
                properties,
                PERSON_NAME,
                "Column: person",
                "Name of the person, or of an enterprise's legal representative. Empty: none.",
                null);
        text(
                properties,
                ENTERPRISE_NAME,
                "Column: enterprise",
                "Name of the enterprise. Empty: none, and no enterprise can come over.",
                null);
        text(properties, MOBILE, "Column: mobile", "Empty: none.", null);
        text(properties, EMAIL, "Column: email", "Empty: none.", null);
        text(properties, ADDRESS, "Column: address", "Registered address of an enterprise. Empty: none.", null);
        text(properties, STATE, "Column: state", "Tells whether a user is in use. Empty: all are.", null);
        text(properties, STATE_VALUE, "State in use", "Value of that column for users who may come over.", "1");
    }

    private static void password(ProviderConfigurationBuilder properties) {
        properties
                .property()
                .name(ASK_PASSWORD)
                .label("Ask for the old password too")
                .helpText("Social credit codes are public: without the old password, whoever knows an enterprise's old"
                        + " account name can take its account over. Who forgot it needs help.")
                .type(ProviderConfigProperty.BOOLEAN_TYPE)
                .defaultValue(true)
                .add();
        text(
                properties,
                HASH,
                "Column: password hash",
                "MD5 (32 hexadecimal digits) or SM3 (64). Read only to compare the old password.",
                null);
        text(properties, SALT, "Column: salt", "Empty: hashes are made without.", null);
        properties
                .property()
                .name(ORDER)
                .label("Order of salt and password")
                .helpText("What stands first in what was hashed.")
                .type(ProviderConfigProperty.LIST_TYPE)
                .options(SALT_FIRST, PASSWORD_FIRST)
                .defaultValue(SALT_FIRST)
                .add();
    }

    private static void roles(ProviderConfigurationBuilder properties) {
        text(properties, ROLE_TABLE, "Table of roles", "A row for each role of each user. Empty: none.", null);
        text(properties, ROLE_USER, "Column: user of a role", "The user's id.", "user_id");
        text(properties, ROLE_CODE, "Column: code of a role", "", "role_code");
        properties
                .property()
                .name(ROLES)
                .label("Roles")
                .helpText(
                        "old=role for a role of the realm, old=client/role for one of a client. Old roles that are not"
                                + " named are left behind.")
                .type(ProviderConfigProperty.MULTIVALUED_STRING_TYPE)
                .add();
    }

    private static void text(
            ProviderConfigurationBuilder properties,
            String name,
            String label,
            String help,
            @org.jspecify.annotations.Nullable String standard) {
        properties
                .property()
                .name(name)
                .label(label)
                .helpText(help)
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(standard)
                .add();
    }

    private static void number(
            ProviderConfigurationBuilder properties, String name, String label, String help, int standard) {
        properties
                .property()
                .name(name)
                .label(label)
                .helpText(help)
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(standard)
                .add();
    }
}
