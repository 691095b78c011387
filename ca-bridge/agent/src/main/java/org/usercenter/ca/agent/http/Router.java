package org.usercenter.ca.agent.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;

import org.usercenter.ca.agent.config.Origin;
import org.usercenter.ca.agent.http.RateLimit.Kind;
import org.usercenter.ca.agent.window.Texts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

/**
 * Brings a request to its call, once it may go on: host, user, origin, rate, in this order and before its body is read.
 * Any page can send requests here, so what is refused is counted apart and uses up nothing of the allowed sites.
 */
final class Router implements HttpHandler {
    private static final Map<String, String> METHODS =
            Map.of("/v1/info", "GET", "/v1/certificates", "POST", "/v1/sign", "POST", "/v1/sign/result", "POST");

    private final Gate gate;
    private final Optional<PeerUser> peers;
    private final RateLimit limit;
    private final Api api;
    private final LoginPages loginPages;
    private final PinPages pinPages;

    /** @param peers empty where the users of connections cannot be told */
    Router(Gate gate, Optional<PeerUser> peers, RateLimit limit, Api api, LoginPages loginPages, PinPages pinPages) {
        this.gate = gate;
        this.peers = peers;
        this.limit = limit;
        this.api = api;
        this.loginPages = loginPages;
        this.pinPages = pinPages;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            Reply.headers(exchange);
            admit(exchange);
            route(exchange);
        } catch (HttpFailure e) {
            Reply.failure(exchange, e);
        } finally {
            exchange.close();
        }
    }

    private void admit(HttpExchange exchange) throws HttpFailure {
        try {
            gate.requireOwnHost(exchange);
            requireOwnUser(exchange);
        } catch (HttpFailure e) {
            throw counted(e);
        }
    }

    /** The refusal, or in its place that there were too many. */
    private HttpFailure counted(HttpFailure refusal) {
        try {
            limit.count(Kind.REFUSED);
            return refusal;
        } catch (HttpFailure tooMany) {
            return tooMany;
        }
    }

    private Origin site(HttpExchange exchange) throws HttpFailure {
        try {
            Origin site = gate.requireSite(exchange);
            limit.count(Kind.ANY);
            return site;
        } catch (HttpFailure e) {
            throw e.status() == 403 ? counted(e) : e;
        }
    }

    private void requireOwnPage(HttpExchange exchange) throws HttpFailure {
        try {
            gate.requireOwnPage(exchange);
        } catch (HttpFailure e) {
            throw counted(e);
        }
        limit.count(Kind.ANY);
    }

    private void requireOwnUser(HttpExchange exchange) throws HttpFailure {
        InetSocketAddress peer = exchange.getRemoteAddress();
        if (peers.isPresent() && !peers.get().isOwn(peer, exchange.getLocalAddress())) {
            throw new HttpFailure(403, "USER_NOT_ALLOWED");
        }
    }

    private void route(HttpExchange exchange) throws IOException, HttpFailure {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/v1/login")) {
            requireMethod(exchange, "POST");
            beginLogin(exchange);
        } else if (path.startsWith(LoginPages.PATH)) {
            requireMethod(exchange, "POST");
            takeChoice(exchange, path.substring(LoginPages.PATH.length()));
        } else if (path.startsWith(PinPages.PATH)) {
            pinPage(exchange, path.substring(PinPages.PATH.length()));
        } else {
            Origin site = site(exchange);
            Reply.readableBy(exchange, site);
            call(exchange, path, site);
        }
    }

    private void call(HttpExchange exchange, String path, Origin site) throws IOException, HttpFailure {
        String method = METHODS.get(path);
        if (method == null) {
            throw new HttpFailure(404, "NOT_FOUND");
        }
        if (exchange.getRequestMethod().equals("OPTIONS")) {
            limit.count(Kind.INFO);
            Reply.preflight(exchange, method);
            return;
        }
        requireMethod(exchange, method);
        switch (path) {
            case "/v1/info" -> {
                limit.count(Kind.INFO);
                api.info(exchange);
            }
            case "/v1/certificates" -> {
                limit.count(Kind.CERTIFICATES);
                api.certificates(exchange, site);
            }
            case "/v1/sign" -> {
                limit.count(Kind.SIGN);
                api.sign(exchange, site);
            }
            default -> {
                limit.count(Kind.SIGN);
                api.result(exchange, site);
            }
        }
    }

    private void beginLogin(HttpExchange exchange) throws IOException, HttpFailure {
        Optional<Origin> from;
        try {
            from = gate.siteOrNothing(exchange);
        } catch (HttpFailure e) {
            throw counted(e);
        }
        Texts texts = PageTexts.texts(exchange);
        try (Form form = Body.form(exchange)) {
            loginPages.begin(exchange, from, form, texts);
        }
    }

    private void takeChoice(HttpExchange exchange, String id) throws IOException, HttpFailure {
        requireOwnPage(exchange);
        try (Form form = Body.form(exchange)) {
            loginPages.take(exchange, id, form, PageTexts.texts(exchange));
        }
    }

    private void pinPage(HttpExchange exchange, String id) throws IOException, HttpFailure {
        Texts texts = PageTexts.texts(exchange);
        if (exchange.getRequestMethod().equals("GET")) {
            limit.count(pinPages.isKnown(id) ? Kind.ANY : Kind.REFUSED);
            pinPages.show(exchange, id, texts);
            return;
        }
        requireMethod(exchange, "POST");
        requireOwnPage(exchange);
        try (Form form = Body.form(exchange)) {
            pinPages.take(exchange, id, form, texts);
        }
    }

    private static void requireMethod(HttpExchange exchange, String method) throws HttpFailure {
        if (!exchange.getRequestMethod().equals(method)) {
            throw new HttpFailure(405, "METHOD_NOT_ALLOWED");
        }
    }
}
