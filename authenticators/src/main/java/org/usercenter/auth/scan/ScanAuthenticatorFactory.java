package org.usercenter.auth.scan;

import java.util.List;
import java.util.stream.Stream;

import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** What the factories of all scan ways share. */
public abstract class ScanAuthenticatorFactory implements AuthenticatorFactory {
    private final String way;
    private final String displayType;
    private final String help;
    private final List<ProviderConfigProperty> properties;

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
        this.way = way;
        this.displayType = displayType;
        this.help = help;
        this.properties = Stream.concat(platform.stream(), ScanConfigProperties.all().stream())
                .toList();
    }

    @Override
    public final String getId() {
        return way;
    }

    @Override
    public final Authenticator create(KeycloakSession session) {
        return new ScanAuthenticator(way);
    }

    @Override
    public final String getDisplayType() {
        return displayType;
    }

    @Override
    public final String getHelpText() {
        return help;
    }

    /** None that Keycloak counts: a signature cannot be guessed, and strangers must not lock an account. */
    @Override
    public final String getReferenceCategory() {
        return way;
    }

    @Override
    public final boolean isConfigurable() {
        return true;
    }

    @Override
    public final List<ProviderConfigProperty> getConfigProperties() {
        return properties;
    }

    @Override
    public final Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED, Requirement.ALTERNATIVE, Requirement.DISABLED};
    }

    @Override
    public final boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public final void init(Config.Scope config) {
        // Settings are those of the execution.
    }

    @Override
    public final void postInit(KeycloakSessionFactory factory) {
        // Needs nothing of the others.
    }

    @Override
    public final void close() {
        // Holds nothing.
    }
}
