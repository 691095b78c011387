package org.usercenter.ca.verifier.revocation;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How much of an answer is read. */
@Tag("L2")
final class HttpLimitsTest {

    private static final int MAX = 100;
    private static final int HEAD = 16 * 1024;

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 100\r\n\r\n", "\r\n", "X: y\r\ncontent-length:100\r\n\r\n"})
    void aBodyAsLargeAsTheLimitIsRead(String head) throws IOException {
        assertThat(body("HTTP/1.1 200 OK\r\n" + head + "x".repeat(MAX))).hasSize(MAX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 101\r\n\r\n", "\r\n"})
    void oneByteMoreIsTooLarge(String head) {
        refused("HTTP/1.1 200 OK\r\n" + head + "x".repeat(MAX + 1), TransportException.Reason.TOO_LARGE);
    }

    @Test
    void chunksTogetherMayBeAsLargeAsTheLimit() throws IOException {
        assertThat(body(chunks(60, 40))).hasSize(MAX);
        refused(chunks(60, 41), TransportException.Reason.TOO_LARGE);
    }

    @Test
    void whatIsBehindTheLengthIsNotRead() throws IOException {
        assertThat(body("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello and more"))
                .isEqualTo("hello".getBytes(ISO_8859_1));
    }

    @Test
    void anEmptyBodyIsOne() throws IOException {
        assertThat(body("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")).isEmpty();
    }

    @Test
    void aHeaderWithoutAColonIsPassedOver() throws IOException {
        assertThat(body("HTTP/1.1 200 OK\r\nnonsense\r\nContent-Length: 5\r\n\r\nhello"))
                .hasSize(5);
    }

    @Test
    void linesMayEndWithoutACarriageReturn() throws IOException {
        assertThat(body("HTTP/1.1 200 OK\nContent-Length: 5\n\nhello")).hasSize(5);
    }

    /** Line ends without carriage return are not counted. */
    @Test
    void aHeadAsLargeAsTheLimitIsRead() throws IOException {
        String status = "HTTP/1.1 200 OK";
        assertThat(body(status + "\n" + "x".repeat(HEAD - status.length()) + "\n\nhello"))
                .hasSize(5);
        refused(status + "\n" + "x".repeat(HEAD - status.length() + 1) + "\n\nhello", TransportException.Reason.BROKEN);
    }

    /** Each chunk has room for a head of its own: a long list has many. */
    @Test
    void theHeadOfAChunkCountsByItself() throws IOException {
        String extension = ";" + "x".repeat(10_000);
        String answer = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + "1" + extension + "\r\na\r\n" + "1"
                + extension + "\r\nb\r\n0\r\n\r\n";

        assertThat(body(answer)).isEqualTo("ab".getBytes(ISO_8859_1));
    }

    private static String chunks(int first, int second) {
        return "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n" + Integer.toHexString(first) + "\r\n"
                + "x".repeat(first) + "\r\n" + Integer.toHexString(second) + "\r\n" + "x".repeat(second)
                + "\r\n0\r\n\r\n";
    }

    private static byte[] body(String answer) throws IOException {
        return new HttpReply(new ByteArrayInputStream(answer.getBytes(ISO_8859_1)), MAX).body();
    }

    private static void refused(String answer, TransportException.Reason reason) {
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> body(answer))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
