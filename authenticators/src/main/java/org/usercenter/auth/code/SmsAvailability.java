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

    private final SingleUseObjectProvider objects;
    private final BooleanSupplier senders;
    private final String downKey;

    SmsAvailability(SingleUseObjectProvider objects, BooleanSupplier senders, String realmId) {
        this.objects = objects;
        this.senders = senders;
        this.downKey = "uc.sms.down." + realmId;
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
        objects.putIfAbsent(downKey, DOWN);
    }

    /**
     * A message would have been sent, had there been an account. Asks the providers all the same, so that such a request
     * neither hides an outage nor prolongs one that is over. Only a provider that refuses every message, for its
     * balance or a template, still answers the question well.
     */
    void pretended(BooleanSupplier alive) {
        if (!alive.getAsBoolean()) {
            failed();
        }
    }
}
