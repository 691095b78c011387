package org.usercenter.auth.scan;

import java.security.Provider;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.keycloak.Config;
import org.keycloak.common.crypto.CryptoIntegration;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.usercenter.auth.cloud.CloudClient;
import org.usercenter.auth.cloud.CloudLimits;
import org.usercenter.auth.cloud.CloudPlatform;
import org.usercenter.auth.cloud.DemoKeys;
import org.usercenter.auth.cloud.PlatformSecrets;

/**
 * What the factories of all scan ways share: settings of executions are read once, each address has one breaker for the
 * life of the server, and demo keys work in a demonstration only.
 *
 * @param <S> settings of the platform
 */
public abstract class PlatformFactory<S> implements ScanWayFactory {
    /** More settings than a server has realms that use the way. */
    private static final int MAX_REMEMBERED = 200;

    private final Map<Key, S> settings = new ConcurrentHashMap<>();
    private final Map<String, CloudPlatform> platforms = new ConcurrentHashMap<>();

    private record Key(Map<String, String> config, String secret) {
        /** Without the secret. */
        @Override
        public String toString() {
            return "Key";
        }
    }

    /** Name of the setting with our private key, or where the vault keeps it. */
    protected abstract String secretSetting();

    /**
     * Reads the settings.
     *
     * @param secret our private key, resolved
     * @throws IllegalArgumentException when they are missing or cannot be used; the message may be logged
     */
    protected abstract S read(Map<String, String> config, String secret);

    /** Where the platform is. */
    protected abstract ScanAddress address(S settings);

    /** The platform with those settings. */
    protected abstract ScanPlatform platform(S settings, CloudClient client);

    /** JSON that tells the platform whether its push was taken. */
    protected abstract String pushReply(boolean taken);

    @Override
    public final ScanWay create(KeycloakSession session) {
        return new ScanWay() {
            @Override
            public ScanPlatform platform(Map<String, String> config) throws ScanUnavailableException {
                return PlatformFactory.this.platform(session, config);
            }

            @Override
            public String pushReply(boolean taken) {
                return PlatformFactory.this.pushReply(taken);
            }
        };
    }

    private ScanPlatform platform(KeycloakSession session, Map<String, String> config) throws ScanUnavailableException {
        Key key = new Key(Map.copyOf(config), DemoKeys.unmarked(secret(session, config)));
        S read = settings.get(key);
        if (read == null) {
            try {
                read = read(key.config(), key.secret());
            } catch (IllegalArgumentException e) {
                throw new ScanUnavailableException(getId() + " is not set up: " + e.getMessage(), e);
            }
            if (settings.size() >= MAX_REMEMBERED) {
                settings.clear();
            }
            settings.put(key, read);
        }
        CloudPlatform platform = platforms.computeIfAbsent(
                address(read).base(), address -> new CloudPlatform(getId(), CloudLimits.standard()));
        return platform(read, platform.client(session));
    }

    private String secret(KeycloakSession session, Map<String, String> config) throws ScanUnavailableException {
        try {
            return PlatformSecrets.of(session, config.getOrDefault(secretSetting(), ""));
        } catch (IllegalStateException e) {
            throw new ScanUnavailableException(getId() + ": " + e.getMessage(), e);
        }
    }

    /** Chinese algorithms, from the library that Keycloak ships. */
    protected static Provider provider() {
        return CryptoIntegration.getProvider().getBouncyCastleProvider();
    }

    /**
     * A setting that has to be there.
     *
     * @throws IllegalArgumentException when it is not
     */
    protected static String required(Map<String, String> config, String name) {
        String value = config.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("setting " + name + " is missing");
        }
        return value;
    }

    @Override
    public final void init(Config.Scope config) {
        // Settings are those of the executions.
    }

    @Override
    public final void postInit(KeycloakSessionFactory factory) {
        CloudPlatform.announce(getId());
    }

    @Override
    public final void close() {
        platforms.values().forEach(CloudPlatform::close);
    }
}
