package org.usercenter.auth.cloud;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@Tag("L5")
class CloudEndpointTest {

    @ParameterizedTest
    @CsvSource({
        "https://dysmsapi.aliyuncs.com, dysmsapi.aliyuncs.com",
        "HTTPS://Dysmsapi.Aliyuncs.com/, dysmsapi.aliyuncs.com",
        "https://gateway.example:443, gateway.example",
        "https://gateway.example:8443, gateway.example:8443",
        "http://localhost:9090, localhost:9090",
        "http://127.0.0.1:80/, 127.0.0.1",
        "http://127.1.2.3:9090, 127.1.2.3:9090",
        "http://[::1]:9090, [::1]:9090"
    })
    void theSignedHostHasItsPortOnlyWhenItIsNotTheUsualOne(String setting, String host) {
        assertThat(CloudEndpoint.parse(setting).host()).isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sms.tencentcloudapi.com",
                "http://127.0.0.1.example.com",
                "http://10.0.0.1:9090",
                "http://localhost.example.com",
                "http://0.0.0.0:9090"
            })
    void plainHttpToAnotherMachineIsRefused(String setting) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CloudEndpoint.parse(setting))
                .withMessageContaining("this machine only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "sms.tencentcloudapi.com",
                "ftp://localhost",
                "https://",
                "https://host/path",
                "https://host?x=1",
                "https://host#f",
                "https://ho st",
                "https:host",
                "file:///etc/passwd"
            })
    void anythingButSchemeHostAndPortIsRefused(String setting) {
        assertThatIllegalArgumentException().isThrownBy(() -> CloudEndpoint.parse(setting));
    }

    @Test
    void aPasswordInTheAddressIsRefusedAndNotRepeated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CloudEndpoint.parse("https://user:hidden@host"))
                .withMessageNotContaining("hidden");
    }
}
