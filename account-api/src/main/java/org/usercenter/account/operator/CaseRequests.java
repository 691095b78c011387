package org.usercenter.account.operator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.usercenter.account.call.Answer;
import org.usercenter.account.call.Page;
import org.usercenter.account.call.Paging;
import org.usercenter.account.problem.FieldCode;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.desk.Desk;
import org.usercenter.storage.desk.QueuePosition;

/** What requests about cases have in common, whatever the cases are about. */
public record CaseRequests(OperatorScope scope) {

    /** Every state, as a parameter. */
    public static final String ALL = "all";

    private static final int MAX_DAYS = 365;

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

    /** Where a page goes on; null: it is the first. */
    public static @Nullable QueuePosition position(Paging paging) {
        List<String> after = paging.after();
        return after.isEmpty() ? null : new QueuePosition(Instant.parse(after.get(0)), after.get(1));
    }

    /** Whether an operator has left a case alone for so long that another one may take it. */
    static boolean isLeft(Instant changedAt) {
        return !changedAt.plus(Desk.PATIENCE).isAfter(now());
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }

    /**
     * A page of a queue.
     *
     * @param concerns whether a case concerns the caller: it leaves a gap, of which nobody learns more
     */
    public <C, R> Answer page(
            Paging paging,
            List<C> rows,
            Function<C, QueuePosition> position,
            Predicate<C> concerns,
            Function<C, R> view) {
        Page<Optional<R>> page = paging.page(
                rows,
                row -> List.of(
                        position.apply(row).submittedAt().toString(),
                        position.apply(row).id()),
                row -> Optional.of(row).filter(concerns.negate()).map(view));
        return Answer.of(
                new Page<>(page.items().stream().flatMap(Optional::stream).toList(), page.next(), page.total()));
    }

    /**
     * Of any number of operators that do something at the same moment, one does; the others learn that it is done.
     *
     * @param find refuses what the caller may not know of
     */
    public Response step(ResourceInfo here, Runnable find, BooleanSupplier step) {
        return scope.answer(here, () -> {
            find.run();
            if (!step.getAsBoolean()) {
                throw Refusal.of(ProblemCode.OTHER_STATE);
            }
            return Answer.none();
        });
    }

    /**
     * What an operator writes.
     *
     * @throws Refusal when there is nothing, or too much
     */
    String text(@Nullable String body) {
        String text = scope.call().body(body, AnswerBody.class).text();
        if (text == null || text.isBlank()) {
            throw Refusal.of(ProblemCode.INVALID, "text", FieldCode.MISSING);
        }
        if (text.strip().length() > Desk.MAX_ANSWER) {
            throw Refusal.of(ProblemCode.INVALID, "text", FieldCode.TOO_LONG);
        }
        return text.strip();
    }
}
