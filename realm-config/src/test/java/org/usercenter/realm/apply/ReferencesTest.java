package org.usercenter.realm.apply;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("O6")
class ReferencesTest {
    private final References references = new References(Map.of("UC_KEY", "a$1\"b"));

    @Test
    void aNameIsReplacedByTheEnvironmentsValueWhateverThatIs() throws IOException {
        assertThat(resolved("{\"list\":[\"key=${UC_KEY}!\"]}").at("/list/0").asText())
                .isEqualTo("key=a$1\"b!");
    }

    @Test
    void whatCameByAReferenceIsKnownForIt() throws IOException {
        ObjectNode realm = resolved("{\"key\":\"${UC_KEY}\",\"list\":[\"a\",\"${UC_KEY}\"],\"own\":\"${vault.key}\"}");

        assertThat(Fields.referred(realm.path("key"))).isTrue();
        assertThat(Fields.referred(realm.path("list"))).isTrue();
        assertThat(Fields.referred(realm.path("own"))).isFalse();
    }

    @Test
    void withoutAValueWhatStandsOtherwiseCounts() throws IOException {
        assertThat(resolved("{\"url\":\"${UC_URL:https://a.example/x}\"}")
                        .path("url")
                        .asText())
                .isEqualTo("https://a.example/x");
    }

    @Test
    void allNamesThatAreMissingAreNamed() {
        assertThatThrownBy(() -> resolved("{\"a\":\"${UC_B}\",\"c\":{\"d\":\"${UC_A}\"}}"))
                .hasMessageContaining("UC_A, UC_B");
    }

    @Test
    void whatIsTheServersOwnStays() throws IOException {
        String own = "{\"a\":\"${vault.wechat}\",\"b\":\"${client_account}\",\"c\":\"${authBaseUrl}\"}";

        assertThat(resolved(own)).hasToString(own);
    }

    private ObjectNode resolved(String text) throws IOException {
        ObjectNode realm = (ObjectNode) new ObjectMapper().readTree(text);
        references.resolve(realm);
        return realm;
    }
}
