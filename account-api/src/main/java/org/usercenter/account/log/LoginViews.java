package org.usercenter.account.log;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.login.LoggedLogin;
import org.usercenter.storage.login.LoginEntry;

/** Shows lines of the login log. */
final class LoginViews {
    /** How the admin console writes a text of the theme instead of a name. */
    private static final String KEY_START = "${";

    private static final String KEY_END = "}";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final boolean chinese;
    private final Map<String, String> names = new HashMap<>();
    private @Nullable Properties texts;

    LoginViews(KeycloakSession session, RealmModel realm, boolean chinese) {
        this.session = session;
        this.realm = realm;
        this.chinese = chinese;
    }

    LoginView view(LoggedLogin line) {
        LoginEntry entry = line.entry();
        boolean success = LoginEntry.SUCCESS.equals(entry.result());
        return new LoginView(
                String.valueOf(line.id()),
                entry.at().toString(),
                entry.loginName(),
                success,
                success ? null : entry.result(),
                entry.way(),
                entry.clientId() == null ? null : names.computeIfAbsent(entry.clientId(), this::system),
                entry.ip(),
                entry.device());
    }

    private String system(String clientId) {
        ClientModel client = realm.getClientByClientId(clientId);
        return client == null
                ? clientId
                : session.getProvider(UserCenterStore.class)
                        .catalogue()
                        .system(client)
                        .map(system -> system.name().in(chinese))
                        .or(() -> Optional.ofNullable(client.getName()).map(this::text))
                        .orElse(clientId);
    }

    private String text(String name) {
        if (!name.startsWith(KEY_START) || !name.endsWith(KEY_END)) {
            return name;
        }
        String key = name.substring(KEY_START.length(), name.length() - KEY_END.length());
        return texts().getProperty(key, key);
    }

    private Properties texts() {
        if (texts == null) {
            try {
                texts = session.theme()
                        .getTheme(Theme.Type.ACCOUNT)
                        .getEnhancedMessages(realm, chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
            } catch (IOException e) {
                throw new IllegalStateException("The texts of the account theme cannot be read", e);
            }
        }
        return texts;
    }
}
