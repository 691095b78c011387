package org.usercenter.auth.ca;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Declares the settings of {@code uc-ca}. */
final class CaConfigProperties {
    static final String PORTS = "agent-ports";
    static final String MIN_AGENT = "min-agent";
    static final String DOWNLOAD = "agent-download";
    static final String PROOFS_PER_SOURCE = "proofs-per-source";
    static final String RENEWAL_DAYS = "renewal-days";

    /** Where agents listen, in the order in which they try. */
    static final List<Integer> DEFAULT_PORTS =
            IntStream.rangeClosed(19001, 19010).boxed().toList();

    static final int DEFAULT_MIN_AGENT = 1;
    static final int DEFAULT_PROOFS_PER_SOURCE = 60;
    static final int DEFAULT_RENEWAL_DAYS = 90;

    private CaConfigProperties() {}

    static List<ProviderConfigProperty> all() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(PORTS)
                .label("Ports of the agent")
                .helpText("Loopback ports at which the page looks for the CA agent, separated by commas.")
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(DEFAULT_PORTS.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .add()
                .property()
                .name(MIN_AGENT)
                .label("Lowest agent protocol")
                .helpText("An agent with a lower protocol version asks its user to install a newer one.")
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_MIN_AGENT)
                .add()
                .property()
                .name(DOWNLOAD)
                .label("Download of the agent")
                .helpText("Address of the page or file from which users get the agent. Empty: this server's own page.")
                .type(ProviderConfigProperty.STRING_TYPE)
                .add()
                .property()
                .name(PROOFS_PER_SOURCE)
                .label("Proofs per source")
                .helpText("Signatures from one IP address (IPv6: one /64 network) that are checked in ten minutes.")
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_PROOFS_PER_SOURCE)
                .add()
                .property()
                .name(RENEWAL_DAYS)
                .label("Days of renewal")
                .helpText(
                        "A certificate with another key takes the place of a bound one of the same holder only when the "
                                + "bound one ends within these days or ended within the last of them. Otherwise, and always when it "
                                + "names an enterprise and no person, its holder binds it after a login in another way.")
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_RENEWAL_DAYS)
                .add()
                .build();
    }
}
