package org.usercenter.auth.logout;

import java.time.Instant;
import java.util.stream.Stream;

import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Makes {@link LogoutDelivery}s. */
public final class LogoutDeliveryFactory extends BackgroundFactory {

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public LogoutDeliveryFactory() {
        this(new SystemLines(() -> Instant.ofEpochMilli(Time.currentTimeMillis())));
    }

    private LogoutDeliveryFactory(SystemLines lines) {
        super(LogoutNotices.KIND, session -> new LogoutDelivery(session, lines));
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof UserModel.UserPreRemovedEvent removed) {
                tellOfAll(removed.getKeycloakSession(), removed.getRealm(), removed.getUser());
            }
        });
    }

    /** Keycloak drops the sessions of an account that is deleted, and tells nobody. */
    private static void tellOfAll(KeycloakSession session, RealmModel realm, UserModel account) {
        LogoutNotices notices = new LogoutNotices(session, realm);
        Stream.concat(
                        session.sessions().getUserSessionsStream(realm, account),
                        session.sessions().getOfflineUserSessionsStream(realm, account))
                .flatMap(opened -> opened.getAuthenticatedClientSessions().values().stream())
                .toList()
                .forEach(system -> notices.write(account, system));
    }
}
