package org.usercenter.storage.jpa;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.jboss.logging.Logger;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.figure.Figure;
import org.usercenter.storage.figure.Figures;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What this server has counted and not yet added to {@code UC_FIGURE}. */
final class CountedFigures {

    /** Pairs of keys of a figure in a realm, so that neither the table nor the metrics grow by what a request makes up. */
    static final int MOST_PAIRS = 400;

    static final String OTHER = "other";

    private static final Pattern CODE = Pattern.compile("[a-z0-9._:-]{1,64}");

    /** The row can be made by another server between two statements; not so often in a row. */
    private static final int ATTEMPTS = 5;

    /** After so many in a row the database is taken to be down. */
    private static final int MOST_REFUSALS = 5;

    private static final Logger LOG = Logger.getLogger(CountedFigures.class);

    private final MeterRegistry meters;
    private final InstantSource clock;
    private final Map<Row, Long> counts = new ConcurrentHashMap<>();
    private final Map<Row, Integer> refusals = new ConcurrentHashMap<>();
    private final Map<Series, Set<Pair>> pairs = new ConcurrentHashMap<>();

    CountedFigures(MeterRegistry meters, InstantSource clock) {
        this.meters = meters;
        this.clock = clock;
    }

    private record Series(String realmId, Figure figure) {}

    private record Pair(String subject, String result) {}

    private record Row(Series series, Pair pair, LocalDate day) {}

    /** Counts for a realm, as {@link Figures#of} tells. */
    Figures.OfRealm of(RealmModel realm) {
        String id = realm.getId();
        String name = realm.getName();
        return (figure, subject, result) -> count(new Series(id, figure), name, new Pair(code(subject), code(result)));
    }

    private static String code(String text) {
        return CODE.matcher(text).matches() ? text : OTHER;
    }

    private void count(Series series, String realmName, Pair asked) {
        Pair pair = admitted(series, asked);
        LocalDate today = clock.instant().atZone(Figures.ZONE).toLocalDate();
        counts.merge(new Row(series, pair, today), 1L, Long::sum);
        Figure figure = series.figure();
        Counter.builder(figure.meter())
                .description(figure.description())
                .tags("realm", realmName, figure.subject(), pair.subject(), figure.result(), pair.result())
                .register(meters)
                .increment();
    }

    private Pair admitted(Series series, Pair pair) {
        Set<Pair> known = pairs.computeIfAbsent(series, key -> ConcurrentHashMap.newKeySet());
        if (known.contains(pair)) {
            return pair;
        }
        if (known.size() >= MOST_PAIRS) {
            boolean success = Figure.SUCCESS.equals(pair.result());
            return new Pair(OTHER, success ? Figure.SUCCESS : OTHER);
        }
        known.add(pair);
        return pair;
    }

    /**
     * Adds all to the database, each count in a transaction of its own; what cannot be added stays for the next time and is
     * no hindrance to the others. When the database takes nothing, the rest is not tried: the thread of all repeated work
     * would wait for each.
     *
     * @param exists whether there still is a realm of that id; counts of others are dropped
     */
    void flush(OwnTransaction transactions, Predicate<String> exists) {
        int inARow = 0;
        for (Row row : seldomRefusedFirst()) {
            if (flush(transactions, exists, row)) {
                inARow = 0;
            } else if (++inARow == MOST_REFUSALS) {
                return;
            }
        }
    }

    private List<Row> seldomRefusedFirst() {
        Map<Row, Integer> times = Map.copyOf(refusals);
        return counts.keySet().stream()
                .sorted(Comparator.comparingInt(row -> times.getOrDefault(row, 0)))
                .toList();
    }

    /** @return false when the database did not take it */
    private boolean flush(OwnTransaction transactions, Predicate<String> exists, Row row) {
        Long times = counts.remove(row);
        if (times == null) {
            return true;
        }
        try {
            if (exists.test(row.series().realmId())) {
                add(transactions, row, times);
            }
            refusals.remove(row);
            return true;
        } catch (RuntimeException e) {
            counts.merge(row, times, Long::sum);
            refusals.merge(row, 1, Integer::sum);
            LOG.warnf(
                    "A figure could not be added to the database: %s",
                    e.getClass().getName());
            return false;
        }
    }

    private static void add(OwnTransaction transactions, Row row, long times) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                if (write(
                        transactions,
                        "update UcFigure f set f.times = f.times + :times where f.realmId = :realm"
                                + " and f.countedOn = :day and f.figure = :figure and f.subject = :subject"
                                + " and f.result = :result",
                        row,
                        times)) {
                    return;
                }
                write(
                        transactions,
                        "insert into UcFigure(realmId, countedOn, figure, subject, result, times)"
                                + " values (:realm, :day, :figure, :subject, :result, :times)",
                        row,
                        times);
                return;
            } catch (ModelDuplicateException madeAtTheSameMoment) {
                // By another server: added to its row, in a new transaction.
            }
        }
        throw new ModelException("A figure could not be added");
    }

    private static boolean write(OwnTransaction transactions, String statement, Row row, long times) {
        return transactions.call(em -> Statements.execute(em.createQuery(statement)
                        .setParameter("realm", row.series().realmId())
                        .setParameter("day", row.day().toString())
                        .setParameter("figure", row.series().figure().code())
                        .setParameter("subject", row.pair().subject())
                        .setParameter("result", row.pair().result())
                        .setParameter("times", times)))
                > 0;
    }
}
