package org.usercenter.storage.jpa;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.keycloak.models.RealmModel;
import org.usercenter.storage.figure.Backlog;
import org.usercenter.storage.figure.Figures;
import org.usercenter.storage.figure.Open;
import org.usercenter.storage.message.Channel;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;

/** What waits, as this server has last read it from the database. */
final class BacklogGauges {

    /** How often it is read. */
    static final Duration INTERVAL = Duration.ofMinutes(1);

    /** What was read before is not known any more: the database keeps the next reading waiting. */
    static final Duration GOOD = INTERVAL.multipliedBy(3);

    private static final Duration RECENTLY = Duration.ofDays(1);

    private static final List<Channel> DELIVERED =
            List.of(Channel.SMS, Channel.EMAIL, Channel.SYSTEM, Channel.BACKGROUND);

    private final Map<Backlog, MultiGauge> gauges = new EnumMap<>(Backlog.class);
    private final Map<Backlog, Set<String>> tags = new EnumMap<>(Backlog.class);
    private final InstantSource clock;

    /** When the last reading began to show. */
    private volatile Instant readAt = Instant.EPOCH;

    BacklogGauges(MeterRegistry meters, InstantSource clock) {
        this.clock = clock;
        for (Backlog backlog : Backlog.values()) {
            gauges.put(
                    backlog,
                    MultiGauge.builder(backlog.meter())
                            .description(backlog.description())
                            .baseUnit(backlog.unit().isEmpty() ? null : backlog.unit())
                            .register(meters));
        }
    }

    /** Reads it again, by indexed queries. */
    void refresh(EntityManager em, Figures figures, List<RealmModel> realms) {
        read(em, figures, realms);
        readAt = clock.instant();
    }

    private void read(EntityManager em, Figures figures, List<RealmModel> realms) {
        show(
                Backlog.APPEALS,
                Backlog.APPEALS_AGE,
                realms.stream().collect(Collectors.toMap(RealmModel::getName, figures::openAppeals)));
        show(
                Backlog.REVIEWS,
                Backlog.REVIEWS_AGE,
                realms.stream().collect(Collectors.toMap(RealmModel::getName, figures::openReviews)));
        show(
                Backlog.OUTBOX,
                Backlog.OUTBOX_AGE,
                DELIVERED.stream().collect(Collectors.toMap(Channel::code, channel -> overdue(em, channel))));
        Map<String, Number> givenUp = new LinkedHashMap<>();
        DELIVERED.forEach(channel -> givenUp.put(channel.code(), givenUp(em, channel)));
        show(Backlog.OUTBOX_GIVEN_UP, givenUp);
        show(
                Backlog.UNFINISHED,
                Backlog.UNFINISHED_AGE,
                Map.of("take-over", unfinished(em, false), "closing", unfinished(em, true)));
    }

    /** Shows all as not known ({@link Double#NaN}): what was read before may be long over. */
    void unknown() {
        tags.forEach((backlog, known) -> {
            Map<String, Number> values = new LinkedHashMap<>();
            known.forEach(tag -> values.put(tag, Double.NaN));
            show(backlog, values);
        });
    }

    private void show(Backlog number, Backlog age, Map<String, Open> values) {
        Map<String, Number> numbers = new LinkedHashMap<>();
        Map<String, Number> ages = new LinkedHashMap<>();
        values.forEach((tag, open) -> {
            numbers.put(tag, open.count());
            Instant oldest = open.oldest();
            ages.put(
                    tag,
                    oldest == null
                            ? 0
                            : Math.max(
                                    0, Duration.between(oldest, clock.instant()).toSeconds()));
        });
        show(number, numbers);
        show(age, ages);
    }

    private void show(Backlog backlog, Map<String, Number> values) {
        MultiGauge gauge = gauges.get(backlog);
        if (gauge != null) {
            tags.put(backlog, Set.copyOf(values.keySet()));
            gauge.register(
                    values.entrySet().stream()
                            .map(value -> MultiGauge.Row.of(
                                    Tags.of(backlog.tag(), value.getKey()), value.getValue(), this::known))
                            .collect(Collectors.toList()),
                    true);
        }
    }

    /** A reading that hangs ends with no failure that could say so. */
    private double known(Number value) {
        return clock.instant().isBefore(readAt.plus(GOOD)) ? value.doubleValue() : Double.NaN;
    }

    /** Both ranks by name: the index has them before the time. */
    private Open overdue(EntityManager em, Channel channel) {
        return open(em.createQuery(
                        """
                        select count(d) as number, min(d.dueAt) as oldest from UcDelivery d
                        where d.channel = :channel and d.state = :state and d.security in (true, false)
                        and d.dueAt <= :now""",
                        Tuple.class)
                .setParameter("channel", channel.code())
                .setParameter("state", DeliveryState.WAITING.code())
                .setParameter("now", clock.millis())
                .getSingleResult());
    }

    private long givenUp(EntityManager em, Channel channel) {
        return em.createQuery(
                        """
                        select count(d) from UcDelivery d
                        where d.channel = :channel and d.state in :states and d.security in (true, false)
                        and d.dueAt >= :since""",
                        Long.class)
                .setParameter("channel", channel.code())
                .setParameter("states", List.of(DeliveryState.FAILED.code(), DeliveryState.UNKNOWN.code()))
                .setParameter("since", clock.instant().minus(RECENTLY).toEpochMilli())
                .getSingleResult();
    }

    /** Those that are under way are few: the table is read. */
    private static Open unfinished(EntityManager em, boolean closing) {
        return open(em.createQuery(
                        "select count(t) as number, min(t.takenAt) as oldest from UcTakenOver t where t.closing = :closing",
                        Tuple.class)
                .setParameter("closing", closing)
                .getSingleResult());
    }

    private static Open open(Tuple row) {
        Long oldest = row.get("oldest", Long.class);
        return new Open(row.get("number", Long.class), oldest == null ? null : Instant.ofEpochMilli(oldest));
    }
}
