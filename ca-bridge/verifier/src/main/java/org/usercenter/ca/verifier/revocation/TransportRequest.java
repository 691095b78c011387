package org.usercenter.ca.verifier.revocation;

import java.net.URI;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** One HTTP request to a responder or for a CRL. Immutable. */
public final class TransportRequest {

    /**
     * Limits of one request.
     *
     * @param maxBytes largest body of an answer
     * @param connectTimeout for the connection
     * @param readTimeout for each read
     * @param totalTimeout for everything together, so that a peer that sends byte by byte ends too
     */
    public record Limits(int maxBytes, Duration connectTimeout, Duration readTimeout, Duration totalTimeout) {}

    private final String method;
    private final URI uri;
    private final AddressRule addressRule;
    private final @Nullable String contentType;
    private final byte[] body;
    private final Limits limits;

    private TransportRequest(
            String method, URI uri, AddressRule rule, @Nullable String contentType, byte[] body, Limits limits) {
        this.method = method;
        this.uri = uri;
        this.addressRule = rule;
        this.contentType = contentType;
        this.body = body.clone();
        this.limits = limits;
    }

    static TransportRequest get(URI uri, AddressRule rule, Limits limits) {
        return new TransportRequest("GET", uri, rule, null, new byte[0], limits);
    }

    static TransportRequest post(URI uri, AddressRule rule, String contentType, byte[] body, Limits limits) {
        return new TransportRequest("POST", uri, rule, contentType, body, limits);
    }

    /** {@code GET} or {@code POST}. */
    public String method() {
        return method;
    }

    /** Address with http or https and a host that {@link #addressRule()} allows. */
    public URI uri() {
        return uri;
    }

    /** Through it the host's name must be resolved. */
    public AddressRule addressRule() {
        return addressRule;
    }

    /** Type of the body; null for {@code GET}. */
    public @Nullable String contentType() {
        return contentType;
    }

    /** A copy of the body; empty for {@code GET}. */
    public byte[] body() {
        return body.clone();
    }

    /** Sizes and times. */
    public Limits limits() {
        return limits;
    }
}
