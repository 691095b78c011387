package org.usercenter.realm.apply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.realm.RealmMerge;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("O6")
class RealmFilesTest {
    private static final Path PARTS = Path.of("src/main/realm");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"production", "demo"})
    void ofOurRealmNothingIsLeftOutWhenItIsApplied(String kind) throws IOException {
        JsonNode realm = realm(kind);

        RealmParts.check(realm);

        assertThat(names(realm, Kind.CLIENT))
                .containsExactlyInAnyOrderElementsOf(texts(realm.at("/clients"), "clientId"));
        assertThat(names(realm, Kind.CLIENT_SCOPE))
                .containsExactlyInAnyOrderElementsOf(texts(realm.at("/clientScopes"), "name"));
        assertThat(names(realm, Kind.REALM_ROLE))
                .containsExactlyInAnyOrderElementsOf(texts(realm.at("/roles/realm"), "name"));
        assertThat(names(realm, Kind.CLIENT_ROLE)).hasSize(members(realm.at("/roles/client")));
        assertThat(names(realm, Kind.GROUP)).containsExactlyInAnyOrderElementsOf(texts(realm.at("/groups"), "path"));
        assertThat(names(realm, Kind.FLOW))
                .containsExactlyInAnyOrderElementsOf(
                        ownFlows(realm).map(flow -> flow.path("alias").asText()).toList());
        assertThat(names(realm, Kind.STEP))
                .hasSize(ownFlows(realm)
                        .mapToInt(flow -> flow.path("authenticationExecutions").size())
                        .sum());
        assertThat(names(realm, Kind.REQUIRED_ACTION))
                .containsExactlyInAnyOrderElementsOf(texts(realm.at("/requiredActions"), "alias"));
        assertThat(names(realm, Kind.IDENTITY_PROVIDER))
                .containsExactlyInAnyOrderElementsOf(texts(realm.at("/identityProviders"), "alias"));
        assertThat(names(realm, Kind.CLIENT_PROFILE))
                .containsExactlyInAnyOrderElementsOf(texts(realm.at("/clientProfiles/profiles"), "name"));
        assertThat(names(realm, Kind.CLIENT_POLICY))
                .containsExactlyInAnyOrderElementsOf(texts(realm.at("/clientPolicies/policies"), "name"));
        // The user profile is one of the components.
        assertThat(names(realm, Kind.COMPONENT)).hasSize(members(realm.at("/components")) - 1);
        assertThat(names(realm, Kind.USER_PROFILE)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "demo"})
    void noListOfPartsIsTakenForASettingOfTheRealm(String kind) throws IOException {
        JsonNode settings = RealmParts.of(realm(kind)).get(new Part(Kind.REALM, ""));

        assertThat(settings).isNotEmpty().noneMatch(setting -> setting.path(0).isObject());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"users\":[]}",
                "{\"defaultOptionalClientScopes\":[]}",
                "{\"groups\":[{\"path\":\"/a\",\"subGroups\":[{\"path\":\"/a/b\"}]}]}",
                "{\"clients\":[{\"clientId\":\"a\",\"authorizationSettings\":{\"resources\":[]}}]}",
                "{\"components\":{\"type\":[{\"name\":\"a\",\"subComponents\":{\"mappers\":[]}}]}}",
                "{\"clientScopeMappings\":{\"a\":[{\"clientScope\":\"b\",\"roles\":[\"c\"]}]}}"
            })
    void whatIsNotAppliedIsRefused(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("site.json"), text);

        assertThatThrownBy(() -> RealmFiles.read(List.of(file), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not applied to a server");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'clients':[{'clientId':'a'}]}|client a",
                "{'identityProviders':[{'alias':'a'}]}|identity provider a",
                "{'requiredActions':[{'alias':'a'}]}|required action a",
                "{'roles':{'realm':[{'name':'a'}]}}|role a",
                "{'roles':{'client':{'c':[{'name':'a'}]}}}|client role c/a",
                "{'components':{'type':[{'name':'a','providerId':'b'}]}}|component type/a",
                "{'authenticatorConfig':[{'alias':'a','config':{'b':'c'}}]}|settings of steps a",
                "{'authenticationFlows':[{'alias':'a','authenticationExecutions':[{'authenticator':'b'}]}]}|flow a",
                "{'authenticationFlows':[{'alias':'a','builtIn':true}]}|flow a"
            })
    void aPartThatStandsInTwoFilesIsRefused(String example) throws IOException {
        String text = example.substring(0, example.indexOf('|')).replace('\'', '"');
        Path released = Files.writeString(folder.resolve("released.json"), text);
        Path site = Files.writeString(folder.resolve("site.json"), text);

        assertThatThrownBy(() -> RealmFiles.read(List.of(released, site), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(site + ": " + example.substring(example.indexOf('|') + 1))
                .hasMessageContaining(released.toString());
        assertThatThrownBy(() -> RealmFiles.read(List.of(site), Map.of())).hasMessage("the files name no realm");
    }

    @Test
    void settingsOfTheRealmAndStepsOfOneFlowMayBeRepeated() throws IOException {
        Path released = Files.writeString(
                folder.resolve("released.json"),
                """
                {"realm":"r","attributes":{"a":"1"},"authenticationFlows":[{"alias":"f","authenticationExecutions":[
                {"authenticator":"b"},{"authenticator":"b"}]}]}""");
        Path site = Files.writeString(folder.resolve("site.json"), "{\"realm\":\"r\",\"attributes\":{\"b\":\"2\"}}");

        assertThat(RealmFiles.read(List.of(released, site), Map.of()).parts())
                .containsKeys(new Part(Kind.STEP, "f", "b"), new Part(Kind.STEP, "f", "b#2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "demo"})
    void ourRealmNamesNothingTwice(String kind) throws IOException {
        assertThat(RealmFiles.read(files(kind), Map.of()).realm()).isEqualTo("user-center");
        assertThat(RealmParts.named(realm(kind))).doesNotHaveDuplicates().isNotEmpty();
    }

    private static JsonNode realm(String kind) throws IOException {
        return RealmMerge.of(files(kind));
    }

    private static List<Path> files(String kind) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path parts : List.of(PARTS, PARTS.resolve(kind))) {
            try (var all = Files.newDirectoryStream(parts, "*.json")) {
                all.forEach(files::add);
            }
        }
        return files;
    }

    private static List<String> names(JsonNode realm, Kind kind) {
        return RealmParts.of(realm).keySet().stream()
                .filter(part -> part.kind() == kind)
                .map(Part::member)
                .toList();
    }

    /** Not Keycloak's, which Keycloak itself brings to its version. */
    private static Stream<JsonNode> ownFlows(JsonNode realm) {
        return StreamSupport.stream(realm.at("/authenticationFlows").spliterator(), false)
                .filter(flow -> !flow.path("builtIn").asBoolean());
    }

    private static List<String> texts(JsonNode list, String key) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.path(key).asText())
                .toList();
    }

    /** Of all the lists of a map. */
    private static int members(JsonNode lists) {
        return StreamSupport.stream(lists.spliterator(), false)
                .mapToInt(JsonNode::size)
                .sum();
    }
}
