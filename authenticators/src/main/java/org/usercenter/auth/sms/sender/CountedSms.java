package org.usercenter.auth.sms.sender;

import java.util.Locale;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.figure.Figure;
import org.usercenter.storage.figure.Figures;

/** Sends short messages of a realm and counts what became of them. */
public final class CountedSms {

    private final Figures.OfRealm figures;

    /** Of a realm; good after the session too. */
    public CountedSms(KeycloakSession session, RealmModel realm) {
        this(session.getProvider(UserCenterStore.class).figures().of(realm));
    }

    CountedSms(Figures.OfRealm figures) {
        this.figures = figures;
    }

    /** Sends one, as {@link SmsDelivery#send} does. */
    public SmsOutcome send(SmsDelivery delivery, SmsMessage message) {
        SmsOutcome outcome = delivery.send(message);
        figures.count(Figure.SMS, code(message.template()), result(outcome));
        return outcome;
    }

    private static String result(SmsOutcome outcome) {
        if (outcome instanceof SmsOutcome.Sent) {
            return Figure.SUCCESS;
        }
        return outcome instanceof SmsOutcome.Refused refused ? code(refused.reason()) : "unavailable";
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
