package org.usercenter.account.region;

import java.nio.file.Path;
import java.util.Optional;

import org.keycloak.Config;

/**
 * Settings of the regions.
 *
 * @param file with the table; empty: there is none
 */
record RegionConfig(Optional<Path> file) {

    /** Reads them. */
    static RegionConfig read(Config.Scope scope) {
        return new RegionConfig(Optional.ofNullable(scope.get(RegionConfigProperties.FILE))
                .filter(path -> !path.isBlank())
                .map(Path::of));
    }
}
