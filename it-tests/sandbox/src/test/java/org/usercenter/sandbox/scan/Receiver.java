package org.usercenter.sandbox.scan;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import com.sun.net.httpserver.HttpServer;

/** Takes pushes in the user center's place. */
public final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final BlockingQueue<Taken> taken = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    /** One push. */
    public record Taken(String path, String type, String body) {}

    /** @param usual answer that says "taken" */
    public Receiver(String usual) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            taken.add(new Taken(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            byte[] answer = Objects.requireNonNullElse(answers.poll(), usual).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What the next push is answered instead of the usual. */
    public void answerNext(String answer) {
        answers.add(answer);
    }

    /** Waits for a push; null when none comes within 5 s. */
    public @Nullable Taken next() throws InterruptedException {
        return taken.poll(5, TimeUnit.SECONDS);
    }

    /** Pushes that have come and were not yet asked for. */
    public int waiting() {
        return taken.size();
    }

    /** Forgets what has come. */
    public void clear() {
        taken.clear();
        answers.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
