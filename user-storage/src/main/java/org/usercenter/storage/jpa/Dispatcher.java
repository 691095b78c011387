package org.usercenter.storage.jpa;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import org.jboss.logging.Logger;
import org.usercenter.storage.jpa.DeliveryQueue.Claimed;
import org.usercenter.storage.jpa.DeliveryQueue.Lane;
import org.usercenter.storage.message.Delivery;
import org.usercenter.storage.message.MessageDelivery.Outcome;

/**
 * Sends what is due, one copy at a time: claimed in one transaction, sent in none, settled in another. Stops when its
 * time is over.
 */
final class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);

    private static final Duration LONGEST_RUN = Duration.ofSeconds(10);

    private final OwnTransaction transactions;
    private final Sealing sealing;
    private final InstantSource clock;
    private final Sender sender;
    private final Lane lane;

    Dispatcher(OwnTransaction transactions, Sealing sealing, InstantSource clock, Lane lane, Sender sender) {
        this.transactions = transactions;
        this.lane = lane;
        this.sealing = sealing;
        this.clock = clock;
        this.sender = sender;
    }

    /** Tries once to send a copy; is called in no transaction. */
    interface Sender {

        Outcome send(Delivery delivery);
    }

    /** Returns how many attempts were made. */
    int run() {
        Instant end = clock.instant().plus(LONGEST_RUN);
        int attempts = 0;
        while (clock.instant().isBefore(end)) {
            Optional<Claimed> claimed = transactions.call(em -> new DeliveryQueue(em, sealing, clock).claim(lane));
            if (claimed.isEmpty()) {
                break;
            }
            attempts++;
            Outcome outcome = send(claimed.get().delivery());
            if (outcome == Outcome.ENDED) {
                continue;
            }
            boolean settled =
                    transactions.call(em -> new DeliveryQueue(em, sealing, clock).settle(claimed.get(), outcome));
            if (!settled) {
                LOG.warnf(
                        "%s lasted longer than its lease; its outcome was %s",
                        claimed.get().delivery(), outcome);
            }
        }
        return attempts;
    }

    private Outcome send(Delivery delivery) {
        try {
            return sender.send(delivery);
        } catch (RuntimeException e) {
            // Whatever a platform's client throws must not stop the other copies.
            LOG.warnf(e, "%s failed", delivery);
            return Outcome.FAILED;
        }
    }
}
