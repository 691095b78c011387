package org.usercenter.e2e.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.rules.Product.CLASSES;

/**
 * Keycloak's services module is not an interface for extensions: what we use of it is what breaks at upgrades, so every
 * use is listed and a new one is a decision. {@code -Duc.keycloak-internals=write} writes the list anew.
 */
class KeycloakInternalsTest {

    private static final Path LIST =
            Repository.root().resolve("it-tests/e2e/src/test/resources/keycloak-internals.txt");

    @Test
    void everyUseOfKeycloaksServicesIsListed() throws IOException {
        List<String> uses = CLASSES.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith("org.keycloak.services"))
                .map(dependency -> topLevel(dependency.getOriginClass().getName()) + " -> "
                        + dependency.getTargetClass().getBaseComponentType().getName())
                .distinct()
                .sorted()
                .toList();
        if ("write".equals(System.getProperty("uc.keycloak-internals"))) {
            Files.write(LIST, uses);
        }

        assertThat(uses).isEqualTo(Files.readAllLines(LIST));
    }

    private static String topLevel(String name) {
        int inner = name.indexOf('$');
        return inner < 0 ? name : name.substring(0, inner);
    }
}
