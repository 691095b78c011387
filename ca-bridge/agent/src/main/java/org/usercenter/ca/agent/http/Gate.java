package org.usercenter.ca.agent.http;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.usercenter.ca.agent.config.Origin;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;

/**
 * Decides who may go on, by headers alone: first that the request is addressed to this PC by its own name (which stops
 * DNS rebinding), then that the page is one of an allowed site.
 */
final class Gate {
    private final Set<String> hosts;
    private final Set<Origin> ownOrigins;
    private final Set<Origin> sites;

    Gate(int port, Set<Origin> sites) {
        this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
        this.ownOrigins = Set.of(
                new Origin("http://127.0.0.1:" + port),
                new Origin("http://localhost:" + port),
                new Origin("http://[::1]:" + port));
        this.sites = Set.copyOf(sites);
    }

    /** @throws HttpFailure 421 unless there is exactly one Host, and it is loopback with the agent's port */
    void requireOwnHost(HttpExchange exchange) throws HttpFailure {
        URI target = exchange.getRequestURI();
        Optional<String> host = single(exchange.getRequestHeaders(), "Host");
        if (host.filter(hosts::contains).isEmpty() || target.getRawAuthority() != null) {
            throw new HttpFailure(421, "HOST_NOT_ALLOWED");
        }
    }

    /** @throws HttpFailure 403 unless there is exactly one Origin, and it is that of an allowed site */
    Origin requireSite(HttpExchange exchange) throws HttpFailure {
        return origin(exchange).filter(sites::contains).orElseThrow(Gate::refused);
    }

    /**
     * For navigations that a signed ticket allows: no Origin and {@code null}, as a page under no-referrer sends it, are
     * no statement; any other must be an allowed site.
     *
     * @throws HttpFailure 403 when it is another site
     */
    Optional<Origin> siteOrNothing(HttpExchange exchange) throws HttpFailure {
        List<String> values = exchange.getRequestHeaders().get("Origin");
        if (values == null || values.equals(List.of("null"))) {
            return Optional.empty();
        }
        return Optional.of(requireSite(exchange));
    }

    /** @throws HttpFailure 403 unless a page of the agent itself sends the form */
    void requireOwnPage(HttpExchange exchange) throws HttpFailure {
        Optional<String> fetchSite = single(exchange.getRequestHeaders(), "Sec-Fetch-Site");
        boolean elsewhere =
                fetchSite.filter(site -> !site.equals("same-origin")).isPresent();
        if (elsewhere || origin(exchange).filter(ownOrigins::contains).isEmpty()) {
            throw refused();
        }
    }

    private static Optional<Origin> origin(HttpExchange exchange) {
        return single(exchange.getRequestHeaders(), "Origin").flatMap(Gate::parse);
    }

    private static Optional<Origin> parse(String value) {
        return Origin.of(value).filter(origin -> origin.value().equals(value));
    }

    private static Optional<String> single(Headers headers, String name) {
        List<String> values = headers.get(name);
        return values == null || values.size() != 1 ? Optional.empty() : Optional.of(values.get(0));
    }

    private static HttpFailure refused() {
        return new HttpFailure(403, "ORIGIN_NOT_ALLOWED");
    }
}
