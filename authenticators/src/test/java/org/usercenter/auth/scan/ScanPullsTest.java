package org.usercenter.auth.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.auth.code.FakeSingleUseObjects;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L3")
@Tag("L7")
class ScanPullsTest {
    private static final String WAY = "uc-elicence";
    private static final ScanPush.Word WORD = new ScanPush.Word("biz-1", "2");

    private final FakeSingleUseObjects objects = new FakeSingleUseObjects();
    private final ScanTickets tickets = new ScanTickets(objects, Tickets.REALM, objects::now);
    private final ScanTicket ticket = Tickets.ticket("id", WAY, "biz-1", tickets.now() + 180);
    private final List<Tasks> pools = new ArrayList<>();
    private final ScanPulls pulls = new ScanPulls(objects::now, this::pool);
    private final ScanStore store = new ScanStore() {
        @Override
        public <R> R with(Function<ScanTickets, R> work) {
            return work.apply(tickets);
        }
    };
    private final Platform platform = new Platform();

    /** What is to be done in the threads of one platform, done when the test says so. */
    private static final class Tasks extends AbstractExecutorService {
        private final List<Runnable> waiting = new ArrayList<>();
        private boolean full;
        private boolean ended;

        @Override
        public void execute(Runnable task) {
            if (full) {
                throw new RejectedExecutionException();
            }
            waiting.add(task);
        }

        void run() {
            List<Runnable> all = List.copyOf(waiting);
            waiting.clear();
            all.forEach(Runnable::run);
        }

        @Override
        public void shutdown() {
            ended = true;
        }

        @Override
        public List<Runnable> shutdownNow() {
            ended = true;
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return ended;
        }

        @Override
        public boolean isTerminated() {
            return ended;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }

    /** Says what it is told to say about a code's progress. */
    private static final class Platform implements ScanPlatform {
        private Optional<ScanProgress> progress = Optional.of(ScanProgress.of(ScanState.SCANNED));
        private boolean broken;
        private int questions;

        @Override
        public ScanProgress progress(String platformId) throws ScanUnavailableException {
            questions++;
            if (broken) {
                throw new IllegalStateException("a mistake of ours");
            }
            return progress.orElseThrow(() -> new ScanUnavailableException("down"));
        }

        @Override
        public ScanOffer create(ScanRequest request) {
            throw new AssertionError("is not to be used");
        }

        @Override
        public ScanResult collect(ScanTicket collected) {
            throw new AssertionError("is not to be used");
        }

        @Override
        public Optional<ScanPush.Word> push(ScanPush push) {
            throw new AssertionError("is not to be used");
        }
    }

    private ExecutorService pool() {
        Tasks tasks = new Tasks();
        pools.add(tasks);
        return tasks;
    }

    @BeforeEach
    void aCodeIsShown() {
        tickets.keep(ticket);
    }

    private ScanTicket.Standing standing() {
        return tickets.find("id").orElseThrow().standing();
    }

    @Test
    void whatThePlatformSaysIsWritten() {
        pulls.pull(store, platform, ticket, null);
        pools.get(0).run();

        assertThat(standing().state()).isEqualTo(ScanState.SCANNED);
    }

    @Test
    void eachPlatformHasThreadsOfItsOwn() {
        ScanTicket other = Tickets.ticket("other", "uc-sharedca", "t1", tickets.now() + 180);

        pulls.pull(store, platform, ticket, null);
        pulls.pull(store, platform, ticket, null);
        pulls.pull(store, platform, other, null);

        assertThat(pools).hasSize(2);
        assertThat(pools.get(0).waiting).hasSize(2);
        assertThat(pools.get(1).waiting).hasSize(1);
    }

    @Test
    void aPlatformThatIsDownIsWrittenDown() {
        platform.progress = Optional.empty();

        pulls.pull(store, platform, ticket, null);
        pools.get(0).run();

        assertThat(standing().reachable()).isFalse();
    }

    @Test
    void aWordWhoseQuestionFailedIsNewsWhenItComesAgain() {
        platform.progress = Optional.empty();
        tickets.isNews(WAY, WORD);
        pulls.postpone("id", 15);

        pulls.pull(store, platform, ticket, WORD);
        pools.get(0).run();

        assertThat(pulls.isDue("id")).isTrue();
        assertThat(tickets.isNews(WAY, WORD)).isTrue();
    }

    @Test
    void soIsOneWhoseQuestionEndedInAMistakeOfOurs() {
        platform.broken = true;
        tickets.isNews(WAY, WORD);

        pulls.pull(store, platform, ticket, WORD);
        pools.get(0).run();

        assertThat(tickets.isNews(WAY, WORD)).isTrue();
    }

    @Test
    void aWordThatWasAnsweredIsNoNews() {
        tickets.isNews(WAY, WORD);

        pulls.pull(store, platform, ticket, WORD);
        pools.get(0).run();

        assertThat(tickets.isNews(WAY, WORD)).isFalse();
    }

    @Test
    void aPageWhoseQuestionFailedWaitsItsTime() {
        platform.progress = Optional.empty();
        pulls.postpone("id", 15);

        pulls.pull(store, platform, ticket, null);
        pools.get(0).run();

        assertThat(pulls.isDue("id")).isFalse();
        objects.pass(15);
        assertThat(pulls.isDue("id")).isTrue();
    }

    @Test
    void aQuestionThatWaitedTooLongIsNotAsked() {
        tickets.isNews(WAY, WORD);
        pulls.pull(store, platform, ticket, WORD);
        objects.pass(16);

        pools.get(0).run();

        assertThat(platform.questions).isZero();
        assertThat(tickets.isNews(WAY, WORD)).isTrue();
    }

    @Test
    void whatFindsNoRoomIsToldSoAndDueAtOnce() {
        pulls.pull(store, platform, ticket, null);
        pools.get(0).full = true;
        pulls.postpone("id", 15);

        assertThat(pulls.pull(store, platform, ticket, null)).isFalse();
        assertThat(pulls.isDue("id")).isTrue();
    }

    @Test
    void closingEndsTheThreads() {
        pulls.pull(store, platform, ticket, null);

        pulls.close();

        assertThat(pools).allMatch(Tasks::isShutdown);
    }
}
