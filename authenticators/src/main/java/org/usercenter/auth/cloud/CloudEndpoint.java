package org.usercenter.auth.cloud;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Where a platform is reached: scheme, host and, when it is not the scheme's own, port.
 *
 * @param uri without path, query or user information
 */
public record CloudEndpoint(URI uri) {

    private static final Pattern LOOPBACK_V4 = Pattern.compile("127(\\.\\d{1,3}){3}");

    /**
     * Reads a setting.
     *
     * @throws IllegalArgumentException when it is no such address, or plain http to another machine: requests carry
     *     mobiles, codes and ID numbers. The message does not repeat the value, which may hold a password.
     */
    public static CloudEndpoint parse(String text) {
        URI given;
        try {
            given = new URI(text.strip());
        } catch (URISyntaxException e) {
            throw wrong("is not a URL");
        }
        String scheme = lowerCase(given.getScheme());
        String host = lowerCase(given.getHost());
        if (host.isEmpty() || !(scheme.equals("https") || scheme.equals("http"))) {
            throw wrong("has to start with https:// and a host");
        }
        if (given.getRawUserInfo() != null || given.getRawQuery() != null || given.getRawFragment() != null) {
            throw wrong("must have neither user information nor query nor fragment");
        }
        if (given.getRawPath() != null
                && !given.getRawPath().isEmpty()
                && !given.getRawPath().equals("/")) {
            throw wrong("must not have a path");
        }
        if (scheme.equals("http") && !loopback(host)) {
            throw wrong("may be http for this machine only (localhost, 127.x.x.x, [::1])");
        }
        int own = scheme.equals("https") ? 443 : 80;
        String port = given.getPort() == -1 || given.getPort() == own ? "" : ":" + given.getPort();
        return new CloudEndpoint(URI.create(scheme + "://" + host + port));
    }

    /** The value of the {@code Host} header, which is signed. */
    public String host() {
        return uri.getRawAuthority();
    }

    /** The address of the root path with an encoded query, which may be empty. */
    public URI root(String encodedQuery) {
        return URI.create(uri + "/" + (encodedQuery.isEmpty() ? "" : "?" + encodedQuery));
    }

    /** The address of a path, without a slash at its beginning, with an encoded query, which may be empty. */
    public URI path(String path, String encodedQuery) {
        return URI.create(uri + "/" + path + (encodedQuery.isEmpty() ? "" : "?" + encodedQuery));
    }

    private static boolean loopback(String host) {
        return host.equals("localhost")
                || host.equals("[::1]")
                || LOOPBACK_V4.matcher(host).matches();
    }

    private static String lowerCase(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    private static IllegalArgumentException wrong(String why) {
        return new IllegalArgumentException("the endpoint " + why);
    }
}
