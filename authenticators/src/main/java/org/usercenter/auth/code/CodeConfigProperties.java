package org.usercenter.auth.code;

import java.util.List;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Declares the settings of every execution that sends codes. */
public final class CodeConfigProperties {
    static final String LIFESPAN = "code-lifespan";
    static final String PAUSE = "resend-pause";
    static final String MAX_TRIES = "max-tries";
    static final String MOBILE_PER_HOUR = "mobile-per-hour";
    static final String MOBILE_PER_DAY = "mobile-per-day";
    static final String SOURCE_PER_HOUR = "source-per-hour";
    static final String SOURCE_PER_DAY = "source-per-day";
    static final String REALM_PER_DAY = "realm-per-day";

    private CodeConfigProperties() {}

    /** All of them, in the order of the admin console. */
    public static List<ProviderConfigProperty> all() {
        CodeSettings defaults = CodeSettings.DEFAULT;
        ProviderConfigurationBuilder properties = ProviderConfigurationBuilder.create();
        number(properties, LIFESPAN, "Life of a code", "Seconds that a code is good for.", defaults.lifespan());
        number(properties, PAUSE, "Pause", "Seconds between two messages to one mobile.", defaults.pause());
        number(properties, MAX_TRIES, "Wrong tries", "So many wrong tries end a code.", defaults.maxTries());
        number(
                properties,
                MOBILE_PER_HOUR,
                "Per mobile and hour",
                "Messages to one mobile in an hour: for logins and registrations together, for recovery and for"
                        + " binding apart.",
                defaults.mobilePerHour());
        number(
                properties,
                MOBILE_PER_DAY,
                "Per mobile and day",
                "Messages to one mobile in a day, counted like those of an hour.",
                defaults.mobilePerDay());
        number(
                properties,
                SOURCE_PER_HOUR,
                "Per source and hour",
                "Messages asked for from one IP address (IPv6: one /64 network) in an hour. Behind a proxy set"
                        + " proxy-headers and proxy-trusted-addresses, or all visitors are one source.",
                defaults.sourcePerHour());
        number(
                properties,
                SOURCE_PER_DAY,
                "Per source and day",
                "Messages asked for from one IP address (IPv6: one /64 network) in a day.",
                defaults.sourcePerDay());
        number(
                properties,
                REALM_PER_DAY,
                "Per realm and day",
                "Messages of the whole realm in a day.",
                defaults.realmPerDay());
        return properties.build();
    }

    private static void number(
            ProviderConfigurationBuilder properties, String name, String label, String help, int fallback) {
        properties
                .property()
                .name(name)
                .label(label)
                .helpText(help)
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(fallback)
                .add();
    }
}
