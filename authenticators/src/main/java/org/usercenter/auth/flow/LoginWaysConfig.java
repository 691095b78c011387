package org.usercenter.auth.flow;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatorConfigModel;

/** Reads the settings of {@code uc-login-ways}. */
final class LoginWaysConfig {
    private final @Nullable AuthenticatorConfigModel model;

    LoginWaysConfig(@Nullable AuthenticatorConfigModel model) {
        this.model = model;
    }

    WayOrder order() {
        return model == null || model.getConfig() == null
                ? WayOrder.DEFAULT
                : WayOrder.parse(model.getConfig().get(LoginWaysConfigProperties.ORDER));
    }
}
