package org.usercenter.auth.scan;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import jakarta.ws.rs.core.HttpHeaders;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;

/** Makes {@link ScanContext}s of the request that opens a code. */
final class ScanContexts {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /** How the admin console writes a text of the theme instead of a name. */
    private static final String KEY_START = "${";

    private static final String KEY_END = "}";
    private static final int LEAST = 10;
    private static final int NUMBERS = 90;
    /** So that both names find room in the title. */
    private static final int MAX_NAME = ScanContext.MAX_TITLE / 2 - 2;

    private final KeycloakSession session;
    private final SecureRandom random;

    ScanContexts(KeycloakSession session, SecureRandom random) {
        this.session = session;
        this.random = random;
    }

    /** Of the present request. What is not a login is named by what it is for. */
    ScanContext of(ScanPurpose purpose, ClientModel client, Instant now) {
        RealmModel realm = session.getContext().getRealm();
        String place = VisitorPlace.of(
                session.getContext().getHttpRequest().getHttpHeaders().getHeaderString(HttpHeaders.USER_AGENT),
                session.getContext().getConnection().getRemoteAddr());
        return new ScanContext(
                name(realm.getDisplayName(), realm.getName()) + " · " + asking(purpose, client),
                place.isEmpty() ? TIME.format(now) : place + " · " + TIME.format(now),
                Integer.toString(LEAST + random.nextInt(NUMBERS)));
    }

    private String asking(ScanPurpose purpose, ClientModel client) {
        return switch (purpose) {
            case LOGIN -> name(client.getName(), client.getClientId());
            case UPGRADE -> name(KEY_START + "uc.upgrade.title" + KEY_END, purpose.id());
        };
    }

    private String name(@Nullable String given, String otherwise) {
        String name = given == null || given.isBlank() ? otherwise : given;
        String plain = name.startsWith(KEY_START) && name.endsWith(KEY_END)
                ? text(name.substring(KEY_START.length(), name.length() - KEY_END.length()))
                        .orElse(otherwise)
                : name;
        return PlainText.of(plain, MAX_NAME);
    }

    /** In the realm's own language, so that page and phone say the same. */
    private Optional<String> text(String key) {
        RealmModel realm = session.getContext().getRealm();
        String locale = Optional.ofNullable(realm.getDefaultLocale()).orElse("zh-CN");
        try {
            return Optional.ofNullable(session.theme()
                    .getTheme(Theme.Type.LOGIN)
                    .getEnhancedMessages(realm, Locale.forLanguageTag(locale))
                    .getProperty(key));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
