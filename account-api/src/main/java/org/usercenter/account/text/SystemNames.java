package org.usercenter.account.text;

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

/** What clients are called in one language: as the catalogue has it, else by the client's name, else by its id. */
public final class SystemNames {
    /** How the admin console writes a text of the theme instead of a name. */
    private static final String KEY_START = "${";

    private static final String KEY_END = "}";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final boolean chinese;
    private final Map<String, String> known = new HashMap<>();
    private @Nullable Properties texts;

    /** For one request. */
    public SystemNames(KeycloakSession session, RealmModel realm, boolean chinese) {
        this.session = session;
        this.realm = realm;
        this.chinese = chinese;
    }

    /** Of a client. */
    public String of(ClientModel client) {
        return known.computeIfAbsent(client.getClientId(), id -> name(client));
    }

    /** Of whatever client has that id; when there is none any more, the id. */
    public String of(String clientId) {
        String before = known.get(clientId);
        if (before != null) {
            return before;
        }
        ClientModel client = realm.getClientByClientId(clientId);
        return client == null ? clientId : of(client);
    }

    private String name(ClientModel client) {
        return session.getProvider(UserCenterStore.class)
                .catalogue()
                .system(client)
                .map(system -> system.name().in(chinese))
                .or(() -> Optional.ofNullable(client.getName()).map(this::text))
                .filter(name -> !name.isBlank())
                .orElse(client.getClientId());
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
