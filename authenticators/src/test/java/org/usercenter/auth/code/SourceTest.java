package org.usercenter.auth.code;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L5")
class SourceTest {
    @Test
    void tellsIpv4AddressesApart() {
        assertThat(Source.of("192.0.2.1")).isNotEqualTo(Source.of("192.0.2.2"));
    }

    @Test
    void takesOneIpv6NetworkForOneSource() {
        assertThat(Source.of("2001:db8:1:2::1")).isEqualTo(Source.of("2001:db8:1:2:ffff::9"));
    }

    @Test
    void tellsIpv6NetworksApart() {
        assertThat(Source.of("2001:db8:1:2::1")).isNotEqualTo(Source.of("2001:db8:1:3::1"));
    }

    @Test
    void takesAnythingElseAsItIs() {
        assertThat(Source.of("unknown")).isEqualTo("unknown");
        assertThat(Source.of(null)).isEqualTo("null");
    }
}
