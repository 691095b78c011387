package org.usercenter.realm.apply;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("O6")
@SuppressWarnings("NullAway.Init") // JUnit calls BeforeEach
class ApplicationTest {
    private final List<String> lines = new ArrayList<>();
    private AdminServer server;

    @BeforeEach
    void start() throws IOException {
        server = new AdminServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatWasDoneBeforeTheServerRefusedSomethingIsRemembered() throws IOException {
        RealmFiles files = files("{'clientId':'a','name':'A','secret':'one'},{'clientId':'b','secret':'two'}");
        server.refuse("b", true);

        assertThatThrownBy(() -> apply(files, null)).isInstanceOf(RealmServer.RefusedException.class);
        server.client("a").put("name", "an operator's");
        server.refuse("b", false);
        lines.clear();
        apply(files, null);

        assertThat(lines)
                .containsExactly(
                        "+ client b",
                        "= client a name: kept, changed on the server: \"an operator's\", in the files \"A\"",
                        "1 to add, 0 to change, 0 to remove; 1 kept");
    }

    @Test
    void aSecretIsRotatedAfterAnApplicationThatEndedHalfWay() throws IOException {
        server.refuse("b", true);
        assertThatThrownBy(() -> apply(files("{'clientId':'a','secret':'one'},{'clientId':'b'}"), null))
                .isInstanceOf(RealmServer.RefusedException.class);
        server.refuse("b", false);

        apply(files("{'clientId':'a','secret':'another'},{'clientId':'b'}"), null);

        assertThat(server.client("a").path("secret").asText()).isEqualTo("another");
    }

    @Test
    void whatAnApplicationDidNotComeToIsStillOursTheNextTime() throws IOException {
        apply(files("{'clientId':'b','name':'B'}"), null);
        RealmFiles newer = files("{'clientId':'a'},{'clientId':'b','name':'newer'}");
        server.refuse("a", true);
        assertThatThrownBy(() -> apply(newer, null)).isInstanceOf(RealmServer.RefusedException.class);
        server.refuse("a", false);

        apply(newer, null);

        assertThat(server.client("b").path("name").asText()).isEqualTo("newer");
    }

    @Test
    void whatAnImportedRealmDidNotNameFollowsTheFilesAfterAnApplicationThatEndedHalfWay() throws IOException {
        RealmFiles imported = files("{'clientId':'b'},{'clientId':'c'}");
        server.put("b", json("{'clientId':'b','name':'as Keycloak makes it'}"));
        server.put("c", json("{'clientId':'c','name':'as Keycloak makes it'}"));
        RealmFiles files = files("{'clientId':'a'},{'clientId':'b','name':'B'},{'clientId':'c','name':'C'}");
        server.refuse("a", true);
        assertThatThrownBy(() -> apply(files, imported)).isInstanceOf(RealmServer.RefusedException.class);
        server.refuse("a", false);

        apply(files, null);
        server.client("c").put("name", "an operator's");
        lines.clear();
        apply(files, null);

        assertThat(server.client("b").path("name").asText()).isEqualTo("B");
        assertThat(lines).anyMatch(line -> line.startsWith("= client c name: kept, changed on the server:"));
    }

    @Test
    void aSecretOfAnImportedRealmIsRotated() throws IOException {
        server.put("a", json("{'clientId':'a','secret':'one'}"));
        RealmFiles imported = files("{'clientId':'a','secret':'one'}");
        apply(imported, imported);
        assertThat(lines).containsExactly("0 to add, 0 to change, 0 to remove; 0 kept");

        apply(files("{'clientId':'a','secret':'another'}"), null);

        assertThat(server.client("a").path("secret").asText()).isEqualTo("another");
    }

    @Test
    void aSecretThatAFileRefersToIsSetInAnImportedRealmAsNobodyKnowsWhatItWas() throws IOException {
        server.put("a", json("{'clientId':'a','secret':'one'}"));
        RealmFiles files = files("{'clientId':'a','secret':'${UC_SECRET}'}");

        apply(files, files);
        assertThat(server.client("a").path("secret").asText()).isEqualTo("of the environment");
        server.client("a").put("secret", "an operator's");
        lines.clear();
        apply(files, files);

        assertThat(lines).containsExactly("0 to add, 0 to change, 0 to remove; 0 kept");
        assertThat(server.client("a").path("secret").asText()).isEqualTo("an operator's");
    }

    private void apply(RealmFiles files, @Nullable RealmFiles imported) {
        new Application(server.connection(), files, imported, false, lines::add).apply();
    }

    private static RealmFiles files(String clients) throws IOException {
        ObjectNode whole = json("{'realm':'r','clients':[" + clients + "]}");
        new References(Map.of("UC_SECRET", "of the environment")).resolve(whole);
        return new RealmFiles(whole);
    }

    private static ObjectNode json(String text) throws IOException {
        return (ObjectNode) new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
