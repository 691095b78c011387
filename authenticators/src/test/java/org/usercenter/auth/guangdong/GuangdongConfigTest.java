package org.usercenter.auth.guangdong;

import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@Tag("L4")
class GuangdongConfigTest {

    private static GuangdongConfig base(String base) {
        GuangdongConfig config = new GuangdongConfig();
        config.getConfig().put(GuangdongConfigProperties.BASE, base);
        return config;
    }

    @Test
    void theCurrentGenerationIsTheDefault() {
        assertThat(new GuangdongConfig().address("oauth2/authorize", Map.of()))
                .hasToString("https://tyrz.gd.gov.cn/pscp/sso/connect/page/oauth2/authorize");
    }

    @Test
    void anyGenerationCanBeSet() {
        assertThat(base("https://tyrztest.gd.gov.cn/am/").address("oauth2/tokeninfo", Map.of("a", "b c")))
                .hasToString("https://tyrztest.gd.gov.cn/am/oauth2/tokeninfo?a=b+c");
        assertThat(base("https://tyrz.gd.gov.cn/tif/sso/connect/page").page("_tif_sso_logout_/", Map.of()))
                .hasToString("https://tyrz.gd.gov.cn/_tif_sso_logout_/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://tyrz.gd.gov.cn/am",
                "ftp://tyrz.gd.gov.cn",
                "https://user@tyrz.gd.gov.cn/am",
                "https://tyrz.gd.gov.cn/am?x=1",
                "https://tyrz.gd.gov.cn/am#x",
                "https://tyrz.gd.gov.cn/a//b",
                "not a url",
                "/am"
            })
    void anAddressThatSecretsMustNotGoToIsRefused(String base) {
        assertThatIllegalArgumentException().isThrownBy(() -> base(base).address("oauth2/authorize", Map.of()));
    }

    @Test
    void plainHttpIsForThisMachine() {
        assertThat(base("http://localhost:9090/am").address("x", Map.of())).hasToString("http://localhost:9090/am/x");
    }

    @Test
    void loggingOutThereCanBeSwitchedOff() {
        GuangdongConfig config = base("");
        config.getConfig().put(GuangdongConfigProperties.LOGOUT, "false");

        assertThat(config.logsOutThere()).isFalse();
    }

    @Test
    void whatMakesNoSenseIsTheDefault() {
        GuangdongConfig config = base("");
        config.getConfig().put(GuangdongConfigProperties.TOKEN_METHOD, "put");

        assertThat(config.tokenMethod()).isEqualTo(GuangdongConfig.TokenMethod.AUTO);
        assertThat(config.scope()).isEqualTo("all");
        assertThat(config.logsOutThere()).isTrue();
        assertThat(config.returnsState()).isFalse();
    }
}
