package org.usercenter.storage.jpa;

import org.keycloak.models.KeycloakSession;
import org.keycloak.timer.ScheduledTask;

/** Starts the lanes by Keycloak's timer, for what was left by a server that stopped, or is due again. */
final class MessageDispatch implements ScheduledTask {
    private final DeliveryLanes lanes;

    MessageDispatch(DeliveryLanes lanes) {
        this.lanes = lanes;
    }

    @Override
    public void run(KeycloakSession session) {
        lanes.start(session);
    }
}
