package org.usercenter.storage.jpa;

import org.keycloak.models.KeycloakSession;
import org.keycloak.timer.ScheduledTask;
import org.usercenter.storage.crypto.CryptoProvider;
import org.usercenter.storage.document.object.ObjectStores;

/** {@link Maintenance} as a task of Keycloak's timer. Its class name is the key by which one server at a time runs it. */
final class UserCenterMaintenance implements ScheduledTask {

    private final ObjectStores objects;
    private final int retentionMonths;
    private final MaintenanceLog log = new MaintenanceLog();

    UserCenterMaintenance(ObjectStores objects, int retentionMonths) {
        this.objects = objects;
        this.retentionMonths = retentionMonths;
    }

    @Override
    public void run(KeycloakSession session) {
        Sealing sealing = new Sealing(session.getProvider(CryptoProvider.class).cipher());
        Maintenance.Result result = new Maintenance(
                        new KeycloakTransaction(session.getKeycloakSessionFactory()),
                        sealing,
                        objects.of(session),
                        retentionMonths,
                        JpaUserCenterStoreFactory.CLOCK)
                .run();
        log.tell(result, sealing.activePrefix());
    }
}
