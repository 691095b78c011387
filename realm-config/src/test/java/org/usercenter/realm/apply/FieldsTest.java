package org.usercenter.realm.apply;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("O6")
class FieldsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/secret",
                "/config/clientSecret",
                "/config/bindCredential",
                "/config/private-key",
                "/config/privateKey",
                "/config/secret.key",
                "/config/recaptcha.secret",
                "/config/keystorePassword",
                "/attributes/saml.signing.private.key",
                "/attributes/saml.encryption.private.key",
                "/attributes/signing_private_key",
                "/smtpServer/password",
                "/smtpServer/authTokenClientSecret",
                "/config/secrets/0"
            })
    void theNameOfASecretTellsThatItIsOne(String pointer) {
        assertThat(Fields.secret(pointer)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/passwordPolicy",
                "/resetPasswordAllowed",
                "/resetCredentialsFlow",
                "/config/platform-key",
                "/config/passwordless",
                "/attributes/saml.signing.certificate",
                "/attributes/client.secret.creation.time"
            })
    void whatOnlySoundsLikeOneIsShown(String pointer) {
        assertThat(Fields.secret(pointer)).isFalse();
    }
}
