package org.usercenter.auth.ca.download;

import java.util.List;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** The settings of {@code spi-uc-agent-downloads--folder}. */
final class AgentDownloadsConfigProperties {
    static final String FOLDER = "folder";
    static final String MINIMUM = "minimum-version";

    static final String DEFAULT_FOLDER_NAME = "agent";

    private AgentDownloadsConfigProperties() {}

    static List<ProviderConfigProperty> all() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(FOLDER)
                .label("Folder of the agent")
                .helpText("Folder with the CA agent's files and their manifest.json, readable by the server. Default:"
                        + " agent in the server's home. A folder that is not there offers nothing.")
                .type(ProviderConfigProperty.STRING_TYPE)
                .add()
                .property()
                .name(MINIMUM)
                .label("Lowest version of the agent")
                .helpText(
                        "An agent with a lower version asks its user to install a newer one, e.g. 1.2.0. Default: what"
                                + " the manifest says.")
                .type(ProviderConfigProperty.STRING_TYPE)
                .add()
                .build();
    }
}
