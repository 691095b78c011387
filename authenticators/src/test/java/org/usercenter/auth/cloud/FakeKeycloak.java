package org.usercenter.auth.cloud;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import org.apache.http.impl.client.CloseableHttpClient;
import org.keycloak.Config;
import org.keycloak.connections.httpclient.HttpClientProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.tracing.NoopTracingProvider;
import org.keycloak.tracing.TracingProvider;
import org.keycloak.vault.DefaultVaultRawSecret;
import org.keycloak.vault.DefaultVaultTranscriber;
import org.keycloak.vault.VaultProvider;
import org.keycloak.vault.VaultRawSecret;
import org.usercenter.storage.deployment.DeploymentProvider;
import org.usercenter.storage.deployment.DeploymentProviderFactory;

/** As much of Keycloak as a factory needs; anything else fails. */
public final class FakeKeycloak {

    /** A server whose HTTP client is the usual one. */
    private static final KeycloakSessionFactory PLAIN = fake(
            KeycloakSessionFactory.class,
            (proxy, method, args) -> fake(ProviderFactory.class, (factory, asked, none) -> {
                if (asked.getName().equals("getId")) {
                    return "default";
                }
                throw new UnsupportedOperationException(asked.getName());
            }));

    private FakeKeycloak() {}

    /** A session with an HTTP client and a vault. */
    public static KeycloakSession session(CloseableHttpClient http, Map<String, String> vault) {
        HttpClientProvider client = fake(HttpClientProvider.class, (proxy, method, args) -> {
            if (method.getName().equals("getHttpClient")) {
                return http;
            }
            throw new UnsupportedOperationException(method.getName());
        });
        return fake(KeycloakSession.class, (proxy, method, args) -> switch (method.getName()) {
            case "vault" -> new DefaultVaultTranscriber(new MapVault(vault));
            case "getProvider" -> args[0] == TracingProvider.class ? new NoopTracingProvider() : client;
            case "getKeycloakSessionFactory" -> PLAIN;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    /** A server that is a demonstration or not. */
    public static KeycloakSessionFactory server(boolean demo) {
        return fake(KeycloakSessionFactory.class, (proxy, method, args) -> {
            if (method.getName().equals("getProviderFactory")) {
                return new FakeDeployment(demo);
            }
            throw new UnsupportedOperationException(method.getName());
        });
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private record MapVault(Map<String, String> secrets) implements VaultProvider {

        @Override
        public VaultRawSecret obtainSecret(String id) {
            return DefaultVaultRawSecret.forBuffer(Optional.ofNullable(secrets.get(id))
                    .map(secret -> ByteBuffer.wrap(secret.getBytes(StandardCharsets.UTF_8))));
        }

        @Override
        public void close() {}
    }

    private record FakeDeployment(boolean demo) implements DeploymentProviderFactory {

        @Override
        public DeploymentProvider create(KeycloakSession session) {
            return () -> demo;
        }

        @Override
        public void init(Config.Scope config) {}

        @Override
        public void postInit(KeycloakSessionFactory factory) {}

        @Override
        public void close() {}

        @Override
        public String getId() {
            return "default";
        }
    }
}
