package org.usercenter.auth.guangdong;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.keycloak.broker.oidc.OAuth2IdentityProviderConfig;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.RealmModel;
import org.usercenter.auth.cloud.CloudEndpoint;
import org.usercenter.auth.cloud.Query;

/** Reads the settings of the identity provider {@code guangdong}. */
public final class GuangdongConfig extends OAuth2IdentityProviderConfig {
    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)*/?");

    /** How the token is asked for. */
    enum TokenMethod {
        /** By GET, and by POST when the platform answers 405. */
        AUTO,
        GET,
        POST
    }

    GuangdongConfig() {}

    GuangdongConfig(IdentityProviderModel model) {
        super(model);
    }

    /**
     * Address of one of the platform's interfaces.
     *
     * @param path without a slash at its beginning
     * @throws IllegalArgumentException when the setting is no such address
     */
    URI address(String path, Map<String, String> query) {
        URI base = base();
        String prefix = base.getRawPath() == null ? "" : base.getRawPath().replaceAll("^/|/$", "");
        return origin(base).path(prefix.isEmpty() ? path : prefix + "/" + path, Query.of(query));
    }

    /**
     * Address of a page beside the interfaces, of the same host.
     *
     * @throws IllegalArgumentException when the setting is no such address
     */
    URI page(String path, Map<String, String> query) {
        return origin(base()).path(path, Query.of(query));
    }

    private URI base() {
        String given = getConfig().getOrDefault(GuangdongConfigProperties.BASE, "");
        try {
            URI base = new URI(given.isBlank() ? GuangdongConfigProperties.DEFAULT_BASE : given.strip());
            String path = base.getRawPath();
            if (base.getRawQuery() != null
                    || base.getRawFragment() != null
                    || (path != null && !PATH.matcher(path).matches())) {
                throw new IllegalArgumentException("the base is scheme, host and path");
            }
            return base;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("the base is not a URL", e);
        }
    }

    private static CloudEndpoint origin(URI base) {
        return CloudEndpoint.parse(base.getScheme() + "://" + base.getRawAuthority());
    }

    String clientId() {
        String id = getClientId();
        return id == null ? "" : id.strip();
    }

    /** What is asked for; {@code all} unless set. */
    String scope() {
        String scope = getDefaultScope();
        return scope == null || scope.isBlank() ? GuangdongIdentityProvider.SCOPE : scope.strip();
    }

    TokenMethod tokenMethod() {
        String given = getConfig().getOrDefault(GuangdongConfigProperties.TOKEN_METHOD, "");
        try {
            return TokenMethod.valueOf(given.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return TokenMethod.AUTO;
        }
    }

    /** Whether who logs out here is logged out there. */
    boolean logsOutThere() {
        return !String.valueOf(false).equals(getConfig().get(GuangdongConfigProperties.LOGOUT));
    }

    /** Whether a return without the state is refused; only if set. */
    boolean returnsState() {
        return String.valueOf(true).equals(getConfig().get(GuangdongConfigProperties.STATE));
    }

    /** Whether the operators of an enterprise (sub-accounts there) log in to its main account here; only if set. */
    boolean acceptsOperators() {
        return String.valueOf(true).equals(getConfig().get(GuangdongConfigProperties.OPERATORS));
    }

    @Override
    public void validate(RealmModel realm) {
        super.validate(realm);
        address("", Map.of());
    }
}
