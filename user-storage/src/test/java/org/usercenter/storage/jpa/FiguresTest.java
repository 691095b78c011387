package org.usercenter.storage.jpa;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ModelException;
import org.usercenter.storage.figure.Figure;
import org.usercenter.storage.figure.Figures.Daily;
import org.usercenter.storage.figure.Figures.Total;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

@Tag("O4")
final class FiguresTest extends StoreTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String WRONG = "invalid_user_credentials";

    @Test
    void what_two_servers_count_at_the_same_moment_is_added_up() throws Exception {
        List<CountedFigures> servers = IntStream.range(0, 8)
                .mapToObj(i -> new CountedFigures(new SimpleMeterRegistry(), clock))
                .toList();
        AtomicInteger next = new AtomicInteger();

        atOnce(8, () -> {
            CountedFigures server = servers.get(next.getAndIncrement());
            for (int round = 0; round < 5; round++) {
                server.of(realm).count(Figure.LOGIN, "sms", Figure.SUCCESS);
                server.of(realm).count(Figure.LOGIN, "sms", WRONG);
                flush(server);
            }
            return true;
        });

        assertThat(daily(TODAY, TODAY)).containsExactly(new Daily(TODAY, Figure.LOGIN, "sms", 40, 40));
        assertThat(rows("UcFigure")).isEqualTo(2);
    }

    @Test
    void what_many_requests_count_while_it_is_added_is_added_once() throws Exception {
        atOnce(8, () -> {
            for (int i = 0; i < 200; i++) {
                figures.of(realm).count(Figure.SMS, "login_code", Figure.SUCCESS);
                if (i % 20 == 0) {
                    flush(figures);
                }
            }
            return true;
        });
        flush(figures);

        assertThat(totals()).containsExactly(new Total(Figure.SMS, "login_code", Figure.SUCCESS, 1600));
    }

    @Test
    void nothing_is_written_before_it_is_added_up() {
        figures.of(realm).count(Figure.LOGIN, "sms", Figure.SUCCESS);

        assertThat(rows("UcFigure")).isZero();
    }

    @Test
    void what_the_database_did_not_take_is_added_the_next_time() {
        figures.of(realm).count(Figure.LOGIN, "sms", Figure.SUCCESS);
        figures.flush(new Down(), id -> true);

        flush(figures);

        assertThat(totals()).containsExactly(new Total(Figure.LOGIN, "sms", Figure.SUCCESS, 1));
    }

    @Test
    void a_count_that_the_database_refuses_holds_up_no_other_and_is_kept() {
        String refused = "refused-one";
        for (String result : List.of(refused, "a", "b", "c", "d", "e", "f", "g")) {
            figures.of(realm).count(Figure.LOGIN, "sms", result);
        }

        figures.flush(new Refusing(database, refused), id -> true);

        assertThat(totals()).extracting(Total::result).containsExactlyInAnyOrder("a", "b", "c", "d", "e", "f", "g");
        flush(figures);
        assertThat(totals()).contains(new Total(Figure.LOGIN, "sms", refused, 1));
    }

    @Test
    void counts_that_are_refused_again_and_again_come_after_the_others() {
        List<String> refused = List.of("r1", "r2", "r3", "r4", "r5", "r6", "r7");
        refused.forEach(result -> figures.of(realm).count(Figure.LOGIN, "sms", result));
        OwnTransaction refusing = new Refusing(database, refused.toArray(String[]::new));
        figures.flush(refusing, id -> true);
        figures.flush(refusing, id -> true);
        figures.of(realm).count(Figure.LOGIN, "sms", Figure.SUCCESS);

        figures.flush(refusing, id -> true);

        assertThat(totals()).containsExactly(new Total(Figure.LOGIN, "sms", Figure.SUCCESS, 1));
        flush(figures);
        flush(figures);
        assertThat(totals()).hasSize(refused.size() + 1);
    }

    @Test
    void a_database_that_is_down_is_not_asked_for_each_count() {
        for (int i = 0; i < 50; i++) {
            figures.of(realm).count(Figure.LOGIN, "sms", "reason-" + i);
        }
        AtomicInteger asked = new AtomicInteger();

        figures.flush(
                new OwnTransaction() {
                    @Override
                    public <R> R call(Function<EntityManager, R> work) {
                        asked.incrementAndGet();
                        throw new ModelException("down");
                    }
                },
                id -> true);

        assertThat(asked.get()).isLessThanOrEqualTo(10);
        flush(figures);
        assertThat(totals()).hasSize(50);
    }

    @Test
    void counts_are_kept_when_nobody_can_tell_whether_their_realm_exists() {
        figures.of(realm).count(Figure.LOGIN, "sms", Figure.SUCCESS);

        figures.flush(database, id -> {
            throw new ModelException("down");
        });
        flush(figures);

        assertThat(totals()).containsExactly(new Total(Figure.LOGIN, "sms", Figure.SUCCESS, 1));
    }

    /** A database that refuses rows of some results. */
    private record Refusing(OwnTransaction database, Set<String> results) implements OwnTransaction {

        Refusing(OwnTransaction database, String... results) {
            this(database, Set.of(results));
        }

        @Override
        public <R> R call(Function<EntityManager, R> work) {
            return database.call(em -> work.apply((EntityManager) Proxy.newProxyInstance(
                    EntityManager.class.getClassLoader(), new Class<?>[] {EntityManager.class}, spied(em))));
        }

        private InvocationHandler spied(EntityManager em) {
            return (proxy, method, arguments) -> {
                Object made = method.invoke(em, arguments);
                return made instanceof Query query
                        ? Proxy.newProxyInstance(
                                Query.class.getClassLoader(), new Class<?>[] {Query.class}, spied(query))
                        : made;
            };
        }

        private InvocationHandler spied(Query query) {
            return (proxy, method, arguments) -> {
                if (method.getName().equals("setParameter")
                        && "result".equals(arguments[0])
                        && results.contains(arguments[1])) {
                    throw new ModelException("refused");
                }
                Object made = method.invoke(query, arguments);
                return made == query ? proxy : made;
            };
        }
    }

    /** A database that cannot be reached. */
    static final class Down implements OwnTransaction {
        @Override
        public <R> R call(Function<EntityManager, R> work) {
            throw new ModelException("down");
        }
    }

    @Test
    void a_realm_that_is_gone_leaves_no_rows() {
        figures.of(realm).count(Figure.LOGIN, "sms", Figure.SUCCESS);

        figures.flush(database, id -> false);
        flush(figures);

        assertThat(rows("UcFigure")).isZero();
    }

    @Test
    void a_day_ends_at_midnight_in_China() {
        clock.move(Duration.ofHours(8).minusSeconds(1));
        figures.of(realm).count(Figure.LOGIN, "sms", Figure.SUCCESS);
        clock.move(Duration.ofSeconds(1));
        figures.of(realm).count(Figure.LOGIN, "sms", Figure.SUCCESS);
        flush(figures);

        assertThat(daily(TODAY, TODAY.plusDays(1))).extracting(Daily::day).containsExactly(TODAY, TODAY.plusDays(1));
        assertThat(daily(TODAY.plusDays(1), TODAY.plusDays(1))).hasSize(1);
    }

    @Test
    void another_realm_has_figures_of_its_own() {
        figures.of(Fakes.realm()).count(Figure.LOGIN, "sms", Figure.SUCCESS);
        flush(figures);

        assertThat(daily(TODAY, TODAY)).isEmpty();
        assertThat(totals()).isEmpty();
    }

    @Test
    void what_is_no_code_is_counted_without_a_word_of_it() {
        figures.of(realm).count(Figure.LOGIN, "sms", "Invalid scopes: 13800138000");
        flush(figures);

        assertThat(totals()).containsExactly(new Total(Figure.LOGIN, "sms", CountedFigures.OTHER, 1));
    }

    @Test
    void made_up_codes_end_in_one_row() {
        for (int i = 0; i < CountedFigures.MOST_PAIRS + 100; i++) {
            figures.of(realm).count(Figure.LOGIN, "sms", "made-up-" + i);
        }

        assertThat(meters.find(Figure.LOGIN.meter()).counters()).hasSize(CountedFigures.MOST_PAIRS + 1);
    }

    @Test
    void each_count_is_a_counter_with_the_name_of_the_realm() {
        figures.of(realm).count(Figure.SCAN, "elicence", "refused");

        assertThat(meters.get("usercenter.scans")
                        .tags("realm", realm.getName(), "way", "elicence", "result", "refused")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void proofs_of_registrations_stand_in_the_totals_only() {
        figures.of(realm).count(Figure.REGISTRATION, "person", Figure.SUCCESS);
        figures.of(realm).count(Figure.REGISTRATION_PROOF, "ca", "3");
        flush(figures);

        assertThat(daily(TODAY, TODAY)).containsExactly(new Daily(TODAY, Figure.REGISTRATION, "person", 1, 0));
        assertThat(totals()).contains(new Total(Figure.REGISTRATION_PROOF, "ca", "3", 1));
    }

    private void flush(CountedFigures server) {
        server.flush(database, id -> true);
    }

    private List<Daily> daily(LocalDate from, LocalDate to) {
        return inStore(store -> store.figures().daily(realm, from, to));
    }

    private List<Total> totals() {
        return inStore(store -> store.figures().totals(realm, TODAY, TODAY));
    }
}
