package org.usercenter.auth.logout;

import java.time.Instant;

import org.keycloak.common.util.Time;

/** Makes {@link GoneSessionsDelivery}s. */
public final class GoneSessionsFactory extends BackgroundFactory {

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public GoneSessionsFactory() {
        super(
                GoneSessions.KIND,
                session -> new GoneSessionsDelivery(session, () -> Instant.ofEpochMilli(Time.currentTimeMillis())));
    }
}
