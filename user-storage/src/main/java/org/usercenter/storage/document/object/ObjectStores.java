package org.usercenter.storage.document.object;

import java.time.InstantSource;
import java.util.Optional;

import org.apache.http.client.HttpClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.connections.httpclient.HttpClientProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.vault.VaultProvider;
import org.keycloak.vault.VaultRawSecret;

/** The object store of a server's settings. Lives as long as the server. */
public final class ObjectStores {

    private static final Logger LOG = Logger.getLogger(ObjectStores.class);

    private final Optional<S3Config> config;
    /** Written once by the thread that starts the server, read by all. */
    private volatile @Nullable S3Credentials credentials;

    private ObjectStores(Optional<S3Config> config) {
        this.config = config;
        config.flatMap(S3Config::secretKey)
                .ifPresent(secret ->
                        credentials = new S3Credentials(config.orElseThrow().accessKey(), secret));
    }

    /**
     * By the settings.
     *
     * @throws IllegalArgumentException when one is missing or out of its range
     */
    public static ObjectStores read(Config.Scope scope) {
        return new ObjectStores(S3Config.read(scope));
    }

    /**
     * To be called once when the server has started: fetches the secret from the vault, if it is there.
     *
     * @throws IllegalArgumentException when the vault has no such entry
     */
    public void loadSecret(KeycloakSession session) {
        if (config.isEmpty() || config.get().vaultEntry().isEmpty()) {
            return;
        }
        session.getContext().setRealm(session.realms().getRealmByName(Config.getAdminRealm()));
        credentials = new S3Credentials(
                config.get().accessKey(),
                secret(session, config.get().vaultEntry().get()));
    }

    /**
     * Says in the log when the store would take nothing. The server starts all the same: most of it needs no documents.
     */
    public void check(KeycloakSession session) {
        if (config.isEmpty()) {
            return;
        }
        try {
            of(session).existing().check();
        } catch (ObjectStoreException e) {
            LOG.warnf("Contents of documents cannot be kept now: %s", e.getMessage());
        }
    }

    private static String secret(KeycloakSession session, String entry) {
        VaultProvider vault = session.getProvider(VaultProvider.class);
        if (vault == null) {
            throw new IllegalArgumentException(
                    "s3-secret-vault-entry is set, but the server has no vault (option vault)");
        }
        try (VaultRawSecret secret = vault.obtainSecret(entry)) {
            return secret.getAsArray()
                    .map(bytes -> new String(bytes, java.nio.charset.StandardCharsets.UTF_8).strip())
                    .orElseThrow(() -> new IllegalArgumentException("The vault has no entry " + entry));
        }
    }

    /** The part of the store, with the HTTP client of that session. */
    public ObjectStorage of(KeycloakSession session) {
        S3Credentials keys = credentials;
        if (config.isEmpty() || keys == null) {
            return ObjectStorage.NONE;
        }
        return new ObjectStorage(
                Optional.of(s3(session.getProvider(HttpClientProvider.class).getHttpClient(), config.get(), keys)),
                config.get().takesNew());
    }

    private static ObjectStore s3(HttpClient client, S3Config config, S3Credentials keys) {
        return new S3ObjectStore(
                new S3Http(client, config.times()),
                config.place(),
                new S3Signature(keys, config.region()),
                InstantSource.system());
    }
}
