package org.usercenter.auth.ca.download;

import java.nio.file.Path;
import java.util.Optional;

import org.keycloak.Config;

/** Reads the settings of {@code spi-uc-agent-downloads--folder}. */
final class AgentDownloadsConfig {
    private final Config.Scope scope;

    AgentDownloadsConfig(Config.Scope scope) {
        this.scope = scope;
    }

    /** The set folder, else {@code agent} in the server's home; empty outside a server. */
    Optional<Path> folder() {
        Optional<Path> home = Optional.ofNullable(System.getProperty("kc.home.dir"))
                .map(folder -> Path.of(folder, AgentDownloadsConfigProperties.DEFAULT_FOLDER_NAME));
        return text(AgentDownloadsConfigProperties.FOLDER).map(Path::of).or(() -> home);
    }

    /**
     * The lowest version that may be used.
     *
     * @throws IllegalArgumentException when the setting is no version
     */
    Optional<AgentVersion> minimum() {
        return text(AgentDownloadsConfigProperties.MINIMUM).map(AgentVersion::parse);
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(scope.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
