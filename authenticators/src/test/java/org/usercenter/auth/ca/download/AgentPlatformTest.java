package org.usercenter.auth.ca.download;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L2")
class AgentPlatformTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WINDOWS | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/146.0.0.0 Safari/537.36",
                "MACOS | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15",
                "LINUX | Mozilla/5.0 (X11; Linux aarch64; rv:150.0) Gecko/20100101 Firefox/150.0"
            })
    void aPcIsKnownByItsBrowser(AgentPlatform platform, String userAgent) {
        assertThat(AgentPlatform.ofBrowser(userAgent)).contains(platform);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (Linux; Android 14; Pixel) AppleWebKit/537.36 Chrome/146.0.0.0 Mobile Safari/537.36",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148",
                "curl/8.5.0"
            })
    void aPhoneIsNoPc(String userAgent) {
        assertThat(AgentPlatform.ofBrowser(userAgent)).isEmpty();
    }

    @Test
    void aBrowserThatDoesNotSayIsNotKnown() {
        assertThat(AgentPlatform.ofBrowser(null)).isEmpty();
    }
}
