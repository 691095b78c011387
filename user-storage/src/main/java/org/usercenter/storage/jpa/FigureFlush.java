package org.usercenter.storage.jpa;

import org.keycloak.models.KeycloakSession;
import org.keycloak.timer.ScheduledTask;

/** Adds what this server has counted to the database. */
record FigureFlush(CountedFigures figures) implements ScheduledTask {

    @Override
    public void run(KeycloakSession session) {
        figures.flush(
                new KeycloakTransaction(session.getKeycloakSessionFactory()),
                realm -> session.realms().getRealm(realm) != null);
    }
}
