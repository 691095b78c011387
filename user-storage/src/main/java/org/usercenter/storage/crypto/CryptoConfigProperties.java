package org.usercenter.storage.crypto;

import java.util.List;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Declares the settings of {@code spi-uc-crypto--default}. */
final class CryptoConfigProperties {

    static final String KEY_FILE = "key-file";
    static final String KEY_VAULT_ENTRY = "key-vault-entry";
    static final String CIPHER = "cipher";
    static final String DEFAULT_FILE_NAME = "uc-keys.properties";

    private CryptoConfigProperties() {}

    static List<ProviderConfigProperty> all() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(KEY_FILE)
                .label("Key file")
                .helpText("File with the keys for personal data, for the server's user only. All servers need the same"
                        + " one. Default: data/" + DEFAULT_FILE_NAME + ". A demo start creates it; a production server"
                        + " refuses to start without it.")
                .type(ProviderConfigProperty.STRING_TYPE)
                .add()
                .property()
                .name(KEY_VAULT_ENTRY)
                .label("Vault entry with the keys")
                .helpText("Takes the keys from this entry of Keycloak's vault, as the administration realm sees it,"
                        + " instead of a file. The entry holds the text of a key file, or its base64 on one line.")
                .type(ProviderConfigProperty.STRING_TYPE)
                .add()
                .property()
                .name(CIPHER)
                .label("Cipher")
                .helpText("Encrypts new values. Values under the other cipher stay readable.")
                .type(ProviderConfigProperty.LIST_TYPE)
                .options(CipherAlgorithm.codes())
                .defaultValue(CipherAlgorithm.AES_256_GCM.code())
                .add()
                .build();
    }
}
