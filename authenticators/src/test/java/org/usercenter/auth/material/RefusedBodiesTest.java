package org.usercenter.auth.material;

import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("R2")
@Timeout(20)
class RefusedBodiesTest {
    private volatile Instant now = Instant.EPOCH;
    private final RefusedBodies bodies = new RefusedBodies(() -> now);

    @AfterEach
    void close() {
        bodies.close();
    }

    @Test
    void whateverComesAfterTheAnswerIsReadThoughAnotherSenderIsSilent() throws IOException {
        try (PipedOutputStream silent = new PipedOutputStream();
                PipedOutputStream busy = new PipedOutputStream()) {
            bodies.drop(new PipedInputStream(silent), "a");
            bodies.drop(new PipedInputStream(busy), "a");

            // Far more than a pipe holds: it goes on only because somebody reads.
            busy.write(new byte[200_000]);

            assertThat(bodies.reading()).isPositive();
        }
        await(() -> bodies.reading() == 0);
    }

    @Test
    void whoeverBreaksOffIsForgotten() {
        bodies.drop(
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("broken off");
                    }

                    @Override
                    public int read(byte[] to, int from, int length) throws IOException {
                        return read();
                    }
                },
                "a");

        await(() -> bodies.reading() == 0);
    }

    @Test
    void whoeverDripsForAMinuteIsLeftAlone() {
        bodies.drop(
                new InputStream() {
                    @Override
                    public int read() {
                        return 0;
                    }

                    @Override
                    public int read(byte[] to, int from, int length) {
                        now = now.plus(Duration.ofSeconds(9));
                        return 1;
                    }
                },
                "a");

        await(() -> bodies.reading() == 0);
    }

    @Test
    void oneSourceLeavesRoomForTheOthers() throws IOException {
        List<PipedOutputStream> silent = new ArrayList<>();
        try {
            for (int sent = 0; sent < 200; sent++) {
                PipedOutputStream sender = new PipedOutputStream();
                silent.add(sender);
                bodies.drop(new PipedInputStream(sender), "a");
            }
            assertThat(bodies.reading()).isLessThan(100);

            try (PipedOutputStream other = new PipedOutputStream()) {
                bodies.drop(new PipedInputStream(other), "b");
                other.write(new byte[200_000]);
            }
        } finally {
            for (PipedOutputStream sender : silent) {
                sender.close();
            }
        }
        await(() -> bodies.reading() == 0);

        // What it held is its own again.
        try (PipedOutputStream again = new PipedOutputStream()) {
            bodies.drop(new PipedInputStream(again), "a");
            again.write(new byte[200_000]);
        }
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
