package org.usercenter.auth.ca.download;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** Offers what lies in a folder of the server. Settings: {@code spi-uc-agent-downloads--folder--…}. */
public final class FolderAgentDownloadsFactory implements AgentDownloadsFactory {
    private @Nullable AgentFolder folder;
    private @Nullable AgentVersion minimum;

    @Override
    public String getId() {
        return "folder";
    }

    @Override
    public AgentDownloads create(KeycloakSession session) {
        return new Downloads(folder, minimum);
    }

    /** @throws IllegalArgumentException when the lowest version is no version */
    @Override
    public void init(Config.Scope scope) {
        AgentDownloadsConfig config = new AgentDownloadsConfig(scope);
        folder = config.folder().map(AgentFolder::new).orElse(null);
        minimum = config.minimum().orElse(null);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Needs nothing of the others.
    }

    @Override
    public void close() {
        // Holds nothing.
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return AgentDownloadsConfigProperties.all();
    }

    private record Downloads(@Nullable AgentFolder folder, @Nullable AgentVersion set) implements AgentDownloads {
        @Override
        public Optional<AgentRelease> release() {
            return Optional.ofNullable(folder).flatMap(AgentFolder::release);
        }

        @Override
        public Optional<AgentVersion> minimum() {
            return Optional.ofNullable(set)
                    .or(() -> release().flatMap(release -> Optional.ofNullable(release.minimum())));
        }
    }
}
