package org.usercenter.account.region;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.usercenter.account.call.Fake;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A12")
final class Ip2RegionFactoryTest {
    private static final String IP = "113.87.0.1";

    @TempDir
    Path folder;

    @Test
    void regionsAreThoseOfTheFile() throws IOException {
        Path file = Files.write(
                folder.resolve("regions.xdb"),
                new Xdb().with(113, 87, "中国|0|广东省|深圳市|电信").bytes());

        assertThat(started(file).region(IP)).contains("中国 广东省 深圳市 电信");
    }

    @Test
    void theServerStartsWithoutRegionsWhenTheFileIsMissing() {
        assertThat(started(folder.resolve("missing.xdb")).region(IP)).isEmpty();
    }

    @Test
    void theServerStartsWithoutRegionsWhenTheFileIsDamaged() throws IOException {
        Path file = Files.writeString(folder.resolve("regions.xdb"), "no table");

        assertThat(started(file).region(IP)).isEmpty();
    }

    private static IpRegionProvider started(Path file) {
        Ip2RegionFactory factory = new Ip2RegionFactory();
        factory.init(Fake.of(Config.Scope.class, Map.of("get", of -> "file".equals(of[0]) ? file.toString() : null)));
        return factory.create(Fake.of(KeycloakSession.class));
    }
}
