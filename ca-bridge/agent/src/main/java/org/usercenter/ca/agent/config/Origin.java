package org.usercenter.ca.agent.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * The origin of a page in its serialised form (RFC 6454 section 6.2): lower-case scheme and host, and the port unless
 * it is the scheme's own.
 *
 * @param value for example {@code https://auth.example.cn}
 */
public record Origin(String value) {

    /**
     * Takes the serialised form.
     *
     * @throws IllegalArgumentException when the text is anything else
     */
    public Origin {
        if (!serialised(value).equals(Optional.of(value))) {
            throw new IllegalArgumentException("Not an origin in its serialised form");
        }
    }

    /** The origin of an address; empty when it has none (other schemes, user information, no host). */
    public static Optional<Origin> of(String address) {
        return serialised(address).map(Origin::new);
    }

    /**
     * Whether only this PC can serve it, or nobody can on the public net: loopback names and addresses and the reserved
     * domain {@code .test} (RFC 6761).
     */
    public boolean isForTests() {
        String host = URI.create(value).getHost();
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.endsWith(".test")
                || host.equals("[::1]")
                || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }

    /** Whether pages come over TLS. */
    public boolean isSecure() {
        return value.startsWith("https:");
    }

    private static Optional<String> serialised(String address) {
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme();
            String host = uri.getHost();
            if (scheme == null || host == null || uri.getRawUserInfo() != null) {
                return Optional.empty();
            }
            scheme = scheme.toLowerCase(Locale.ROOT);
            if (!scheme.equals("https") && !scheme.equals("http")) {
                return Optional.empty();
            }
            int own = scheme.equals("https") ? 443 : 80;
            int port = uri.getPort();
            if (port > 65535 || port == 0) {
                return Optional.empty();
            }
            String suffix = port == -1 || port == own ? "" : ":" + port;
            return Optional.of(scheme + "://" + host.toLowerCase(Locale.ROOT) + suffix);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
