package org.usercenter.account.header;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;

import org.keycloak.headers.SecurityHeadersOptions;
import org.keycloak.headers.SecurityHeadersProvider;
import org.keycloak.models.BrowserSecurityHeaders;
import org.keycloak.models.KeycloakSession;
import org.keycloak.theme.Theme;

/**
 * Keycloak's security headers, and on the account pages a second content security policy, which the account theme asks for
 * by its property {@value #PROPERTY}; one that an answer brings stays beside the realm's too. Browsers keep to all. The realm's own policy holds for all its pages, of which
 * Keycloak's have scripts in them.
 */
final class PagePolicy implements SecurityHeadersProvider {
    static final String PROPERTY = "contentSecurityPolicy";

    private static final String POLICY = BrowserSecurityHeaders.CONTENT_SECURITY_POLICY.getHeaderName();

    private static final Pattern ACCOUNT_PAGE = Pattern.compile("/?realms/[^/]+/account(/.*)?");

    private final SecurityHeadersProvider keycloaks;
    private final KeycloakSession session;

    PagePolicy(SecurityHeadersProvider keycloaks, KeycloakSession session) {
        this.keycloaks = keycloaks;
        this.session = session;
    }

    @Override
    public SecurityHeadersOptions options() {
        return keycloaks.options();
    }

    @Override
    public void addHeaders(ContainerRequestContext request, ContainerResponseContext response) {
        List<Object> brought = List.copyOf(response.getHeaders().getOrDefault(POLICY, List.of()));
        keycloaks.addHeaders(request, response);
        // Keycloak puts the realm's in its place.
        brought.stream()
                .filter(policy ->
                        !response.getHeaders().getOrDefault(POLICY, List.of()).contains(policy))
                .forEach(policy -> response.getHeaders().add(POLICY, policy));
        if (isAccountPage(request, response)) {
            policy().ifPresent(policy -> response.getHeaders().add(POLICY, policy));
        }
    }

    private static boolean isAccountPage(ContainerRequestContext request, ContainerResponseContext response) {
        return MediaType.TEXT_HTML_TYPE.isCompatible(response.getMediaType())
                && ACCOUNT_PAGE.matcher(request.getUriInfo().getPath()).matches();
    }

    private Optional<String> policy() {
        try {
            return Optional.ofNullable(session.theme()
                            .getTheme(Theme.Type.ACCOUNT)
                            .getProperties()
                            .getProperty(PROPERTY))
                    .filter(policy -> !policy.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException("The account theme cannot be read", e);
        }
    }

    @Override
    public void close() {
        keycloaks.close();
    }
}
