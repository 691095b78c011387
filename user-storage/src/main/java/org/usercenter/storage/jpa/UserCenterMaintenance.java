package org.usercenter.storage.jpa;

import org.keycloak.models.KeycloakSession;
import org.keycloak.timer.ScheduledTask;
import org.usercenter.storage.crypto.CryptoProvider;

/** {@link Maintenance} as a task of Keycloak's timer. Its class name is the key by which one server at a time runs it. */
final class UserCenterMaintenance implements ScheduledTask {

    private final int retentionMonths;

    UserCenterMaintenance(int retentionMonths) {
        this.retentionMonths = retentionMonths;
    }

    @Override
    public void run(KeycloakSession session) {
        new Maintenance(
                        new KeycloakTransaction(session.getKeycloakSessionFactory()),
                        new Sealing(session.getProvider(CryptoProvider.class).cipher()),
                        retentionMonths,
                        JpaUserCenterStoreFactory.CLOCK)
                .run();
    }
}
