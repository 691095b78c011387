package org.usercenter.auth.deletion;

import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.RequiredActionConfigModel;
import org.usercenter.auth.code.CodeConfig;
import org.usercenter.auth.code.CodeSettings;
import org.usercenter.auth.setting.WholeNumber;

/** Reads the settings of {@code uc-delete-account}. A value that is missing or makes no sense counts as the default. */
final class DeletionConfig {

    private static final WholeNumber WAITING = new WholeNumber(
            DeletionConfigProperties.WAITING_DAYS,
            DeletionConfigProperties.DEFAULT_DAYS,
            1,
            DeletionConfigProperties.MAX_DAYS);

    private final Map<String, String> config;

    private DeletionConfig(@Nullable RequiredActionConfigModel model) {
        this.config = model == null || model.getConfig() == null ? Map.of() : model.getConfig();
    }

    static DeletionConfig of(RequiredActionContext context) {
        return new DeletionConfig(context.getConfig());
    }

    /** Between the wish and the deletion, 1 to 90 days. */
    Duration waiting() {
        return Duration.ofDays(days(config.get(DeletionConfigProperties.WAITING_DAYS)));
    }

    /** Of the codes that prove the side of an enterprise. */
    CodeSettings codes() {
        return new CodeConfig(config).settings();
    }

    static int days(@Nullable String text) {
        return WAITING.read(text);
    }
}
