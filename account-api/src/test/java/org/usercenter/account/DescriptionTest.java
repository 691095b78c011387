package org.usercenter.account;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.usercenter.account.openapi.Description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The description has everything that whoever writes a client needs. */
class DescriptionTest {

    private static final JsonNode DESCRIPTION = new ObjectMapper().valueToTree(Description.of(AccountApi.class));

    private record Described(String name, JsonNode operation) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Described> operations() {
        return DESCRIPTION.path("paths").propertyStream().flatMap(path -> path.getValue()
                .propertyStream()
                .map(verb -> new Described(verb.getKey() + " " + path.getKey(), verb.getValue())));
    }

    @Test
    void everythingThatAnswersIsThere() {
        assertThat(operations().map(Described::name))
                .contains(
                        "get /me",
                        "put /me/preferences",
                        "post /me/messages/{message}/read",
                        "patch /enterprises/{enterprise}",
                        "put /enterprises/{enterprise}/members/{user}/roles/{client}",
                        "get /documents/{id}",
                        "get /openapi.json");
    }

    @Test
    void namesOfOperationsAreUnique() {
        assertThat(operations().map(each -> each.operation().path("operationId").asText()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anOperationSaysWhatItDoesWhoMayDoItAndWhatItTakesAndGives(Described described) {
        JsonNode operation = described.operation();

        assertThat(operation.path("operationId").asText()).matches("[a-z][A-Za-z]+");
        assertThat(operation.path("summary").asText()).isNotBlank();
        assertThat(operation.path("x-right").asText())
                .isIn("public", "self", "read", "members", "departments", "grants", "enterprise", "operator");
        assertThat(operation.path("responses").has("default")).isTrue();
        if (List.of("put", "patch").contains(described.name().split(" ")[0])) {
            assertThat(operation.has("requestBody")).isTrue();
        }
        assertThat(references(operation))
                .allMatch(reference -> !DESCRIPTION.at(reference.substring(1)).isMissingNode());
    }

    @Test
    void whatCanBeMissingIsNotRequired() {
        JsonNode schema = DESCRIPTION.at("/components/schemas/EnterpriseView");

        assertThat(schema.path("required")).hasToString("[\"id\",\"uscc\",\"name\",\"type\",\"level\"]");
        assertThat(DESCRIPTION.at("/components/schemas/PreferencesView/properties/navigation/enum"))
                .hasToString("[\"side\",\"top\",\"mixed\"]");
    }

    private static List<String> references(JsonNode node) {
        return node.findValuesAsText("$ref");
    }
}
