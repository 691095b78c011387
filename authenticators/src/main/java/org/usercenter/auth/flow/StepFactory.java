package org.usercenter.auth.flow;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** What the factories of all steps have in common for the admin console: a step belongs into its flow or is off. */
public abstract class StepFactory implements AuthenticatorFactory {
    private final String id;
    private final String displayType;
    private final String helpText;
    private final List<ProviderConfigProperty> properties;

    /**
     * Of one step.
     *
     * @param id provider id
     * @param displayType its name in the admin console
     * @param helpText what it does, for the admin console
     * @param properties settings of the execution; none: it cannot be configured
     */
    protected StepFactory(String id, String displayType, String helpText, List<ProviderConfigProperty> properties) {
        this.id = id;
        this.displayType = displayType;
        this.helpText = helpText;
        this.properties = List.copyOf(properties);
    }

    @Override
    public final String getId() {
        return id;
    }

    @Override
    public final String getDisplayType() {
        return displayType;
    }

    @Override
    public final String getHelpText() {
        return helpText;
    }

    /** None: the step proves no credential that Keycloak knows. */
    @Override
    public @Nullable String getReferenceCategory() {
        return null;
    }

    @Override
    public final boolean isConfigurable() {
        return !properties.isEmpty();
    }

    @Override
    public final List<ProviderConfigProperty> getConfigProperties() {
        return properties;
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED, Requirement.DISABLED};
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
    public void postInit(KeycloakSessionFactory factory) {
        // Needs nothing of the others.
    }

    @Override
    public final void close() {
        // Holds nothing.
    }
}
