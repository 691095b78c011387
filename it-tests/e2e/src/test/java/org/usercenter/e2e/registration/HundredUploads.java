package org.usercenter.e2e.registration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import org.usercenter.e2e.harness.Heap;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Pictures;
import org.usercenter.e2e.harness.UserCenter;
import org.usercenter.e2e.http.EnterpriseRegistration;

import static org.assertj.core.api.Assertions.assertThat;

/** A hundred people who send a photograph of five megabytes at the same moment, each from an address of his own. */
final class HundredUploads {
    static final long MEGABYTE = 1024L * 1024;

    private static final int SENDERS = 100;
    private static final int BUSY = 503;

    private HundredUploads() {}

    /**
     * Lets them send, and again after a pause where the server is busy, as the page's script does.
     *
     * @return bytes by which the server's live heap grew at most meanwhile
     */
    static long growth(Landscape landscape, UserCenter server) throws Exception {
        byte[] photograph = fiveMegabytes();
        List<EnterpriseRegistration> senders = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            senders.add(new EnterpriseRegistration(landscape, server).begin());
        }
        Heap heap = server.heap();
        long before = heap.live();
        AtomicInteger refused = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(SENDERS);
        List<Future<Integer>> answers = new ArrayList<>();
        for (EnterpriseRegistration sender : senders) {
            answers.add(threads.submit(() -> sendAsThePageDoes(sender, photograph, refused)));
        }
        threads.shutdown();
        long most = before;
        int measured = 0;
        while (!threads.isTerminated()) {
            most = Math.max(most, heap.live());
            measured++;
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isEqualTo(200);
        }
        System.out.printf(
                "Heap after a collection: %d MB before, %d MB at most in %d measurements during %d uploads of %d KB;"
                        + " %d answers \"busy\"%n",
                before / MEGABYTE, most / MEGABYTE, measured, SENDERS, photograph.length / 1024, refused.get());
        assertThat(measured).isGreaterThan(5);
        return most - before;
    }

    /** With the pauses of the page's script, shortened. */
    private static int sendAsThePageDoes(EnterpriseRegistration sender, byte[] file, AtomicInteger refused) {
        int status = sender.upload("licence", file).statusCode();
        for (int retry = 0; retry < 60 && status == BUSY; retry++) {
            refused.incrementAndGet();
            LockSupport.parkNanos(Duration.ofMillis(ThreadLocalRandom.current().nextInt(1000, 5000))
                    .toNanos());
            status = sender.upload("licence", file).statusCode();
        }
        return status;
    }

    /** Noise, as large as is taken. */
    private static byte[] fiveMegabytes() {
        int edge = 3000;
        byte[] photograph = Pictures.photograph(edge, edge);
        while (photograph.length > 5 * MEGABYTE) {
            edge -= 20;
            photograph = Pictures.photograph(edge, edge);
        }
        assertThat(photograph.length).isGreaterThan((int) (4.8 * MEGABYTE));
        return photograph;
    }
}
