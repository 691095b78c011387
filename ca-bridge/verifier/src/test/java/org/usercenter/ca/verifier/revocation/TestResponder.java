package org.usercenter.ca.verifier.revocation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** HTTP server on loopback that answers as a test wants, and counts. */
final class TestResponder implements AutoCloseable {

    /** Answer to one request. */
    @FunctionalInterface
    interface Behaviour {
        void answer(HttpExchange exchange, byte[] body) throws Exception;
    }

    /** Content of an answer with status 200. */
    @FunctionalInterface
    interface Content {
        byte[] of(byte[] request) throws Exception;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile Behaviour behaviour;

    TestResponder(Content content) throws IOException {
        this(sending(content));
    }

    private TestResponder(Behaviour behaviour) throws IOException {
        this.behaviour = behaviour;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    static TestResponder behaving(Behaviour behaviour) throws IOException {
        return new TestResponder(behaviour);
    }

    static Behaviour sending(Content content) {
        return (exchange, body) -> {
            byte[] answer = content.of(body);
            exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
        };
    }

    void send(Content content) {
        behaviour = sending(content);
    }

    void behave(Behaviour next) {
        behaviour = next;
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/x");
    }

    int port() {
        return server.getAddress().getPort();
    }

    int requests() {
        return requests.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        try (exchange) {
            behaviour.answer(exchange, exchange.getRequestBody().readAllBytes());
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
