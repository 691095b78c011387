package org.usercenter.auth.wechat;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.IdentityBrokerService;

/** Reads the settings of {@code uc-wechat}. */
final class WechatAuthenticatorConfig {
    private final Map<String, String> config;

    WechatAuthenticatorConfig(@Nullable AuthenticatorConfigModel model) {
        this.config = model == null || model.getConfig() == null ? Map.of() : model.getConfig();
    }

    String alias() {
        String alias = config.getOrDefault(WechatAuthenticatorConfigProperties.ALIAS, "");
        return alias.isBlank() ? WechatIdentityProvider.ID : alias.strip();
    }

    /** The identity provider that the tab is for; empty when there is none or it is disabled. */
    Optional<WechatIdentityProvider> provider(KeycloakSession session) {
        return model(session)
                .flatMap(model -> Optional.ofNullable(
                        IdentityBrokerService.getIdentityProvider(session, model, WechatIdentityProvider.class)));
    }

    /** Whether there is such an identity provider. */
    boolean isSetUp(KeycloakSession session) {
        return model(session).isPresent();
    }

    private Optional<IdentityProviderModel> model(KeycloakSession session) {
        return Optional.ofNullable(session.identityProviders().getByAlias(alias()))
                .filter(IdentityProviderModel::isEnabled)
                .filter(model -> WechatIdentityProvider.ID.equals(model.getProviderId()));
    }
}
