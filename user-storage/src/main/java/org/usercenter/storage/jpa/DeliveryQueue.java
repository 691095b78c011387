package org.usercenter.storage.jpa;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import org.jboss.logging.Logger;
import org.usercenter.storage.crypto.CryptoException;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Delivery;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.MessageDelivery.Outcome;

/**
 * {@code UC_DELIVERY} as a queue that any number of servers work on. An attempt is claimed by a conditional update, which
 * must be committed before the platform is called; only the holder of the claim can say what became of it.
 */
final class DeliveryQueue {

    /** A few, because other servers go for the same. */
    private static final int MAX_SEEN = 20;

    /** Until something is looked at again whose receiver was occupied. */
    private static final Duration REST = Duration.ofSeconds(60);

    /** The same for work of the server, which nobody but the server itself keeps waiting. */
    private static final Duration SHORT_REST = Duration.ofSeconds(3);

    private static final Logger LOG = Logger.getLogger(DeliveryQueue.class);

    private final EntityManager em;
    private final Sealing sealing;
    private final InstantSource clock;

    DeliveryQueue(EntityManager em, Sealing sealing, InstantSource clock) {
        this.em = em;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** What is worked on apart from the rest, so that neither waits for the other. */
    enum Lane {
        PEOPLE(Duration.ofMinutes(5)),
        BACKGROUND(Duration.ofMinutes(1)),
        SYSTEMS(Duration.ofMinutes(1));

        private final Duration lease;

        Lane(Duration lease) {
            this.lease = lease;
        }

        /** The lane of a channel that something is delivered to. */
        static Lane of(Channel channel) {
            return Arrays.stream(values())
                    .filter(lane -> lane.channels().contains(channel))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Nothing is delivered to " + channel));
        }

        private Set<Channel> channels() {
            return switch (this) {
                case PEOPLE -> Set.of(Channel.SMS, Channel.EMAIL);
                case BACKGROUND -> Set.of(Channel.BACKGROUND);
                case SYSTEMS -> Set.of(Channel.SYSTEM);
            };
        }

        /** Warnings first; what is no message to people is always one. */
        private List<Boolean> ranks() {
            return this == PEOPLE ? List.of(true, false) : List.of(true);
        }

        /** How long an attempt may take before it counts as one whose outcome nobody knows. */
        Duration lease() {
            return lease;
        }
    }

    /**
     * A copy with the right to send it.
     *
     * @param lease names the right; another server cannot guess it
     */
    record Claimed(Delivery delivery, String lease) {}

    /**
     * Claims the copy that has been due for the longest, those first whose attempt was never answered, and warnings before
     * anything else, of which there can be thousands; empty when none is due, or others were faster with all that were seen.
     */
    Optional<Claimed> claim(Lane lane) {
        // One rank, state and channel at a time: then the index gives the order, however long any queue is.
        return lane.ranks().stream()
                .flatMap(security -> Stream.of(DeliveryState.SENDING, DeliveryState.WAITING)
                        .flatMap(state -> lane.channels().stream()
                                .flatMap(channel -> due(channel, state, security).stream())
                                .sorted(Comparator.comparing(row -> row.get("due", Long.class)))))
                .map(row -> claim(lane, row))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private List<Tuple> due(Channel channel, DeliveryState state, boolean security) {
        return em.createQuery(
                        """
                        select d.id as id, d.realmId as realmId, d.userId as userId, d.channel as channel,
                        d.addressSealed as address, d.kind as kind, d.parametersSealed as parameters,
                        d.security as security, d.createdAt as createdAt, d.attempts as attempts,
                        d.dueAt as due from UcDelivery d
                        where d.channel = :channel and d.state = :state and d.security = :security and d.dueAt <= :now
                        order by d.dueAt, d.id""",
                        Tuple.class)
                .setParameter("channel", channel.code())
                .setParameter("state", state.code())
                .setParameter("security", security)
                .setParameter("now", clock.millis())
                .setMaxResults(MAX_SEEN)
                .getResultList();
    }

    private Optional<Claimed> claim(Lane lane, Tuple row) {
        long id = row.get("id", Long.class);
        int attempts = row.get("attempts", Integer.class);
        if (attempts >= RetryDelay.MAX_ATTEMPTS) {
            finish(id, attempts, DeliveryState.FAILED);
            return Optional.empty();
        }
        String lease = UUID.randomUUID().toString();
        boolean mine = Statements.execute(em.createQuery(
                                """
                                update UcDelivery d set d.state = 'sending', d.lease = :lease, d.dueAt = :end,
                                d.attempts = d.attempts + 1
                                where d.id = :id and d.attempts = :attempts and d.dueAt <= :now
                                and (d.state = 'waiting' or d.state = 'sending' and d.security = true)""")
                        .setParameter("lease", lease)
                        .setParameter("end", clock.millis() + lane.lease().toMillis())
                        .setParameter("id", id)
                        .setParameter("attempts", attempts)
                        .setParameter("now", clock.millis()))
                > 0;
        if (!mine) {
            // Either another server was faster, or a server stopped while sending what must not come twice.
            giveUpUnknown(id, attempts);
            return Optional.empty();
        }
        try {
            return Optional.of(new Claimed(delivery(row, attempts + 1), lease));
        } catch (CryptoException e) {
            LOG.warnf("Delivery %d cannot be decrypted: its key is missing. It is tried again later", id);
            settle(id, lease, attempts + 1, Outcome.FAILED);
            return Optional.empty();
        }
    }

    private void giveUpUnknown(long id, int attempts) {
        Query update = em.createQuery(
                        """
                        update UcDelivery d set d.state = :state, d.lease = null, d.addressSealed = null, d.dueAt = :now
                        where d.id = :id and d.attempts = :attempts and d.dueAt <= :now
                        and d.state = 'sending' and d.security = false""")
                .setParameter("state", DeliveryState.UNKNOWN.code())
                .setParameter("now", clock.millis())
                .setParameter("id", id)
                .setParameter("attempts", attempts);
        if (Statements.execute(update) > 0) {
            LOG.warnf("Whether delivery %d was sent is unknown: the server stopped meanwhile. It is given up", id);
        }
    }

    private void finish(long id, int attempts, DeliveryState state) {
        Statements.execute(em.createQuery(
                        """
                        update UcDelivery d set d.state = :state, d.lease = null, d.addressSealed = null, d.dueAt = :now
                        where d.id = :id and d.attempts = :attempts and d.dueAt <= :now
                        and (d.state = 'waiting' or d.state = 'sending')""")
                .setParameter("state", state.code())
                .setParameter("now", clock.millis())
                .setParameter("id", id)
                .setParameter("attempts", attempts));
    }

    private Delivery delivery(Tuple row, int attempt) {
        String realmId = row.get("realmId", String.class);
        String userId = row.get("userId", String.class);
        Map<String, String> parameters = MessageParameters.read(
                sealing.open(row.get("parameters", String.class), realmId, Sealing.DELIVERY_PARAMETERS, userId));
        return new Delivery(
                row.get("id", Long.class),
                realmId,
                userId,
                new Destination(
                        Channel.of(row.get("channel", String.class)),
                        sealing.openNullable(
                                row.get("address", String.class), realmId, Sealing.DELIVERY_ADDRESS, userId)),
                row.get("kind", String.class),
                parameters,
                Instant.ofEpochMilli(row.get("createdAt", Long.class)),
                row.get("security", Boolean.class),
                attempt);
    }

    /**
     * Writes down what became of a claimed attempt. What is done for good keeps no address.
     *
     * @return false when the claim is no longer good: its lease ended and somebody else took over
     */
    boolean settle(Claimed claimed, Outcome outcome) {
        Delivery delivery = claimed.delivery();
        if (outcome == Outcome.SENT
                && delivery.destination().channel().isOfServer()
                && remove(delivery.id(), claimed.lease())) {
            return true;
        }
        if (outcome == Outcome.LATER) {
            boolean ours = delivery.destination().channel() == Channel.BACKGROUND;
            return putOff(delivery.id(), claimed.lease(), ours ? SHORT_REST : REST);
        }
        return settle(delivery.id(), claimed.lease(), delivery.attempt(), outcome);
    }

    private boolean settle(long id, String lease, int attempt, Outcome outcome) {
        boolean again = outcome == Outcome.FAILED && attempt < RetryDelay.MAX_ATTEMPTS;
        DeliveryState state = again ? DeliveryState.WAITING : ended(outcome);
        long due = clock.millis() + (again ? RetryDelay.after(attempt).toMillis() : 0);
        return Statements.execute(em.createQuery("update UcDelivery d set d.state = :state, d.lease = null,"
                                + (again ? "" : " d.addressSealed = null,")
                                + " d.dueAt = :due where d.id = :id and d.state = 'sending' and d.lease = :lease")
                        .setParameter("state", state.code())
                        .setParameter("due", due)
                        .setParameter("id", id)
                        .setParameter("lease", lease))
                > 0;
    }

    private static DeliveryState ended(Outcome outcome) {
        return switch (outcome) {
            case SENT -> DeliveryState.SENT;
            case NO_ADDRESS -> DeliveryState.NO_ADDRESS;
            case FAILED, UNDELIVERABLE, LATER, ENDED -> DeliveryState.FAILED;
        };
    }

    /** Of work of the server nothing is kept: what comes once it is done is another case of the same name. */
    private boolean remove(long id, String lease) {
        return Statements.execute(em.createQuery(
                                """
                                delete from UcDelivery d
                                where d.id = :id and d.state = 'sending' and d.lease = :lease""")
                        .setParameter("id", id)
                        .setParameter("lease", lease))
                > 0;
    }

    private boolean putOff(long id, String lease, Duration rest) {
        return Statements.execute(em.createQuery(
                                """
                                update UcDelivery d set d.state = 'waiting', d.lease = null, d.dueAt = :due,
                                d.attempts = d.attempts - 1
                                where d.id = :id and d.state = 'sending' and d.lease = :lease""")
                        .setParameter("due", clock.millis() + rest.toMillis())
                        .setParameter("id", id)
                        .setParameter("lease", lease))
                > 0;
    }
}
