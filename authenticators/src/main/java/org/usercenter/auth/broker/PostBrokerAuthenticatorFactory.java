package org.usercenter.auth.broker;

import java.util.List;

import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.flow.StepFactory;

/** Makes the authenticator {@code uc-broker-post}. */
public final class PostBrokerAuthenticatorFactory extends StepFactory {
    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public PostBrokerAuthenticatorFactory() {
        super(
                PostBrokerAuthenticator.ID,
                "After a login by a platform (WeChat, Guangdong)",
                "Notes the way of the login and refuses locked accounts. For the post-login flow of the identity providers "
                        + "wechat and guangdong.",
                List.of());
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new PostBrokerAuthenticator();
    }
}
