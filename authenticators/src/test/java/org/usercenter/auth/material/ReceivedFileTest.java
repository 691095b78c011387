package org.usercenter.auth.material;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("R2")
class ReceivedFileTest {

    private static final InstantSource STILL = InstantSource.fixed(Instant.EPOCH);

    @Test
    void whatIsSentIsWrittenAndGoneWithTheRequest() throws Exception {
        ReceivedFile file = ReceivedFile.create();
        try (file) {
            file.fill(new ByteArrayInputStream(new byte[] {1, 2, 3}), 3, STILL);

            assertThat(Files.readAllBytes(file.path())).containsExactly(1, 2, 3);
        }
        assertThat(file.path()).doesNotExist();
    }

    @Test
    void oneByteTooManyIsRefused() throws Exception {
        try (ReceivedFile file = ReceivedFile.create()) {
            assertThatThrownBy(() -> file.fill(new ByteArrayInputStream(new byte[4]), 3, STILL))
                    .isInstanceOf(MaterialRefusal.class)
                    .hasMessage("too-large");
        }
    }

    @Test
    void whoSendsDropByDropIsRefusedAfterTenSeconds() throws Exception {
        AtomicLong seconds = new AtomicLong();
        InputStream dripping = new InputStream() {
            @Override
            public int read() {
                seconds.addAndGet(6);
                return 7;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                target[offset] = (byte) read();
                return 1;
            }
        };
        try (ReceivedFile file = ReceivedFile.create()) {
            assertThatThrownBy(() -> file.fill(dripping, 1000, () -> Instant.ofEpochSecond(seconds.get())))
                    .isInstanceOf(MaterialRefusal.class)
                    .hasMessage("too-slow");
        }
        assertThat(seconds.get()).isEqualTo(12);
    }

    @Test
    void whoSendsSlowlyButSteadilyHasAsMuchTimeAsItTakes() throws Exception {
        AtomicLong reads = new AtomicLong();
        // 40 KiB a second, in pieces of at most 16: two minutes for five megabytes.
        InputStream steady = new ByteArrayInputStream(new byte[5 * 1024 * 1024]) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                reads.incrementAndGet();
                return super.read(target, offset, length);
            }

            @Override
            public int read(byte[] target) {
                return read(target, 0, target.length);
            }
        };
        try (ReceivedFile file = ReceivedFile.create()) {
            file.fill(steady, Long.MAX_VALUE, () -> Instant.ofEpochMilli(reads.get() * 400));

            assertThat(Files.size(file.path())).isEqualTo(5 * 1024 * 1024);
        }
    }
}
