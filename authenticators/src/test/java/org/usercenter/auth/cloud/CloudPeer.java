package org.usercenter.auth.cloud;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A platform on loopback: keeps what it received and answers as told. */
public final class CloudPeer implements AutoCloseable {

    /** What arrived. */
    public record Received(String method, URI uri, Headers headers, String body) {

        /** A header that has to be there once. */
        public String header(String name) {
            List<String> values = headers.get(name);
            if (values == null || values.size() != 1) {
                throw new AssertionError(name + " is there " + (values == null ? 0 : values.size()) + " times");
            }
            return values.get(0);
        }
    }

    /** How to answer. */
    public interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour = json(200, "{}");

    public CloudPeer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(workers);
        server.createContext("/", this::handle);
        server.start();
    }

    public String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void answers(Behaviour next) {
        behaviour = next;
    }

    public void answers(int status, String body) {
        behaviour = json(status, body);
    }

    public List<Received> received() {
        return received;
    }

    /** The one request that arrived. */
    public Received only() {
        if (received.size() != 1) {
            throw new AssertionError(received.size() + " requests arrived");
        }
        return received.get(0);
    }

    public static Behaviour json(int status, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json;charset=utf-8");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** Says nothing until the test is over. */
    public Behaviour silent() {
        return exchange -> over(60_000);
    }

    /** Sends a byte every 20 ms until the test is over: never silent, never done. */
    public Behaviour dripping() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            while (!over(20)) {
                out.write(' ');
                out.flush();
            }
        };
    }

    private boolean over(long millis) {
        try {
            return end.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Received(
                    exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders(), body));
            behaviour.answer(exchange);
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        workers.shutdownNow();
    }
}
