package org.usercenter.e2e.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.usercenter.e2e.harness.ApplyProgram;
import org.usercenter.e2e.harness.ApplyProgram.Outcome;
import org.usercenter.e2e.harness.Installed;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.Json;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.SignIn;
import org.usercenter.e2e.http.Visitor;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

/** The release in a stock Keycloak, put there by the commands of the README. */
@EnabledIfSystemProperty(named = "uc.db", matches = "postgres", disabledReason = "production is on PostgreSQL")
@Tag("O6")
@SuppressWarnings("NullAway.Init") // JUnit calls BeforeAll
class ReleaseIT {
    private static Installed installed;
    private static Landscape landscape;

    @BeforeAll
    static void install() throws Exception {
        installed = Installed.start();
        landscape = installed.landscape();
    }

    @AfterAll
    static void stop() throws Exception {
        if (installed != null) {
            installed.close();
        }
    }

    @Test
    void theLoginPageOffersAllWays() {
        assertThat(login().document().select(".uc-way").eachAttr("id"))
                .containsExactly(
                        "uc-way-uc-password",
                        "uc-way-uc-ca",
                        "uc-way-uc-elicence",
                        "uc-way-guangdong",
                        "uc-way-uc-sms",
                        "uc-way-uc-wechat",
                        "uc-way-uc-sharedca");
    }

    @Test
    void whoHasAnAccountLogsInAndReadsItsPages() throws Exception {
        Person person = landscape.people().madeByAnAdministrator();

        Api own = Api.of(landscape, person.loginName(), person.password());

        assertThat(own.get("/me").status()).isEqualTo(200);
    }

    @Test
    void theRealmIsAsItsFilesSay() throws Exception {
        // As the commands of the README set them.
        Map<String, String> values = Map.of(
                "UC_WECHAT_APP_ID", "wx0000000000000000",
                "UC_WECHAT_APP_SECRET", "secret",
                "UC_GUANGDONG_CLIENT_ID", "client",
                "UC_GUANGDONG_CLIENT_SECRET", "secret");

        Outcome verified = new ApplyProgram(landscape.server(), values)
                .run(
                        "verify",
                        List.of(
                                installed.release().resolve("realm/user-center-realm.json"),
                                installed.release().resolve("site.json")));

        assertThat(verified.lines()).containsExactly("0 to add, 0 to change, 0 to remove; 0 kept");
        assertThat(verified.code()).isZero();
    }

    @Test
    void nothingOfADemoIsThere() {
        assertThat(login().document().select(".uc-demo")).isEmpty();
        assertThat(landscape.admin().get("/clients?max=100"))
                .extracting(client -> client.path("clientId").asText())
                .doesNotContain("construction", "land");
    }

    @Test
    void theServerOffersTheAgentThatCameWithIt() throws IOException {
        JsonNode manifest = Json.parse(Files.readString(installed.release().resolve("agent/manifest.json")));

        Page page = new Visitor(landscape.server().url()).get(landscape.server().realmUrl() + "/uc-ca/agent");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains(manifest.path("version").asText());
    }

    @Test
    void theBillsOfMaterialsNameWhatTheReleaseHoldsOfOthersAndTheListTheirLicences() throws IOException {
        assumeFalse(Files.exists(installed.release().resolve("INCOMPLETE.txt")), "a build offline has none");

        assertThat(bill("programs"))
                .contains("pdfbox", "altcha", "failsafe", "fastexcel", "ip2region", "jna", "jackson-databind");
        assertThat(bill("account-pages")).contains("react", "@patternfly/react-core", "@keycloak/keycloak-account-ui");
        assertThat(installed.release().resolve("THIRD-PARTY.txt"))
                .content()
                .contains("org.apache.pdfbox/pdfbox@", "npm/react@", "Apache License", "Permission is hereby granted");
    }

    private static Iterable<String> bill(String name) throws IOException {
        Path file = installed.release().resolve("sbom").resolve(name + ".cdx.json");
        return StreamSupport.stream(
                        Json.parse(Files.readString(file)).path("components").spliterator(), false)
                .map(component -> component.path("name").asText())
                .toList();
    }

    /** As the account pages open it. */
    private static Page login() {
        return new Visitor(landscape.server().url()).get(SignIn.consoleLogin(landscape));
    }
}
