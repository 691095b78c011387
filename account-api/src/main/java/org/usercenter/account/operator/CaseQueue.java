package org.usercenter.account.operator;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.usercenter.account.call.Answer;
import org.usercenter.account.call.Call;
import org.usercenter.account.call.Paging;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.desk.Case;
import org.usercenter.storage.desk.CaseState;
import org.usercenter.storage.desk.Desk;
import org.usercenter.storage.desk.QueuePosition;

/**
 * A queue of cases (案件) as operators work on it, whatever the cases are about. What concerns the caller leaves a gap in the
 * list, of which nobody learns more.
 */
final class CaseQueue<C extends Case> {

    private static final String ALL = "all";
    private static final int MAX_DAYS = 365;
    private static final RequiredText TEXT = new RequiredText("text", Desk.MAX_ANSWER);

    private final OperatorScope scope;
    private final Call call;
    private final Consumer<String> require;
    private final Predicate<C> concerns;
    private final Supplier<Desk> desk;

    /** Reads a part of the queue, oldest first. */
    @FunctionalInterface
    interface Rows<C> {

        /**
         * The cases of a page.
         *
         * @param after the last one of the page before; null: the first page
         * @param max how many at the most
         */
        List<C> read(@Nullable QueuePosition after, int max);
    }

    /**
     * For one request.
     *
     * @param require refuses the id of a case that the caller may not know of
     * @param concerns whether a case concerns the caller
     * @param desk where such cases are decided
     */
    CaseQueue(OperatorScope scope, Consumer<String> require, Predicate<C> concerns, Supplier<Desk> desk) {
        this.scope = scope;
        this.call = scope.call();
        this.require = require;
        this.concerns = concerns;
        this.desk = desk;
    }

    /**
     * The states that are asked for.
     *
     * @param code of one of them, or {@code all}; null: those that somebody is still to do something about
     * @param open these
     * @return none: all
     * @throws Refusal when there is no such state
     */
    static <S extends CaseState> Set<S> states(@Nullable String code, Set<S> open, S[] every) {
        if (code == null) {
            return open;
        }
        if (ALL.equals(code)) {
            return Set.of();
        }
        return Arrays.stream(every)
                .filter(each -> each.code().equals(code))
                .findFirst()
                .map(Set::of)
                .orElseThrow(() -> Refusal.of(ProblemCode.BAD_PARAMETER));
    }

    /**
     * The moment before which a case was submitted that has waited for so many full days.
     *
     * @param days 1 to 365; null: all have
     * @throws Refusal when it has another form
     */
    static @Nullable Instant before(@Nullable String days) {
        if (days == null) {
            return null;
        }
        try {
            int age = Integer.parseInt(days);
            if (age < 1 || age > MAX_DAYS) {
                throw Refusal.of(ProblemCode.BAD_PARAMETER);
            }
            return now().minus(Duration.ofDays(age));
        } catch (NumberFormatException e) {
            throw Refusal.of(ProblemCode.BAD_PARAMETER);
        }
    }

    /** Whether an operator has left a case alone for so long that another one may take it. */
    static boolean isLeft(Instant changedAt) {
        return !changedAt.plus(Desk.PATIENCE).isAfter(now());
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }

    /** A page of the queue. */
    <R> Response list(
            ResourceInfo here, @Nullable String max, @Nullable String cursor, Rows<C> queue, Function<C, R> view) {
        return scope.answer(here, () -> {
            Paging paging = call.paging(max, cursor);
            List<C> rows = queue.read(position(paging.after()), paging.rows());
            return Answer.of(Findings.of(scope, rows, Case::userId, concerns)
                    .page(paging, row -> List.of(row.submittedAt().toString(), row.id()), view));
        });
    }

    private static @Nullable QueuePosition position(List<String> after) {
        return after.isEmpty() ? null : new QueuePosition(Instant.parse(after.get(0)), after.get(1));
    }

    /** Takes a case. */
    Response take(ResourceInfo here, String id) {
        return step(here, id, () -> desk.get().take(call.realm(), id, call.deed()));
    }

    /** Gives back what the caller has taken. */
    Response giveBack(ResourceInfo here, String id) {
        return step(here, id, () -> desk.get().giveBack(call.realm(), id, call.deed()));
    }

    /** Asks whom the case is about for more. */
    Response ask(ResourceInfo here, String id, @Nullable String body) {
        return step(here, id, () -> desk.get().ask(call.realm(), id, text(body), call.deed()));
    }

    /**
     * Rejects it.
     *
     * @param then what comes of it, in the same transaction
     */
    Response reject(ResourceInfo here, String id, @Nullable String body, Runnable then) {
        return step(here, id, () -> {
            boolean done = desk.get().reject(call.realm(), id, text(body), call.deed());
            if (done) {
                then.run();
            }
            return done;
        });
    }

    /** Of any number of operators that do something at the same moment, one does; the others learn that it is done. */
    Response step(ResourceInfo here, String id, BooleanSupplier step) {
        return scope.answer(here, () -> {
            require.accept(id);
            if (!step.getAsBoolean()) {
                throw Refusal.of(ProblemCode.OTHER_STATE);
            }
            return Answer.none();
        });
    }

    private String text(@Nullable String body) {
        return TEXT.of(call.body(body, AnswerBody.class).text());
    }
}
