package org.usercenter.sandbox.wechat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** One QR code on a page, from its showing to its end. */
final class QrTicket {
    /** Where it stands; the numbers are those of the page's long poll. */
    enum State {
        WAIT(408),
        SCANNED(404),
        CONFIRMED(405),
        REFUSED(403),
        EXPIRED(402);

        private final int code;

        State(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isEnd() {
            return this != WAIT && this != SCANNED;
        }
    }

    private final String uuid;
    private final URI callback;
    private final String clientState;
    private final boolean selfRedirect;
    private final Instant created;
    private State state = State.WAIT;
    private String user = "";
    private String code = "";
    private CompletableFuture<Void> change = new CompletableFuture<>();

    /** @param clientState the website's {@code state}; empty for none */
    QrTicket(String uuid, URI callback, String clientState, boolean selfRedirect, Instant created) {
        this.uuid = uuid;
        this.callback = callback;
        this.clientState = clientState;
        this.selfRedirect = selfRedirect;
        this.created = created;
    }

    String uuid() {
        return uuid;
    }

    Instant created() {
        return created;
    }

    boolean isSelfRedirect() {
        return selfRedirect;
    }

    synchronized State state() {
        return state;
    }

    /** Id of the user who confirmed; empty before. */
    synchronized String user() {
        return user;
    }

    /** The code for the website; empty unless confirmed. */
    synchronized String code() {
        return code;
    }

    /** Completes at the next change of state. */
    synchronized CompletableFuture<Void> change() {
        return change.copy();
    }

    /** Moves on; false when it has ended already. */
    boolean move(State to) {
        return move(to, "", "");
    }

    /** Confirms with the code for the website; false when it has ended already. */
    boolean confirm(String by, String newCode) {
        return move(State.CONFIRMED, by, newCode);
    }

    private boolean move(State to, String by, String newCode) {
        CompletableFuture<Void> waiting;
        synchronized (this) {
            if (state.isEnd()) {
                return false;
            }
            state = to;
            user = by;
            code = newCode;
            waiting = change;
            change = new CompletableFuture<>();
        }
        waiting.complete(null);
        return true;
    }

    /** Callback of the website for a confirmed login. */
    String confirmedUrl(String withCode) {
        return url("code=" + encode(withCode) + (clientState.isEmpty() ? "" : "&state=" + encode(clientState)));
    }

    /** Callback of the website for a refusal, where there is one. */
    String refusedUrl() {
        return url("state=" + encode(clientState));
    }

    private String url(String parameters) {
        String address = callback.toString().replaceFirst("#.*", "");
        return address + (address.contains("?") ? "&" : "?") + parameters;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
