package org.usercenter.auth.registration;

import org.keycloak.models.SingleUseObjectProvider;

/** Lets one press of "confirm" through at a time, on whichever server. */
final class ConfirmLock {

    /** Longer than the slowest authority, short enough to try again after a server was lost. */
    private static final long SECONDS = 60;

    private final SingleUseObjectProvider objects;
    private final String key;

    ConfirmLock(SingleUseObjectProvider objects, String realmId, String registrationId) {
        this.objects = objects;
        this.key = "uc-registration:" + realmId + ":" + registrationId;
    }

    boolean acquire() {
        return objects.putIfAbsent(key, SECONDS);
    }

    void release() {
        objects.remove(key);
    }
}
