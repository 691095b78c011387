package org.usercenter.auth.scan;

import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("L7")
class ScanAddressTest {

    @Test
    void aPathIsKept() {
        assertThat(ScanAddress.parse(" https://front.example.com:8443/front/ ")
                        .at("sweepcodeController/x", Map.of("tId", "a+b")))
                .hasToString("https://front.example.com:8443/front/sweepcodeController/x?tId=a%2Bb");
        assertThat(ScanAddress.parse("http://localhost:9090").at("elic/qr"))
                .hasToString("http://localhost:9090/elic/qr");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://front.example.com",
                "ftp://localhost",
                "https://front.example.com/a?b=c",
                "https://user:secret@front.example.com",
                "https://front.example.com/a b",
                "https://front.example.com//x"
            })
    void whatIsNoAddressIsRefusedWithoutBeingRepeated(String text) {
        assertThatThrownBy(() -> ScanAddress.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }
}
