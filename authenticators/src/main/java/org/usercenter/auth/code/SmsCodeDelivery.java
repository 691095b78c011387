package org.usercenter.auth.code;

import java.util.Map;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.usercenter.auth.sms.sender.CountedSms;
import org.usercenter.auth.sms.sender.SmsDelivery;
import org.usercenter.auth.sms.sender.SmsMessage;
import org.usercenter.auth.sms.sender.SmsOutcome;

/** Delivers through the SPI {@code uc-sms-delivery}. */
final class SmsCodeDelivery implements CodeDelivery {
    private static final String POOL = "uc-sms";

    private final KeycloakSession session;
    private final String realmId;
    private final CountedSms sms;

    SmsCodeDelivery(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realmId = realm.getId();
        this.sms = new CountedSms(session, realm);
    }

    @Override
    public boolean available() {
        return SmsAvailability.of(session, realmId).available();
    }

    @Override
    public RequestResult now(CodeMessage message, int pauseSeconds) {
        SmsOutcome outcome = sms.send(session.getProvider(SmsDelivery.class), worded(message));
        note(session, outcome);
        if (outcome instanceof SmsOutcome.Sent) {
            return new RequestResult.Requested(pauseSeconds);
        }
        if (outcome instanceof SmsOutcome.Refused refused) {
            return switch (refused.reason()) {
                case NUMBER_INVALID -> new RequestResult.Refused();
                case PROVIDER_LIMIT -> new RequestResult.LimitReached();
                case MISCONFIGURED, ACCOUNT_UNUSABLE -> new RequestResult.Unavailable();
            };
        }
        return new RequestResult.Unavailable();
    }

    @Override
    public void later(CodeMessage message, boolean deliver) {
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        // Nothing in here touches the database, so that the transaction of this session holds no connection.
        new AfterAnswer(session, POOL, "A code was not sent")
                .run(() -> KeycloakModelUtils.runJobInTransaction(factory, own -> deliver(own, message, deliver)));
    }

    private void deliver(KeycloakSession own, CodeMessage message, boolean deliver) {
        if (deliver) {
            note(own, sms.send(own.getProvider(SmsDelivery.class), worded(message)));
        } else {
            SmsAvailability.of(own, realmId)
                    .pretended(() -> own.getProvider(SmsDelivery.class).alive());
        }
    }

    private static SmsMessage worded(CodeMessage message) {
        return new SmsMessage(
                message.to().mobile(),
                message.purpose().template(),
                Map.of(SmsMessage.CODE, message.code()),
                message.locale());
    }

    private void note(KeycloakSession session, SmsOutcome outcome) {
        if (concernsAll(outcome)) {
            SmsAvailability.of(session, realmId).failed();
        }
    }

    /** Whether other messages would fare no better. One template that is not set up must not stop all of them. */
    static boolean concernsAll(SmsOutcome outcome) {
        return outcome instanceof SmsOutcome.Unavailable
                || (outcome instanceof SmsOutcome.Refused refused
                        && refused.reason() == SmsOutcome.Reason.ACCOUNT_UNUSABLE);
    }
}
