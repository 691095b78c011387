package org.usercenter.auth.logout;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;

import org.jspecify.annotations.Nullable;
import org.keycloak.http.FormPartValue;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakSession;

/**
 * What is left of a request after its answer: the address under which the server was called. Keycloak works out from it the
 * addresses of clients, also for jobs that go on in the background.
 */
public final class AnsweredRequest implements HttpRequest {
    /** Parameter of messages: the address. */
    private static final String BASE = "base";

    private final UriInfo uri;

    private AnsweredRequest(URI base) {
        uri = (UriInfo) Proxy.newProxyInstance(
                UriInfo.class.getClassLoader(),
                new Class<?>[] {UriInfo.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getBaseUri" -> base;
                    case "getBaseUriBuilder" -> UriBuilder.fromUri(base);
                    default -> throw new IllegalStateException("The request is over: " + method.getName());
                });
    }

    /** Address of the request that goes on; empty in jobs of the server. */
    public static Optional<URI> address(KeycloakSession session) {
        try {
            return Optional.of(session.getContext().getHttpRequest().getUri().getBaseUri());
        } catch (RuntimeException e) {
            // Keycloak has no question for it: there is none.
            return Optional.empty();
        }
    }

    /** Of one that was answered long ago, by the address that was kept of it. */
    public static AnsweredRequest at(URI base) {
        return new AnsweredRequest(base);
    }

    /** Adds the address of the request that goes on to the parameters of a message; nothing in jobs of the server. */
    public static void note(KeycloakSession session, Map<String, String> parameters) {
        address(session).ifPresent(base -> parameters.put(BASE, base.toString()));
    }

    /** The same; in jobs of the server the address under which a token was issued. */
    static void note(KeycloakSession session, Map<String, String> parameters, String issuer) {
        int realm = issuer.lastIndexOf("/realms/");
        if (realm > 0) {
            parameters.put(BASE, issuer.substring(0, realm + 1));
        }
        note(session, parameters);
    }

    /** The address in the parameters of a message; empty: there is none. */
    public static Optional<URI> base(Map<String, String> parameters) {
        return Optional.ofNullable(parameters.get(BASE)).map(URI::create);
    }

    /** Puts the request into whose name the message was written in the session's context. */
    public static void restore(KeycloakSession session, Map<String, String> parameters) {
        String base = parameters.get(BASE);
        if (base != null) {
            session.getContext().setHttpRequest(new AnsweredRequest(URI.create(base)));
        }
    }

    @Override
    public UriInfo getUri() {
        return uri;
    }

    @Override
    public @Nullable HttpHeaders getHttpHeaders() {
        return null;
    }

    @Override
    public String getHttpMethod() {
        return "";
    }

    @Override
    public MultivaluedMap<String, String> getDecodedFormParameters() {
        return new MultivaluedHashMap<>();
    }

    @Override
    public MultivaluedMap<String, FormPartValue> getMultiPartFormParameters() {
        return new MultivaluedHashMap<>();
    }

    @Override
    public X509Certificate[] getClientCertificateChain() {
        return new X509Certificate[0];
    }

    @Override
    public boolean isProxyTrusted() {
        return false;
    }
}
