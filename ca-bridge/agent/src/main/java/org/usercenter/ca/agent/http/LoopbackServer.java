package org.usercenter.ca.agent.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.usercenter.ca.agent.config.AgentSettings;
import org.usercenter.ca.agent.session.SigningService;
import org.usercenter.ca.agent.ticket.TicketVerifier;
import org.usercenter.ca.agent.window.PinPrompt;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

/** Listens on 127.0.0.1 and ::1, on the first free of the given ports. */
public final class LoopbackServer implements AutoCloseable {
    private static final int THREADS = 16;
    private static final int BACKLOG = 16;
    private static final byte[] IPV4 = {127, 0, 0, 1};
    private static final byte[] IPV6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

    private final List<HttpServer> servers;
    private final int port;
    private final PinPages pinPages;
    private final ExecutorService threads;
    private final boolean knowsUsers;

    private LoopbackServer(List<HttpServer> servers, AgentSettings settings, Parts parts, Optional<PeerUser> peers) {
        this.servers = servers;
        this.port = servers.get(0).getAddress().getPort();
        this.pinPages = new PinPages(parts.signing());
        this.threads = new ThreadPoolExecutor(
                THREADS, THREADS, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(THREADS * 4), task -> {
                    Thread thread = new Thread(task, "http");
                    thread.setDaemon(true);
                    return thread;
                });
        RateLimit limit = new RateLimit(parts.clock());
        this.knowsUsers = peers.isPresent();
        Router router = new Router(
                new Gate(port, settings.sites().keySet()),
                peers,
                limit,
                new Api(parts.tickets(), parts.signing(), pinPages, parts.window(), parts.version(), parts.protocol()),
                new LoginPages(
                        parts.tickets(),
                        parts.signing(),
                        settings.sites(),
                        pinPages,
                        parts.window(),
                        parts.protocol(),
                        limit),
                pinPages);
        servers.forEach(server -> start(server, router));
    }

    /**
     * What the calls are made of.
     *
     * @param window empty where PINs are asked for on pages
     */
    public record Parts(
            TicketVerifier tickets,
            SigningService signing,
            Optional<PinPrompt> window,
            InstantSource clock,
            String version,
            int protocol) {}

    /**
     * Starts to listen.
     *
     * @param ports tried in this order; 0 stands for any free one
     * @throws IOException when none is free, or on Linux when the table of connections cannot be read
     */
    public static LoopbackServer start(List<Integer> ports, AgentSettings settings, Parts parts) throws IOException {
        limitConnections();
        IOException last = new IOException("No port is named");
        for (int port : ports) {
            List<HttpServer> servers;
            try {
                servers = bind(port);
            } catch (IOException e) {
                last = e;
                continue;
            }
            try {
                return new LoopbackServer(servers, settings, parts, peers(servers, new PeerUser()));
            } catch (IOException e) {
                servers.forEach(server -> server.stop(0));
                throw e;
            }
        }
        throw last;
    }

    /** The JDK's server reads its limits from system properties, once. Seconds and numbers. */
    private static void limitConnections() {
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        System.setProperty("sun.net.httpserver.idleInterval", "15");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "16");
        System.setProperty("sun.net.httpserver.maxReqHeaders", "64");
        System.setProperty("sun.net.httpserver.maxReqHeaderSize", "32768");
        System.setProperty("jdk.httpserver.maxConnections", "64");
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static List<HttpServer> bind(int port) throws IOException {
        List<HttpServer> servers = new ArrayList<>();
        HttpServer first = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(IPV4), port), BACKLOG);
        servers.add(first);
        InetAddress ipv6 = InetAddress.getByAddress(IPV6);
        if (NetworkInterface.getByInetAddress(ipv6) != null) {
            try {
                servers.add(HttpServer.create(
                        new InetSocketAddress(ipv6, first.getAddress().getPort()), BACKLOG));
            } catch (IOException e) {
                first.stop(0);
                throw e;
            }
        }
        return servers;
    }

    private static Optional<PeerUser> peers(List<HttpServer> servers, PeerUser peers) throws IOException {
        if (!System.getProperty("os.name", "").equals("Linux")) {
            return Optional.empty();
        }
        peers.requireKnowledge(servers.get(0).getAddress().getPort());
        return Optional.of(peers);
    }

    private void start(HttpServer server, HttpHandler handler) {
        server.createContext("/", handler);
        server.setExecutor(threads);
        server.start();
    }

    /** The port that was free. */
    public int port() {
        return port;
    }

    /** Whether connections of other users of this PC are told apart and refused. */
    public boolean knowsUsers() {
        return knowsUsers;
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
        threads.shutdownNow();
        pinPages.close();
    }
}
