package org.usercenter.e2e.recovery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.Recovery;
import org.usercenter.e2e.http.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.http.Visitor.fields;

/** Whether a stranger can tell by the time of the answer which accounts exist, by whatever he looks for them. */
@EndToEnd
@Tag("P1")
@Tag("page")
@Order(90)
class RecoveryEnumerationIT {
    private static final int PAIRS = 500;
    private static final int WARM_UP = 20;
    /** Of one account, one address may ask so often only. */
    private static final int PAIRS_PER_STRANGER = 50;
    /**
     * How many standard errors the sum of signed ranks may be from what chance gives. Where both take equally long it is
     * farther away once in 16,000 times; a known account that takes 0.4 deviations longer is told apart half of the times
     * with the 125 pairs of one kind, 0.2 deviations with all 500.
     */
    private static final double MARGIN = 4;

    /** What is typed. */
    private enum Kind {
        MOBILE,
        EMAIL,
        LOGIN_NAME,
        ID_NUMBER;

        String of(Person person) {
            return switch (this) {
                case MOBILE -> person.mobile();
                case EMAIL -> email(person);
                case LOGIN_NAME -> person.loginName();
                case ID_NUMBER -> person.idNumber();
            };
        }
    }

    @Test
    void knownAndUnknownAccountsTakeEquallyLongWhateverIsTyped(Landscape landscape, People people, Admin admin)
            throws Exception {
        List<Person> known = List.of(withEmail(people, admin), withEmail(people, admin), withEmail(people, admin));
        // As often asked for: whoever was not asked for before is counted by a new row.
        List<Person> unknown = List.of(Person.madeUp(), Person.madeUp(), Person.madeUp());
        Map<Kind, List<Double>> later = new EnumMap<>(Kind.class);
        Recovery stranger = new Recovery(landscape);
        try (Admin.Undo many =
                        admin.configure("uc-recovery", "uc-recovery-account", Map.of("finds-per-source", "1000000"));
                Captchas captchas = new Captchas(landscape.server().url(), stranger.page())) {
            for (int i = -WARM_UP; i < PAIRS; i++) {
                stranger = i % PAIRS_PER_STRANGER == 0 ? new Recovery(landscape) : stranger;
                Recovery visitor = stranger;
                // All kinds all the time: what else the machine does meanwhile is the same for each.
                Kind kind = Kind.values()[Math.floorMod(i, Kind.values().length)];
                int turn = Math.floorMod(i / Kind.values().length, known.size());
                Supplier<Double> one = () -> millis(visitor, kind.of(known.get(turn)), captchas.next());
                Supplier<Double> other = () -> millis(visitor, kind.of(unknown.get(turn)), captchas.next());
                // Either comes first in half of the pairs of each kind, so that what slows down one slows down both.
                boolean knownFirst = i / Kind.values().length % 2 == 0;
                double first = (knownFirst ? one : other).get();
                double second = (knownFirst ? other : one).get();
                if (i >= 0) {
                    later.computeIfAbsent(kind, key -> new ArrayList<>())
                            .add(knownFirst ? first - second : second - first);
                }
            }
        }
        shouldBeChance(later);
    }

    private static void shouldBeChance(Map<Kind, List<Double>> later) {
        SoftAssertions all = new SoftAssertions();
        List<Double> together = new ArrayList<>();
        later.forEach((kind, differences) -> {
            all.assertThat(tellsOfRanks(kind.name(), differences))
                    .as(kind.name())
                    .isBetween(-MARGIN, MARGIN);
            together.addAll(differences);
        });
        all.assertThat(together).hasSize(PAIRS);
        all.assertThat(tellsOfRanks("all", together)).as("all").isBetween(-MARGIN, MARGIN);
        all.assertAll();
    }

    private static double tellsOfRanks(String name, List<Double> differences) {
        double away = standardErrors(differences);
        System.out.printf(
                "Recovery by %s, %d pairs: a known account answers %.2f ms later in the median, %.1f standard errors from"
                        + " chance%n",
                name, differences.size(), median(differences), away);
        return away;
    }

    /** Wilcoxon's signed-rank test: how far the ranks of the pairs in which the known one was later are from chance. */
    private static double standardErrors(List<Double> differences) {
        List<Double> ranked = differences.stream()
                .filter(difference -> difference != 0)
                .sorted(Comparator.comparingDouble(Math::abs))
                .toList();
        double n = ranked.size();
        double sum = 0;
        for (int i = 0; i < ranked.size(); i++) {
            sum += ranked.get(i) > 0 ? i + 1 : 0;
        }
        return (sum - n * (n + 1) / 4) / Math.sqrt(n * (n + 1) * (2 * n + 1) / 24);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    /** Of the answer to "next" alone; then the page is ready for the next one. */
    private static double millis(Recovery visitor, String typed, String captcha) {
        long start = System.nanoTime();
        visitor.find(typed, captcha);
        double taken = (System.nanoTime() - start) / 1e6;
        assertThat(visitor.ways()).isNotEmpty();
        visitor.submit(fields("action", "restart"));
        return taken;
    }

    private static Person withEmail(People people, Admin admin) {
        Person person = people.registered();
        String id = admin.user(person.loginName()).orElseThrow().path("id").asText();
        admin.call("PUT", "/users/" + id, Map.of("email", email(person), "emailVerified", true));
        return person;
    }

    private static String email(Person person) {
        return person.loginName() + "@example.com";
    }

    /** Solved while answers are waited for, each from another address: of one they are limited by the minute. */
    private static final class Captchas implements AutoCloseable {
        private static final int AHEAD = 4;
        private static final Duration PATIENCE = Duration.ofSeconds(60);

        private final BlockingQueue<String> solved = new ArrayBlockingQueue<>(AHEAD);
        private final Thread thread;

        Captchas(String server, Page page) {
            thread = new Thread(() -> solve(server, page), "captchas");
            thread.start();
        }

        private void solve(String server, Page page) {
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    solved.put(new Visitor(server).captcha(page));
                }
            } catch (InterruptedException | IllegalStateException e) {
                // Closed, or the server gives none: then whoever waits for one says so.
                Thread.currentThread().interrupt();
            }
        }

        String next() {
            try {
                return Objects.requireNonNull(solved.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS), "no captcha");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            thread.interrupt();
        }
    }
}
