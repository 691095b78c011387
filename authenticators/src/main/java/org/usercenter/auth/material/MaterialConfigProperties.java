package org.usercenter.auth.material;

import java.util.List;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Declares the settings, {@code spi-realm-restapi-extension--uc-material--…}. */
final class MaterialConfigProperties {

    static final String MAX_MEGABYTES = "max-megabytes";
    static final int DEFAULT_MAX_MEGABYTES = 5;
    static final String MAX_MEGAPIXELS = "max-megapixels";
    static final int DEFAULT_MAX_MEGAPIXELS = 40;
    static final String MAX_PAGES = "max-pages";
    static final int DEFAULT_MAX_PAGES = 20;
    static final String DECODING_MEGABYTES = "decoding-megabytes";
    static final int DEFAULT_DECODING_MEGABYTES = 48;
    static final String AT_ONCE = "at-once";
    static final int DEFAULT_AT_ONCE = 16;
    static final String PER_SESSION = "per-session";
    static final int DEFAULT_PER_SESSION = 60;
    static final String READS_PER_SESSION = "reads-per-session";
    static final int DEFAULT_READS_PER_SESSION = 600;
    static final String MAX_DRAFTS = "max-drafts";
    static final int DEFAULT_MAX_DRAFTS = 20_000;
    static final String PER_SOURCE = "per-source";
    static final int DEFAULT_PER_SOURCE = 600;
    /** Pixels of an image as it is kept: small print on a licence stays legible. */
    static final int LONGEST_EDGE = 2000;

    private MaterialConfigProperties() {}

    static List<ProviderConfigProperty> all() {
        ProviderConfigurationBuilder builder = ProviderConfigurationBuilder.create();
        integer(
                builder,
                MAX_MEGABYTES,
                "Largest file",
                "Megabytes of a file as it is sent. The server itself takes 10 at most "
                        + "(quarkus.http.limits.max-body-size).",
                DEFAULT_MAX_MEGABYTES);
        integer(
                builder,
                MAX_MEGAPIXELS,
                "Largest image",
                "Millions of pixels of an image as it is sent. Larger ones are refused before they are decoded.",
                DEFAULT_MAX_MEGAPIXELS);
        integer(builder, MAX_PAGES, "Pages", "Pages of a PDF at most.", DEFAULT_MAX_PAGES);
        integer(
                builder,
                DECODING_MEGABYTES,
                "Memory for reading files",
                "Megabytes that this server spends on reading files at a time; further files wait. Not below 48.",
                DEFAULT_DECODING_MEGABYTES);
        integer(
                builder,
                AT_ONCE,
                "Uploads at once",
                "Uploads that this server receives at a time, each of which holds a worker; the browser sends further "
                        + "ones again after some seconds. Keep it well below the number of workers.",
                DEFAULT_AT_ONCE);
        integer(
                builder,
                PER_SESSION,
                "Uploads per hour and session",
                "Uploads of one sitting within an hour.",
                DEFAULT_PER_SESSION);
        integer(
                builder,
                PER_SOURCE,
                "Uploads per hour and source",
                "Uploads of one source address (IPv4 address or IPv6 /64 network) within an hour. A whole office can "
                        + "stand behind one address.",
                DEFAULT_PER_SOURCE);
        integer(
                builder,
                READS_PER_SESSION,
                "Reads per hour and session",
                "Documents that one sitting lists, reads or removes within an hour.",
                DEFAULT_READS_PER_SESSION);
        integer(
                builder,
                MAX_DRAFTS,
                "Documents without an account",
                "Documents of registrations under way that a realm keeps at a time; further ones wait until others are "
                        + "finished or given up.",
                DEFAULT_MAX_DRAFTS);
        return builder.build();
    }

    private static void integer(
            ProviderConfigurationBuilder builder, String name, String label, String help, int standard) {
        builder.property()
                .name(name)
                .label(label)
                .helpText(help)
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(standard)
                .add();
    }
}
