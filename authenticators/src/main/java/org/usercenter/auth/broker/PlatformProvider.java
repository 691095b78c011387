package org.usercenter.auth.broker;

import java.net.URI;

import jakarta.ws.rs.core.Response;

import org.keycloak.broker.oidc.AbstractOAuth2IdentityProvider;
import org.keycloak.broker.oidc.OAuth2IdentityProviderConfig;
import org.keycloak.broker.provider.AuthenticationRequest;
import org.keycloak.broker.provider.IdentityBrokerException;
import org.keycloak.broker.social.SocialIdentityProvider;
import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.cloud.CloudClient;
import org.usercenter.auth.cloud.CloudPlatform;
import org.usercenter.auth.cloud.PlatformSecrets;

/**
 * A platform that people are sent to and come back from.
 *
 * @param <C> its settings
 */
public abstract class PlatformProvider<C extends OAuth2IdentityProviderConfig> extends AbstractOAuth2IdentityProvider<C>
        implements SocialIdentityProvider<C>, BrokerWay {
    private final CloudPlatform platform;

    /** @param platform as this server sees it */
    protected PlatformProvider(KeycloakSession session, C config, CloudPlatform platform) {
        super(session, config);
        this.platform = platform;
    }

    /** Says that the platform is down instead of sending somebody to it who could not come back as anybody. */
    @Override
    public final Response performLogin(AuthenticationRequest request) {
        return answers()
                ? Response.seeOther(address(request)).build()
                : BrokerReturn.before(this, request).failed(BrokerReturn.UNAVAILABLE);
    }

    /**
     * Address of the platform's own page for this login.
     *
     * @throws IdentityBrokerException when the settings cannot be used
     */
    public final URI address(AuthenticationRequest request) {
        try {
            secret();
            return loginPage(request);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new IdentityBrokerException("The settings of " + way() + " cannot be used: " + e.getMessage(), e);
        }
    }

    /**
     * Address of the platform's own page for this login.
     *
     * @throws IllegalArgumentException when the settings cannot be used
     */
    protected abstract URI loginPage(AuthenticationRequest request);

    /** Whether the platform answers, as far as this server knows. */
    public final boolean answers() {
        return platform.available();
    }

    /** For asking the platform, during this request. */
    protected final CloudClient http() {
        return platform.client(session);
    }

    /**
     * The secret of the application at the platform, from the settings or the vault.
     *
     * @throws IllegalStateException when it must not be used on this server
     */
    protected final String secret() {
        String secret = getConfig().getClientSecret();
        return PlatformSecrets.of(session, secret == null ? "" : secret);
    }
}
