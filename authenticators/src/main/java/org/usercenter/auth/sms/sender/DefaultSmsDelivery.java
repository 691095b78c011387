package org.usercenter.auth.sms.sender;

import java.util.List;

import org.jboss.logging.Logger;
import org.usercenter.auth.sms.sender.SmsOutcome.Refused;
import org.usercenter.auth.sms.sender.SmsOutcome.Sent;
import org.usercenter.auth.sms.sender.SmsOutcome.Unavailable;

/**
 * Asks the senders in their order until one takes the message.
 *
 * <p>The next one is asked after every kind of failure: a refusal or a failed connection means that nothing was sent;
 * and after a timeout, where something may have been, a second message is harmless because it holds the same code,
 * while no message leaves the user waiting. The same provider is never asked twice: it may have sent the first one, and
 * its limits would count both.
 */
final class DefaultSmsDelivery implements SmsDelivery {

    private static final Logger LOG = Logger.getLogger(DefaultSmsDelivery.class);

    private final List<SmsSender> senders;

    DefaultSmsDelivery(List<SmsSender> senders) {
        this.senders = List.copyOf(senders);
    }

    @Override
    public boolean available() {
        return senders.stream().anyMatch(SmsSender::available);
    }

    @Override
    public boolean alive() {
        return senders.stream().anyMatch(sender -> sender.available() && sender.alive());
    }

    @Override
    public SmsOutcome send(SmsMessage message) {
        SmsOutcome telling = null;
        for (SmsSender sender : senders) {
            SmsOutcome outcome = sender.available() ? sender.send(message) : new Unavailable();
            if (outcome instanceof Sent) {
                return outcome;
            }
            if (telling == null || rank(outcome) < rank(telling)) {
                telling = outcome;
            }
        }
        LOG.warnf("No SMS sender took the message: %s", telling);
        return telling == null ? new Unavailable() : telling;
    }

    /**
     * What to tell when all failed: what the user can act on; then what concerns this message alone, so that others may
     * still be sent; then what passes; then what only operators can mend.
     */
    private static int rank(SmsOutcome outcome) {
        if (!(outcome instanceof Refused refused)) {
            return 3;
        }
        return switch (refused.reason()) {
            case NUMBER_INVALID -> 0;
            case PROVIDER_LIMIT -> 1;
            case MISCONFIGURED -> 2;
            case ACCOUNT_UNUSABLE -> 4;
        };
    }
}
