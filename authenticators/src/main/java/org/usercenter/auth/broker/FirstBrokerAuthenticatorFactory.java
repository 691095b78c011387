package org.usercenter.auth.broker;

import java.util.List;

import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.usercenter.auth.flow.StepFactory;

/** Makes the authenticator {@code uc-broker-first}, and sees to it that identifiers follow the links of all accounts. */
public final class FirstBrokerAuthenticatorFactory extends StepFactory {
    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public FirstBrokerAuthenticatorFactory() {
        super(
                FirstBrokerAuthenticator.ID,
                "First login by a platform (WeChat, Guangdong)",
                "Links to an account after a confirmation or its password, leads to the registration, or offers to bind after "
                        + "another login. For the first-login flow of the identity providers wechat and guangdong.",
                List.of());
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new FirstBrokerAuthenticator();
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(new LinkedIdentifiers());
    }
}
