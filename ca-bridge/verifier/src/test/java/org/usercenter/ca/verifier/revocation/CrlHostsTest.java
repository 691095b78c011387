package org.usercenter.ca.verifier.revocation;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.ca.verifier.revocation.RevocationAnswer.Status;
import org.usercenter.ca.verifier.revocation.RevocationPolicy.CertIdHash;
import org.usercenter.ca.verifier.revocation.RevocationPolicy.Mode;
import org.usercenter.ca.verifier.revocation.TestCa.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Servers of CRLs that hang or fail, and what they cost the others. */
@Tag("L2")
class CrlHostsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final String HANGING = "http://hanging.example.test/";

    private final TestCa ca = new TestCa(Kind.SM2, NOW);
    private final TestClock clock = new TestClock(NOW);

    @Test
    void aHostThatHangsLeavesAThreadToAGoodOne() {
        byte[] crl = new CrlRecipe(ca.issuing(), NOW).encoded();
        CountDownLatch end = new CountDownLatch(1);
        RevocationTransport transport = request -> {
            if ("hanging.example.test".equals(request.uri().getHost())) {
                await(end);
                throw new TransportException(TransportException.Reason.UNREACHABLE, "gone");
            }
            return crl;
        };
        ExecutorService twoThreads = Executors.newFixedThreadPool(2);
        try {
            RevocationClient client = new RevocationClient(TestCa.BC, transport, clock, twoThreads);

            Status hanging = check(
                    client,
                    policy(
                            Duration.ofMillis(10),
                            URI.create(HANGING + "1"),
                            URI.create(HANGING + "2"),
                            URI.create(HANGING + "3")));
            Status good = check(client, policy(Duration.ofSeconds(20), URI.create("http://good.example.test/crl")));

            assertThat(hanging).isEqualTo(Status.UNAVAILABLE);
            assertThat(good).isEqualTo(Status.GOOD);
        } finally {
            end.countDown();
            twoThreads.shutdownNow();
        }
    }

    @Test
    void eachFailureInARowDoublesThePauseUpToTenMinutes() {
        AtomicInteger requests = new AtomicInteger();
        RevocationClient client = new RevocationClient(
                TestCa.BC,
                request -> {
                    requests.incrementAndGet();
                    return new byte[] {1};
                },
                clock,
                Runnable::run);
        RevocationPolicy policy = policy(Duration.ofMillis(10), URI.create("http://failing.example.test/crl"));
        List<Integer> pauses = new ArrayList<>();

        check(client, policy);
        for (int pause = 0; pauses.size() < 8; pause += 10) {
            int before = requests.get();
            check(client, policy);
            if (requests.get() > before) {
                pauses.add(pause);
                pause = 0;
            }
            clock.forward(Duration.ofSeconds(10));
        }

        assertThat(pauses).containsExactly(10, 20, 40, 80, 160, 320, 600, 600);
    }

    @Test
    void tasksOfOneHostRunOneAfterTheOther() {
        Queue<Runnable> threads = new ArrayDeque<>();
        List<String> done = new ArrayList<>();
        HostQueues queues = new HostQueues(threads::add);

        queues.execute("one", () -> done.add("first"));
        queues.execute("one", () -> done.add("second"));
        queues.execute("other", () -> done.add("third"));

        assertThat(threads).hasSize(2);
        threads.remove().run();
        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void aTaskThatFailsDoesNotKeepTheNextOneWaiting() {
        Queue<Runnable> threads = new ArrayDeque<>();
        List<String> done = new ArrayList<>();
        HostQueues queues = new HostQueues(threads::add);
        queues.execute("one", () -> {
            throw new IllegalStateException("failed");
        });
        queues.execute("one", () -> done.add("second"));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> threads.remove().run());

        assertThat(done).containsExactly("second");
    }

    @Test
    void aHostIsFreeAgainAfterTheExecutorRefusedItsTask() {
        Queue<Runnable> threads = new ArrayDeque<>();
        AtomicInteger calls = new AtomicInteger();
        HostQueues queues = new HostQueues(task -> {
            if (calls.incrementAndGet() == 1) {
                throw new RejectedExecutionException();
            }
            threads.add(task);
        });

        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> queues.execute("one", () -> {}));
        queues.execute("one", () -> {});

        assertThat(threads).hasSize(1);
    }

    private Status check(RevocationClient client, RevocationPolicy policy) {
        return client.check(ca.person().holder(), ca.issuing().holder(), null, policy)
                .status();
    }

    private static RevocationPolicy policy(Duration timeout, URI... urls) {
        return new RevocationPolicy(
                Mode.HARD, null, Set.of(), List.of(urls), CertIdHash.AUTO, false, Policies.MAX_AGE, timeout, timeout);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
