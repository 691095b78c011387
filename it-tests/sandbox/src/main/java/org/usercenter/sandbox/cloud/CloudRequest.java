package org.usercenter.sandbox.cloud;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request as it came over the wire.
 *
 * @param query the raw query, empty when there is none
 * @param headers by lower-case name
 * @param body decoded as UTF-8
 */
record CloudRequest(String method, String path, String query, Map<String, String> headers, String body) {

    /** The header, or an empty string. */
    String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "").strip();
    }

    /** Decoded parameters of the query, sorted by name. */
    TreeMap<String, String> queryParameters() {
        return decode(query);
    }

    /** Decoded parameters of the query and of a form in the body. */
    Map<String, String> parameters() {
        TreeMap<String, String> all = queryParameters();
        if (header("content-type").startsWith("application/x-www-form-urlencoded")) {
            all.putAll(decode(body));
        }
        return all;
    }

    private static TreeMap<String, String> decode(String encoded) {
        TreeMap<String, String> parameters = new TreeMap<>();
        for (String pair : encoded.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                parameters.put(
                        URLDecoder.decode(name, StandardCharsets.UTF_8),
                        URLDecoder.decode(value, StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }
}
