package org.usercenter.realm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.representations.idm.AuthenticationFlowRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.RequiredActionProviderRepresentation;
import org.keycloak.util.JsonSerialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("O6")
class RealmAssemblerTest {

    private static final Path PARTS = Path.of("src/main/realm");
    private static final Path PRODUCTION = PARTS.resolve("production");

    @TempDir
    private Path folder;

    @Test
    void partsOfOneRealmAreMergedAndListsAppended() throws IOException {
        part("a.json", "{\"realm\":\"x\",\"clients\":[{\"clientId\":\"one\"}],\"attributes\":{\"a\":\"1\"}}");
        part("b.json", "{\"clients\":[{\"clientId\":\"two\"}],\"attributes\":{\"b\":\"2\"}}");

        RealmRepresentation realm = assembled(folder);

        assertThat(realm.getClients()).extracting("clientId").containsExactly("one", "two");
        assertThat(realm.getAttributes()).containsEntry("a", "1").containsEntry("b", "2");
    }

    @Test
    void contradictingPartsAreRefused() throws IOException {
        part("a.json", "{\"realm\":\"x\"}");
        part("b.json", "{\"realm\":\"y\"}");

        assertThatThrownBy(() -> assembled(folder))
                .hasMessageContaining("b.json")
                .hasMessageContaining("realm");
    }

    @Test
    void aKeyThatKeycloakDoesNotKnowIsRefused() throws IOException {
        part("a.json", "{\"realm\":\"x\",\"registrationAlowed\":true}");

        assertThatThrownBy(() -> assembled(folder)).hasMessageContaining("registrationAlowed");
    }

    @Test
    void everyFlowThatTheRealmNamesIsDefined() throws IOException {
        RealmRepresentation realm = assembled(PARTS, PRODUCTION);
        Set<String> defined = new HashSet<>();
        realm.getAuthenticationFlows().forEach(flow -> defined.add(flow.getAlias()));

        assertThat(defined).contains(realm.getBrowserFlow(), realm.getRegistrationFlow(), realm.getDirectGrantFlow());
        for (AuthenticationFlowRepresentation flow : realm.getAuthenticationFlows()) {
            flow.getAuthenticationExecutions().stream()
                    .map(execution -> execution.getFlowAlias())
                    .filter(alias -> alias != null)
                    .forEach(alias -> assertThat(defined).contains(alias));
        }
    }

    @Test
    void everySettingThatAStepNamesIsDefined() throws IOException {
        RealmRepresentation realm = assembled(PARTS, PRODUCTION);
        Set<String> defined = new HashSet<>();
        realm.getAuthenticatorConfig().forEach(config -> defined.add(config.getAlias()));

        for (AuthenticationFlowRepresentation flow : realm.getAuthenticationFlows()) {
            flow.getAuthenticationExecutions().stream()
                    .map(execution -> execution.getAuthenticatorConfig())
                    .filter(alias -> alias != null)
                    .forEach(alias -> assertThat(defined).contains(alias));
        }
    }

    @Test
    void keycloaksOwnRequiredActionsStayRegistered() throws IOException {
        assertThat(assembled(PARTS, PRODUCTION).getRequiredActions())
                .extracting("alias")
                .contains("UPDATE_PASSWORD", "VERIFY_PROFILE", "idp_link", "update_user_locale");
    }

    @Test
    void nobodySetsUpASecondFactorThatNoFlowAsksFor() throws IOException {
        RealmRepresentation realm = assembled(PARTS, PRODUCTION);

        assertThat(realm.getRequiredActions())
                .filteredOn(RequiredActionProviderRepresentation::isEnabled)
                .extracting("alias")
                .doesNotContain("CONFIGURE_TOTP", "CONFIGURE_RECOVERY_AUTHN_CODES", "webauthn-register");
    }

    @Test
    @Tag("L1")
    void noClientTakesPasswordsInsteadOfTheLoginPage() throws IOException {
        RealmRepresentation realm = assembled(PARTS, PRODUCTION);

        // Keycloak adds this client, with the password grant, to a realm that does not name it.
        assertThat(realm.getClients()).extracting("clientId").contains("admin-cli");
        assertThat(realm.getClients()).allSatisfy(client -> assertThat(client.isDirectAccessGrantsEnabled())
                .as(client.getClientId())
                .isFalse());
    }

    @Test
    @Tag("A4")
    void nobodyManagesHisAccountPastTheActionsOfTheUserCenter() throws IOException {
        RealmRepresentation realm = assembled(PARTS, PRODUCTION);

        // Keycloak adds this client, with manage-account as a default role, to a realm that does not name it.
        assertThat(realm.getClients()).extracting("clientId").contains("account", "account-console");
        assertThat(realm.getRoles().getRealm())
                .filteredOn(role -> role.getName().equals(realm.getDefaultRole().getName()))
                .singleElement()
                .satisfies(role -> assertThat(role.getComposites().getClient())
                        .containsEntry("account", List.of("view-profile", "manage-account-links")));
    }

    @Test
    void theReleasedRealmHoldsNoDemoClient() throws IOException {
        assertThat(Files.readString(assemble(PARTS, PRODUCTION))).doesNotContain("demo-");
    }

    private void part(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private Path assemble(Path... parts) throws IOException {
        Path output = folder.resolve("out").resolve("realm.json");
        new RealmAssembler().assemble(List.of(parts), output);
        return output;
    }

    private RealmRepresentation assembled(Path... parts) throws IOException {
        return JsonSerialization.readValue(Files.readString(assemble(parts)), RealmRepresentation.class);
    }
}
