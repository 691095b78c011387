package org.usercenter.storage.session;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.account.DeviceRepresentation;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A4")
@Tag("A12")
final class DeviceTest {

    private static Device device(String browser, String version, String os, String osVersion) {
        DeviceRepresentation seen = new DeviceRepresentation();
        seen.setBrowser(browser, version);
        seen.setOs(os);
        seen.setOsVersion(osVersion);
        return Device.of(seen);
    }

    @Test
    void browser_and_system_are_told_with_their_versions() {
        assertThat(device("Chrome", "131.0", "Windows", "10").text()).isEqualTo("Chrome 131.0 · Windows 10");
    }

    @Test
    void what_is_not_known_of_one_is_left_out() {
        assertThat(device("Chrome", DeviceRepresentation.UNKNOWN, "Linux", DeviceRepresentation.UNKNOWN)
                        .text())
                .isEqualTo("Chrome · Linux");
        assertThat(device("Chrome", "131.0", "Other", DeviceRepresentation.UNKNOWN)
                        .text())
                .isEqualTo("Chrome 131.0");
    }

    @Test
    void what_is_not_recognised_has_no_name() {
        Device program = device("Other", DeviceRepresentation.UNKNOWN, "Other", DeviceRepresentation.UNKNOWN);

        assertThat(program).isEqualTo(new Device(null, null)).isEqualTo(Device.of(null));
        assertThat(program.text()).isNull();
    }
}
