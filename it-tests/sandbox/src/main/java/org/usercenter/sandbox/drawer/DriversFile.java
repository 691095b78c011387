package org.usercenter.sandbox.drawer;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.usercenter.sandbox.web.Json;

/** The agent's list of drivers ({@code drivers.json}) for the simulated keys. */
final class DriversFile {
    private static final String HOTLINE = "400-000-0000";

    private final DeviceLibraries libraries;

    DriversFile(DeviceLibraries libraries) {
        this.libraries = libraries;
    }

    String content(Json json) {
        Map<String, Object> skf = driver("demo-skf", "示范CA 驱动（模拟）", "Demo SM2 driver", "SKF", libraries.skf());
        skf.put("ulongBits", 32);
        Map<String, Object> pkcs11 =
                driver("demo-pkcs11", "样板CA 驱动（模拟）", "Demo RSA driver", "PKCS11", libraries.pkcs11());
        pkcs11.put("maxTries", DeviceState.MOST_TRIES);
        pkcs11.put("tryFlags", true);
        return json.write(Map.of("drivers", List.of(skf, pkcs11)));
    }

    private static Map<String, Object> driver(String id, String chinese, String english, String kind, Path library) {
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("id", id);
        driver.put("name", Map.of("zh", chinese, "en", english));
        driver.put("hotline", HOTLINE);
        driver.put("kind", kind);
        driver.put("libraries", Map.of("linux", List.of(library.toString())));
        return driver;
    }
}
