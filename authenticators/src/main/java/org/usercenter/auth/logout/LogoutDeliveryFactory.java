package org.usercenter.auth.logout;

import java.time.Instant;

import org.keycloak.common.util.Time;

/** Makes {@link LogoutDelivery}s. */
public final class LogoutDeliveryFactory extends BackgroundFactory {

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public LogoutDeliveryFactory() {
        this(new SystemLines(() -> Instant.ofEpochMilli(Time.currentTimeMillis())));
    }

    private LogoutDeliveryFactory(SystemLines lines) {
        super(LogoutNotices.KIND, session -> new LogoutDelivery(session, lines));
    }
}
