package org.usercenter.auth.scan;

import java.util.List;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Declares the settings that all scan ways share. */
public final class ScanConfigProperties {
    static final String APP = "app-url";
    static final String GUIDE = "guide-url";
    static final String LIFE = "code-lifespan";
    static final String PULL = "pull-seconds";
    static final String PUSHES = "pushes";
    static final String CODES = "codes-per-source";
    static final String PROOFS = "proofs-per-source";

    static final int DEFAULT_LIFE = 180;
    static final int MIN_LIFE = 60;
    static final int MAX_LIFE = 600;
    static final int DEFAULT_PULL = 3;
    static final int MAX_PULL = 60;
    static final int DEFAULT_CODES = 60;
    static final int DEFAULT_PROOFS = 60;

    private ScanConfigProperties() {}

    /** Behind those of the platform. */
    public static List<ProviderConfigProperty> all() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(APP)
                .label("App")
                .helpText("Address of the page from which users get the app, or of the directory of apps.")
                .type(ProviderConfigProperty.STRING_TYPE)
                .add()
                .property()
                .name(GUIDE)
                .label("Guide")
                .helpText("Address of the platform's own guide for users.")
                .type(ProviderConfigProperty.STRING_TYPE)
                .add()
                .property()
                .name(LIFE)
                .label("Lifespan of a code")
                .helpText("Seconds that a QR code is good, 60 to 600.")
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_LIFE)
                .add()
                .property()
                .name(PULL)
                .label("Seconds between questions")
                .helpText("How often the platform is asked about a code that somebody waits for, 1 to 60 seconds.")
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_PULL)
                .add()
                .property()
                .name(PUSHES)
                .label("Platform pushes")
                .helpText(
                        "The platform sends word of changes to this server, so that it is asked five times less often.")
                .type(ProviderConfigProperty.BOOLEAN_TYPE)
                .defaultValue(false)
                .add()
                .property()
                .name(CODES)
                .label("Codes per source")
                .helpText("QR codes that one IP address (IPv6: one /64 network) gets in ten minutes.")
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_CODES)
                .add()
                .property()
                .name(PROOFS)
                .label("Results per source")
                .helpText("Results that are fetched for one IP address (IPv6: one /64 network) in ten minutes.")
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_PROOFS)
                .add()
                .build();
    }
}
