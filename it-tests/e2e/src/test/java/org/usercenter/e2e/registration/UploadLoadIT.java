package org.usercenter.e2e.registration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Pictures;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.SignIn;
import org.usercenter.e2e.http.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.http.Visitor.fields;

/** A hundred people who send their licence at the same moment need little of the server's memory. */
@EndToEnd
@Tag("R2")
@Tag("page")
@Order(52)
class UploadLoadIT {

    private static final int PEOPLE = 100;
    private static final long MEGABYTE = 1024L * 1024;
    private static final Duration ALL_SENT = Duration.ofMinutes(4);

    @Test
    void aHundredUploadsAtOnceGrowTheHeapByLessThanAHundredMegabytes(Landscape landscape) throws Exception {
        byte[] photograph = Pictures.photograph(2050, 1540);
        assertThat((long) photograph.length).isBetween(4 * MEGABYTE, 5 * MEGABYTE);
        List<Sender> senders =
                IntStream.range(0, PEOPLE).mapToObj(i -> Sender.at(landscape)).toList();
        long before = landscape.server().liveHeap();

        ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
        List<Future<?>> sent = new ArrayList<>();
        long most = before;
        try {
            senders.forEach(sender -> sent.add(threads.submit(() -> sender.send(photograph))));
            while (sent.stream().anyMatch(upload -> !upload.isDone())) {
                most = Math.max(most, landscape.server().liveHeap());
            }
            for (Future<?> upload : sent) {
                upload.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat((most - before) / MEGABYTE).isLessThan(100);
    }

    /** Somebody at the page that asks for a licence. */
    private record Sender(Visitor visitor, Page page) {

        static Sender at(Landscape landscape) {
            Visitor visitor = new Visitor(landscape.server().url());
            Page start = visitor.get(SignIn.registrationAddress(landscape));
            Page agreement = visitor.submit(start, fields("accountType", "enterprise-declared", "action", "next"));
            return new Sender(visitor, visitor.submit(agreement, fields("agreed", "on", "action", "next")));
        }

        /** Again while the server is busy, as the page's script does. */
        void send(byte[] photograph) {
            Await.until(
                    "sent", ALL_SENT, Duration.ofSeconds(2), () -> visitor.upload(page, "licence", photograph) == 200);
        }
    }
}
