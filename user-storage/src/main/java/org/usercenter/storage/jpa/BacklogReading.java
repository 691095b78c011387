package org.usercenter.storage.jpa;

import java.util.List;
import java.util.function.Supplier;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.timer.ScheduledTask;

/** Reads what waits for this server's metrics; when the database cannot be asked, that is not known. */
record BacklogReading(BacklogGauges gauges, CountedFigures counted) implements ScheduledTask {

    @Override
    public void run(KeycloakSession session) {
        run(
                new KeycloakTransaction(session.getKeycloakSessionFactory()),
                () -> session.realms().getRealmsStream().toList());
    }

    void run(OwnTransaction transactions, Supplier<List<RealmModel>> realms) {
        try {
            List<RealmModel> all = realms.get();
            transactions.call(em -> {
                gauges.refresh(em, new JpaFigures(em, counted), all);
                return true;
            });
        } catch (RuntimeException e) {
            gauges.unknown();
            throw e;
        }
    }
}
