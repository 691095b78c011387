package org.usercenter.auth.flow;

import java.util.List;

import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.provider.ProviderConfigProperty;

/** Of a way of logging in: one alternative of several. */
public abstract class WayFactory extends StepFactory {

    /** As {@link StepFactory}. */
    protected WayFactory(String id, String displayType, String helpText, List<ProviderConfigProperty> properties) {
        super(id, displayType, helpText, properties);
    }

    @Override
    public final Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED, Requirement.ALTERNATIVE, Requirement.DISABLED};
    }
}
