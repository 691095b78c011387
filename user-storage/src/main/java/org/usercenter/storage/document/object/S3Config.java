package org.usercenter.storage.document.object;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import org.keycloak.Config;

/**
 * Settings of an S3 store.
 *
 * @param takesNew whether new contents go there
 * @param secretKey empty: it is in the vault
 * @param vaultEntry empty: it is a setting
 */
record S3Config(
        S3Place place,
        String region,
        String accessKey,
        Optional<String> secretKey,
        Optional<String> vaultEntry,
        S3Times times,
        boolean takesNew) {

    private static final int MOST_SECONDS = 60;

    /**
     * Reads them; empty when no store is set up.
     *
     * @throws IllegalArgumentException when one is missing or out of its range
     */
    static Optional<S3Config> read(Config.Scope scope) {
        boolean takesNew = takesNew(scope);
        Optional<String> endpoint = text(scope, S3ConfigProperties.ENDPOINT);
        if (endpoint.isEmpty() && !takesNew) {
            return Optional.empty();
        }
        Optional<String> secret = text(scope, S3ConfigProperties.SECRET_KEY);
        Optional<String> entry = text(scope, S3ConfigProperties.SECRET_VAULT_ENTRY);
        if (secret.isPresent() == entry.isPresent()) {
            throw new IllegalArgumentException("Of " + S3ConfigProperties.SECRET_KEY + " and "
                    + S3ConfigProperties.SECRET_VAULT_ENTRY + " of uc-store exactly one has to be set");
        }
        return Optional.of(new S3Config(
                place(scope),
                text(scope, S3ConfigProperties.REGION).orElse(S3ConfigProperties.DEFAULT_REGION),
                needed(scope, S3ConfigProperties.ACCESS_KEY),
                secret,
                entry,
                new S3Times(
                        seconds(scope, S3ConfigProperties.CONNECT_SECONDS, S3ConfigProperties.DEFAULT_CONNECT_SECONDS),
                        seconds(scope, S3ConfigProperties.SILENCE_SECONDS, S3ConfigProperties.DEFAULT_SILENCE_SECONDS)),
                takesNew));
    }

    private static S3Place place(Config.Scope scope) {
        try {
            return new S3Place(
                    URI.create(needed(scope, S3ConfigProperties.ENDPOINT)),
                    needed(scope, S3ConfigProperties.BUCKET),
                    text(scope, S3ConfigProperties.PREFIX).orElse(""),
                    scope.getBoolean(S3ConfigProperties.PATH_STYLE, true));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Settings of uc-store: " + e.getMessage(), e);
        }
    }

    private static boolean takesNew(Config.Scope scope) {
        String where = text(scope, S3ConfigProperties.CONTENTS).orElse(S3ConfigProperties.DATABASE);
        return switch (where) {
            case S3ConfigProperties.S3 -> true;
            case S3ConfigProperties.DATABASE -> false;
            default ->
                throw new IllegalArgumentException(
                        "Setting " + S3ConfigProperties.CONTENTS + " of uc-store must be database or s3");
        };
    }

    private static Duration seconds(Config.Scope scope, String name, int standard) {
        int seconds = scope.getInt(name, standard);
        if (seconds < 1 || seconds > MOST_SECONDS) {
            throw new IllegalArgumentException(
                    "Setting " + name + " of uc-store must be from 1 to " + MOST_SECONDS + " seconds");
        }
        return Duration.ofSeconds(seconds);
    }

    private static String needed(Config.Scope scope, String name) {
        return text(scope, name)
                .orElseThrow(() -> new IllegalArgumentException("Setting " + name + " of uc-store is missing"));
    }

    private static Optional<String> text(Config.Scope scope, String name) {
        return Optional.ofNullable(scope.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
