package org.usercenter.bench.waiting;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** One page's connection, kept open; one question at a time. */
final class Connection implements AutoCloseable {
    private static final int MOST_BYTES = 4096;
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *([0-9]+)\r\n");
    private static final String CHUNKED_END = "\r\n0\r\n\r\n";

    private final SocketChannel channel;
    private final SelectionKey key;
    private final ByteBuffer question;
    private final ByteBuffer answer = ByteBuffer.allocate(MOST_BYTES);
    private long due;

    /** What came back: status and body, as they stand. */
    record Answer(String status, String body) {}

    private Connection(SocketChannel channel, SelectionKey key, byte[] question) {
        this.channel = channel;
        this.key = key;
        this.question = ByteBuffer.wrap(question);
    }

    static Connection open(WaitingPage page, Selector selector) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), page.status().getPort()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
        Connection connection = new Connection(channel, key, page.question());
        key.attach(connection);
        return connection;
    }

    /** When the next question, or the one that waits for its answer, is due, in nanoseconds. */
    long due() {
        return due;
    }

    void dueAt(long at) {
        due = at;
    }

    void ask() throws IOException {
        question.rewind();
        answer.clear();
        write();
    }

    private void write() throws IOException {
        channel.write(question);
        key.interestOps(question.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    /**
     * Goes on with what the channel is ready for.
     *
     * @return the answer when it is complete; null while it is not
     */
    @Nullable
    Answer proceed() throws IOException {
        if (key.isWritable()) {
            write();
        }
        if (!key.isReadable()) {
            return null;
        }
        if (channel.read(answer) < 0) {
            throw new EOFException("closed by the server");
        }
        String text = new String(answer.array(), 0, answer.position(), StandardCharsets.UTF_8);
        int head = text.indexOf(END_OF_HEAD);
        if (head < 0 || !complete(text, head)) {
            return null;
        }
        return new Answer(text.substring(0, text.indexOf('\r')), text.substring(head + END_OF_HEAD.length()));
    }

    private static boolean complete(String text, int head) {
        Matcher length = LENGTH.matcher(text.substring(0, head + 2).toLowerCase(Locale.ROOT));
        int body = head + END_OF_HEAD.length();
        return length.find() ? text.length() - body >= Integer.parseInt(length.group(1)) : text.endsWith(CHUNKED_END);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
