package org.usercenter.storage.document.object;

import java.util.List;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Declares the settings of the object store, part of {@code spi-uc-store--default--…}. */
public final class S3ConfigProperties {

    static final String CONTENTS = "document-contents";
    static final String DATABASE = "database";
    static final String S3 = "s3";
    static final String ENDPOINT = "s3-endpoint";
    static final String BUCKET = "s3-bucket";
    static final String REGION = "s3-region";
    static final String DEFAULT_REGION = "us-east-1";
    static final String PREFIX = "s3-prefix";
    static final String PATH_STYLE = "s3-path-style";
    static final String ACCESS_KEY = "s3-access-key";
    static final String SECRET_KEY = "s3-secret-key";
    static final String SECRET_VAULT_ENTRY = "s3-secret-vault-entry";
    static final String CONNECT_SECONDS = "s3-connect-seconds";
    static final int DEFAULT_CONNECT_SECONDS = 3;
    static final String SILENCE_SECONDS = "s3-silence-seconds";
    static final int DEFAULT_SILENCE_SECONDS = 10;

    private S3ConfigProperties() {}

    /** All of them. */
    public static List<ProviderConfigProperty> all() {
        ProviderConfigurationBuilder properties = ProviderConfigurationBuilder.create();
        properties
                .property()
                .name(CONTENTS)
                .label("Contents of documents")
                .helpText("Where contents of documents go from now on; encrypted in both places. What is in the other"
                        + " place stays there and is read as long as the object store is set up.")
                .type(ProviderConfigProperty.LIST_TYPE)
                .options(DATABASE, S3)
                .defaultValue(DATABASE)
                .add();
        text(properties, ENDPOINT, "S3 endpoint", "https://host or https://host:port, without bucket and path.", null);
        text(
                properties,
                BUCKET,
                "S3 bucket",
                "Has to be there; private, without versions and without an expiry.",
                null);
        text(properties, REGION, "S3 region", "Part of each signature.", DEFAULT_REGION);
        text(properties, PREFIX, "S3 prefix", "In front of each object's key, e.g. user-center/. Never changes.", null);
        properties
                .property()
                .name(PATH_STYLE)
                .label("S3 path style")
                .helpText("Whether the bucket stands in the path, as MinIO and Ceph want it, instead of in front of"
                        + " the host, as most clouds do.")
                .type(ProviderConfigProperty.BOOLEAN_TYPE)
                .defaultValue(true)
                .add();
        text(properties, ACCESS_KEY, "S3 access key", "Needs to put, get and delete objects under the prefix.", null);
        properties
                .property()
                .name(SECRET_KEY)
                .label("S3 secret key")
                .helpText("From the environment or the server's configuration key store; or use the vault.")
                .type(ProviderConfigProperty.PASSWORD)
                .secret(true)
                .add();
        text(
                properties,
                SECRET_VAULT_ENTRY,
                "S3 secret key in the vault",
                "Name of the entry of Keycloak's vault with the secret key, looked up for the administration realm.",
                null);
        number(properties, CONNECT_SECONDS, "S3 time-out of connecting", DEFAULT_CONNECT_SECONDS);
        number(properties, SILENCE_SECONDS, "S3 time-out of silence", DEFAULT_SILENCE_SECONDS);
        return properties.build();
    }

    private static void text(
            ProviderConfigurationBuilder properties,
            String name,
            String label,
            String help,
            @org.jspecify.annotations.Nullable String standard) {
        properties
                .property()
                .name(name)
                .label(label)
                .helpText(help)
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(standard)
                .add();
    }

    private static void number(ProviderConfigurationBuilder properties, String name, String label, int standard) {
        properties
                .property()
                .name(name)
                .label(label)
                .helpText("Seconds, 1 to 60.")
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(standard)
                .add();
    }
}
