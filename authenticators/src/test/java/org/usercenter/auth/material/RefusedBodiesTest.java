package org.usercenter.auth.material;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("R2")
@Timeout(20)
class RefusedBodiesTest {
    private Instant now = Instant.EPOCH;
    private final RefusedBodies bodies = new RefusedBodies(() -> now);

    @AfterEach
    void close() {
        bodies.close();
    }

    /** Of which so much has come; reading more would wait for the sender. */
    private static final class Body extends InputStream {
        private int there;
        private boolean broken;

        Body(int there) {
            this.there = there;
        }

        synchronized void comes(int more) {
            there += more;
        }

        synchronized void breaksOff() {
            broken = true;
        }

        @Override
        public synchronized int available() throws IOException {
            if (broken) {
                throw new IOException("broken off");
            }
            return there;
        }

        @Override
        public int read() {
            throw new AssertionError("byte by byte");
        }

        @Override
        public synchronized int read(byte[] to, int from, int length) {
            assertThat(length).as("only what is there").isPositive().isLessThanOrEqualTo(there);
            there -= length;
            return length;
        }
    }

    @Test
    void whateverComesAfterTheAnswerIsReadAndDropped() throws IOException {
        Body body = new Body(300_000);

        bodies.drop(body);
        await(() -> body.available() == 0);
        body.comes(200_000);

        await(() -> body.available() == 0);
        assertThat(bodies.waiting()).isEqualTo(1);
    }

    @Test
    void aSenderWhoIsSilentKeepsNoOtherWaiting() throws IOException {
        Body silent = new Body(0);
        Body busy = new Body(0);
        bodies.drop(silent);
        bodies.drop(busy);

        busy.comes(100_000);

        await(() -> busy.available() == 0);
    }

    @Test
    void whoeverHasGoneIsForgotten() throws IOException {
        Body broken = new Body(10);
        bodies.drop(broken);
        bodies.drop(new Body(10));
        broken.breaksOff();
        await(() -> bodies.waiting() == 1);

        now = now.plus(Duration.ofSeconds(31));

        await(() -> bodies.waiting() == 0);
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(Condition condition) throws IOException {
        while (!condition.holds()) {
            Thread.onSpinWait();
        }
    }
}
