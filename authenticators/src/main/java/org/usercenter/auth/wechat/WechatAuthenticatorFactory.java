package org.usercenter.auth.wechat;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.usercenter.auth.flow.OptionalWay;

/** Makes the authenticator {@code uc-wechat}. */
public final class WechatAuthenticatorFactory implements AuthenticatorFactory, OptionalWay {
    @Override
    public String getId() {
        return WechatAuthenticator.ID;
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new WechatAuthenticator();
    }

    @Override
    public String getDisplayType() {
        return "WeChat";
    }

    @Override
    public String getHelpText() {
        return "A tab with the QR code of the identity provider for WeChat.";
    }

    @Override
    public @Nullable String getReferenceCategory() {
        return null;
    }

    @Override
    public boolean isConfigurable() {
        return true;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return WechatAuthenticatorConfigProperties.all();
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED, Requirement.ALTERNATIVE, Requirement.DISABLED};
    }

    @Override
    public boolean isOffered(KeycloakSession session, RealmModel realm, AuthenticationExecutionModel execution) {
        String config = execution.getAuthenticatorConfig();
        return new WechatAuthenticatorConfig(config == null ? null : realm.getAuthenticatorConfigById(config))
                .isSetUp(session);
    }

    @Override
    public boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public void init(Config.Scope config) {
        // Settings are those of the execution.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Needs nothing of the others.
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
