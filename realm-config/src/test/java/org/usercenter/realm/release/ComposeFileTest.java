package org.usercenter.realm.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The compose file opens nothing that is not needed, and fits the image and the proxy beside it. */
@Tag("O6")
class ComposeFileTest {
    private static final Path FILES = Path.of("src/main/release/files");

    private final JsonNode services;
    private final JsonNode networks;

    ComposeFileTest() throws IOException {
        Map<String, Object> compose = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(FILES.resolve("compose/compose.yaml")));
        JsonNode tree = JsonMapper.builder().build().valueToTree(compose);
        services = tree.path("services");
        networks = tree.path("networks");
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    @Test
    void twoServersOfOneImageWaitForTheDatabase() {
        assertThat(services.path("node-1").path("image").asText())
                .isNotEmpty()
                .isEqualTo(services.path("node-2").path("image").asText());
        for (String node : List.of("node-1", "node-2")) {
            assertThat(services.path(node).at("/depends_on/database/condition").asText())
                    .isEqualTo("service_healthy");
            assertThat(services.path(node).path("hostname").asText()).isEqualTo(node);
        }
    }

    @Test
    void nothingButTheDatabaseCanChangeItsFilesOrGainRights() {
        services.properties().stream()
                .filter(service -> !service.getKey().equals("database"))
                .forEach(service -> {
                    assertThat(service.getValue().path("read_only").asBoolean())
                            .as(service.getKey())
                            .isTrue();
                    assertThat(texts(service.getValue().path("cap_drop")))
                            .as(service.getKey())
                            .containsExactly("ALL");
                    assertThat(texts(service.getValue().path("security_opt")))
                            .as(service.getKey())
                            .containsExactly("no-new-privileges:true");
                });
    }

    @Test
    void onlyTheProxyIsReachedFromElsewhere() {
        Map<String, List<String>> open = new TreeMap<>();
        services.properties().stream()
                .filter(service -> service.getValue().has("ports"))
                .forEach(service -> open.put(
                        service.getKey(),
                        texts(service.getValue().path("ports")).stream()
                                .filter(port -> !port.startsWith("127.0.0.1:"))
                                .toList()));

        assertThat(open).containsOnly(Map.entry("mail", List.of()), Map.entry("proxy", List.of("443:8443", "80:8080")));
    }

    @Test
    void theServersBelieveTheProxyAloneWhatItSaysOfVisitors() {
        String proxy = services.at("/proxy/networks/inside/ipv4_address").asText();

        assertThat(proxy).isNotEmpty();
        assertThat(services.at("/node-1/environment/KC_PROXY_TRUSTED_ADDRESSES").asText())
                .isEqualTo(proxy);
    }

    @Test
    void noContainerThatStartsEarlierTakesTheAddressOfTheProxy() {
        JsonNode addresses = networks.at("/inside/ipam/config/0");
        String fixed = services.at("/proxy/networks/inside/ipv4_address").asText();

        assertThat(contains(addresses.path("subnet").asText(), fixed)).isTrue();
        assertThat(contains(addresses.path("ip_range").asText(), fixed)).isFalse();
        assertThat(addresses.path("gateway").asText()).isNotEmpty().isNotEqualTo(fixed);
    }

    private static boolean contains(String network, String address) {
        int bits = Integer.parseInt(network.substring(network.indexOf('/') + 1));
        int mask = -1 << (Integer.SIZE - bits);
        return (number(network.substring(0, network.indexOf('/'))) & mask) == (number(address) & mask);
    }

    private static int number(String address) {
        int number = 0;
        for (String part : address.split("\\.")) {
            number = (number << Byte.SIZE) | Integer.parseInt(part);
        }
        return number;
    }

    @Test
    void theProxyLearnsTheNewAddressOfAServerThatIsMadeAnew() throws IOException {
        assertThat(FILES.resolve("compose/haproxy.cfg"))
                .content()
                .contains("nameserver docker 127.0.0.11:53")
                .containsPattern("default-server .*resolvers docker init-addr last,libc,none");
    }

    /** The loopback: no visitor has it. */
    @Test
    void administrationIsClosedUntilANetworkIsNamed() throws IOException {
        assertThat(services.at("/proxy/environment/UC_ADMIN_NETWORKS").asText())
                .isEqualTo("${UC_ADMIN_NETWORKS:-127.0.0.1}");
        assertThat(Files.readAllLines(FILES.resolve("compose/example.env"))).contains("UC_ADMIN_NETWORKS=");
    }

    @Test
    void theProxyFindsAllFilesThatItsConfigurationNames() throws IOException {
        List<String> mounted = texts(services.at("/proxy/volumes"));

        List<String> named = Pattern.compile("/usr/local/etc/haproxy/\\S+")
                .matcher(Files.readString(FILES.resolve("compose/haproxy.cfg")))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        assertThat(named).isNotEmpty().allSatisfy(file -> {
            String name = file.substring(file.lastIndexOf('/') + 1);
            assertThat(mounted).contains("./" + name + ":" + file + ":ro");
            assertThat(FILES.resolve("compose").resolve(name)).isRegularFile();
        });
    }

    @Test
    void theProxyReplacesWhatVisitorsClaimAboutThemselves() throws IOException {
        assertThat(FILES.resolve("compose/haproxy.cfg"))
                .content()
                .contains(
                        "http-request del-header X-Forwarded- -m beg",
                        "http-request set-header X-Forwarded-For %[src]",
                        "http-request set-header X-Forwarded-Proto",
                        "http-request set-header X-Forwarded-Host",
                        "http-request set-header X-Forwarded-Port",
                        "http-request del-header Forwarded")
                .doesNotContain("add-header", "cookie", "stick");
    }

    @Test
    void theImageRunsAsAnOrdinaryUserAndSaysHowItIs() throws IOException {
        List<String> image = Files.readAllLines(FILES.resolve("Dockerfile"));

        assertThat(image).filteredOn(line -> line.startsWith("FROM")).hasSize(2);
        assertThat(image.stream().filter(line -> line.startsWith("USER")).toList())
                .isNotEmpty()
                .allMatch(line -> line.equals("USER 1000"));
        assertThat(image).anyMatch(line -> line.startsWith("HEALTHCHECK"));
        assertThat(image).contains("ARG KEYCLOAK_IMAGE=quay.io/keycloak/keycloak:${keycloak.version}");
    }
}
