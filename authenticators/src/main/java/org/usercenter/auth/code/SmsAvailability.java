package org.usercenter.auth.code;

import java.util.function.BooleanSupplier;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SingleUseObjectProvider;
import org.usercenter.auth.sms.sender.SmsDelivery;

/**
 * Whether short messages can be sent at present, as all servers know it. The answer never depends on who asks, so that
 * an outage does not tell known mobiles from unknown ones.
 */
public final class SmsAvailability {
    /** How long nobody is promised a message after one could not be sent. Seconds. */
    private static final int DOWN = 60;
    /**
     * How long after a failure requests that send nothing are taken to fail as well, until a message gets through.
     * Without this, only requests for known mobiles would bring the notice of an outage back every minute. Seconds.
     */
    private static final int FAILING = 600;

    private final SingleUseObjectProvider objects;
    private final BooleanSupplier senders;
    private final String downKey;
    private final String failingKey;

    SmsAvailability(SingleUseObjectProvider objects, BooleanSupplier senders, String realmId) {
        this.objects = objects;
        this.senders = senders;
        this.downKey = "uc.sms.down." + realmId;
        this.failingKey = "uc.sms.failing." + realmId;
    }

    /** That of a realm. */
    public static SmsAvailability of(KeycloakSession session, RealmModel realm) {
        return of(session, realm.getId());
    }

    static SmsAvailability of(KeycloakSession session, String realmId) {
        return new SmsAvailability(
                session.singleUseObjects(),
                () -> session.getProvider(SmsDelivery.class).available(),
                realmId);
    }

    /** Whether a message asked for now is likely to be sent. */
    public boolean available() {
        return !objects.contains(downKey) && senders.getAsBoolean();
    }

    /** A message could not be sent by any provider. */
    void failed() {
        objects.putIfAbsent(failingKey, FAILING);
        objects.putIfAbsent(downKey, DOWN);
    }

    /** A message was taken by a provider. */
    void sent() {
        if (objects.contains(failingKey)) {
            objects.remove(failingKey);
        }
    }

    /** A message would have been sent, had there been an account. */
    void pretended() {
        if (objects.contains(failingKey)) {
            objects.putIfAbsent(downKey, DOWN);
        }
    }
}
