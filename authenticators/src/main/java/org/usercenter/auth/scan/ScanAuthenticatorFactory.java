package org.usercenter.auth.scan;

import java.util.List;
import java.util.stream.Stream;

import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.usercenter.auth.flow.WayFactory;

/** What the factories of all scan ways share. */
public abstract class ScanAuthenticatorFactory extends WayFactory {

    /**
     * Of one way.
     *
     * @param way provider id
     * @param displayType for the admin console
     * @param help for the admin console
     * @param platform settings of the platform; those that all ways share come behind them
     */
    protected ScanAuthenticatorFactory(
            String way, String displayType, String help, List<ProviderConfigProperty> platform) {
        super(
                way,
                displayType,
                help,
                Stream.concat(platform.stream(), ScanConfigProperties.all().stream())
                        .toList());
    }

    @Override
    public final Authenticator create(KeycloakSession session) {
        return new ScanAuthenticator(getId());
    }

    /** None that Keycloak counts: a signature cannot be guessed, and strangers must not lock an account. */
    @Override
    public final String getReferenceCategory() {
        return getId();
    }
}
