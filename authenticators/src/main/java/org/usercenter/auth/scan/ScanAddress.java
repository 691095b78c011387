package org.usercenter.auth.scan;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.usercenter.auth.cloud.CloudEndpoint;

/**
 * Where a platform is reached: https, or http on this machine; a path may follow.
 *
 * @param base without a slash at the end
 */
public record ScanAddress(String base) {
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)*/?");

    /**
     * Reads a setting.
     *
     * @throws IllegalArgumentException when it is no such address; the message does not repeat it
     */
    public static ScanAddress parse(String text) {
        try {
            URI given = new URI(text.strip());
            String path = given.getRawPath() == null ? "" : given.getRawPath();
            if (!PATH.matcher(path).matches()) {
                throw new IllegalArgumentException("the address has a path that cannot be used");
            }
            String origin = text.strip();
            if (!path.isEmpty()) {
                origin = origin.substring(0, origin.length() - path.length());
            }
            String end = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
            return new ScanAddress(CloudEndpoint.parse(origin).uri() + end);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("the address is not a URL", e);
        }
    }

    /** A resource below it. */
    public URI at(String path, Map<String, String> query) {
        String parameters = query.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return URI.create(base + "/" + path + (parameters.isEmpty() ? "" : "?" + parameters));
    }

    /** A resource below it, without parameters. */
    public URI at(String path) {
        return at(path, Map.of());
    }
}
