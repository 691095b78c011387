package org.usercenter.storage.document.object;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * Where the objects are.
 *
 * @param endpoint {@code https://host} or {@code https://host:port}, without a path; {@code http} too, since contents come
 *     encrypted and credentials are never sent
 * @param bucket 3 to 63 small letters, digits, dots and hyphens
 * @param prefix in front of each key; empty, or segments of letters, digits, underscores, dots and hyphens, with a slash at
 *     the end of each
 * @param pathStyle whether the bucket stands in the path instead of in front of the host
 */
record S3Place(URI endpoint, String bucket, String prefix, boolean pathStyle) {

    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern PREFIX = Pattern.compile("([A-Za-z0-9_-][A-Za-z0-9._-]*/){0,8}");

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException when one has another form
     */
    S3Place {
        boolean web = "https".equals(endpoint.getScheme()) || "http".equals(endpoint.getScheme());
        if (!web
                || endpoint.getHost() == null
                || !endpoint.getRawPath().isEmpty()
                || endpoint.getRawQuery() != null
                || endpoint.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    S3ConfigProperties.ENDPOINT + " is no address of the form https://host:port");
        }
        if (!BUCKET.matcher(bucket).matches()) {
            throw new IllegalArgumentException(S3ConfigProperties.BUCKET + " is no name of a bucket");
        }
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    S3ConfigProperties.PREFIX + " is not of the form folder/ or folder/folder/");
        }
    }

    /** As in the header {@code Host}. */
    String host() {
        String host = pathStyle ? endpoint.getHost() : bucket + "." + endpoint.getHost();
        return endpoint.getPort() < 0 ? host : host + ":" + endpoint.getPort();
    }

    /** @param key of letters, digits, slashes and hyphens: needs no encoding */
    String path(String key) {
        return pathStyle ? "/" + bucket + "/" + prefix + key : "/" + prefix + key;
    }

    URI address(String key) {
        return URI.create(endpoint.getScheme() + "://" + host() + path(key));
    }
}
