package org.usercenter.e2e.ca;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.e2e.browser.CaPage;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.harness.CaAgent;
import org.usercenter.e2e.harness.Drawer;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.UserCenter;
import org.usercenter.e2e.http.Json;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The server offers the agent that was built with it. */
@EndToEnd
@Tag("agent")
@Tag("L2")
@Tag("page")
@Order(93)
class AgentDownloadIT {
    private Path folder;
    private Path manifest;
    private String asBuilt;
    private String page;

    @BeforeEach
    void theFolderIsAsItWasBuilt(UserCenter server) throws IOException {
        folder = server.home().resolve("agent");
        manifest = folder.resolve("manifest.json");
        asBuilt = Files.readString(manifest);
        page = server.realmUrl() + "/uc-ca/agent";
    }

    @AfterEach
    void theFolderIsAsItWas() throws IOException {
        Files.writeString(manifest, asBuilt);
    }

    private JsonNode built() {
        return Json.parse(asBuilt);
    }

    private String name() {
        return built().path("files").path(0).path("name").asText();
    }

    private String sum() {
        return built().path("files").path(0).path("sha256").asText();
    }

    private String file() {
        return page + "/" + built().path("version").asText() + "/" + name();
    }

    private static HttpResponse<byte[]> get(String url, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static Page tab(Desk desk) {
        return desk.otherProfile(options -> options.setExtraHTTPHeaders(Map.of()));
    }

    @Test
    void theFileThatIsDownloadedHasTheChecksumOfThePage(Desk desk) throws Exception {
        Page tab = tab(desk);
        tab.navigate(page);
        assertThat(tab.locator("#uc-sum-0")).hasText(sum());
        assertThat(tab.locator("main")).containsText(built().path("version").asText());

        Path downloaded = tab.waitForDownload(
                        () -> tab.locator("a[download]").first().click())
                .path();

        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(downloaded));
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(sum());
    }

    @Test
    void theFileIsSentWithItsLengthAndToBeSavedOnly() throws Exception {
        HttpResponse<byte[]> response = get(file());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .hasSize(built().path("files").path(0).path("size").asInt());
        assertThat(response.headers().firstValue("Content-Length")).contains(String.valueOf(response.body().length));
        assertThat(response.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"" + name() + "\"");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.headers().firstValue("ETag")).contains('"' + sum() + '"');
    }

    @Test
    void theFileIsNotSentAgainToWhoHasIt() throws Exception {
        HttpResponse<byte[]> response = get(file(), "If-None-Match", '"' + sum() + '"');

        assertThat(response.statusCode()).isEqualTo(304);
        assertThat(response.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/0.1.0/other.jar",
                "/9.9.9/%s",
                "/0.1.0/manifest.json",
                "/0.1.0/..%%2F..%%2Fconf%%2Fkeycloak.conf",
                "/0.1.0/%%2e%%2e%%2f%%2e%%2e%%2fconf%%2fkeycloak.conf",
                "/..%%2F..%%2Fconf/keycloak.conf"
            })
    void nothingElseIsSent(String path) throws Exception {
        HttpResponse<byte[]> response = get(page + path.formatted(name()));

        assertThat(response.statusCode()).isIn(400, 404);
        assertThat(new String(response.body(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("spi-uc-");
    }

    @Test
    void aFileThatWasChangedIsNotOffered(Desk desk) throws Exception {
        Path program = folder.resolve(name());
        byte[] original = Files.readAllBytes(program);
        byte[] changed = original.clone();
        changed[changed.length / 2] ^= 1;
        try {
            Files.write(program, changed);

            assertThat(get(file()).statusCode()).isEqualTo(404);
            Page tab = tab(desk);
            tab.navigate(page);
            assertThat(tab.locator("main")).containsText("暂未提供");
            assertThat(tab.locator("a[download]")).hasCount(0);
        } finally {
            Files.write(program, original);
        }
        assertThat(get(file()).statusCode()).isEqualTo(200);
    }

    @Test
    void theVendorsPageLeadsToIt(Desk desk, UserCenter server) {
        Page tab = tab(desk);
        tab.navigate(server.realmUrl() + "/uc-ca/vendors");

        tab.locator("#uc-ca-agent").click();

        assertThat(tab).hasURL(page);
    }

    @Test
    void anAgentThatIsTooOldIsNotUsed(Desk desk, Drawer drawer, CaAgent agent) throws Exception {
        drawer.plugOnly(Drawer.PERSON_SM2);
        Files.writeString(manifest, asBuilt.replaceFirst("\"minimum\": \"[^\"]+\"", "\"minimum\": \"99.0.0\""));
        Page tab = tab(desk);

        CaPage ca = desk.login(tab).ca().shouldSay("too-old");

        assertThat(ca.certificates()).hasCount(0);
        assertThat(tab.locator("#uc-ca-state")).containsText(agent.version());
        assertThat(tab.locator("#uc-ca-state a")).hasAttribute("href", page);
    }

    @Test
    void aNewerAgentIsPointedOut(Desk desk, Drawer drawer, CaAgent agent) throws Exception {
        drawer.plugOnly(Drawer.PERSON_SM2);
        Page tab = tab(desk);
        desk.login(tab).ca().shouldSay("found-1");
        assertThat(tab.locator("#uc-ca-update")).isHidden();

        Files.writeString(manifest, asBuilt.replaceFirst("\"version\": \"[^\"]+\"", "\"version\": \"99.0.0\""));
        desk.login(tab).ca().shouldSay("found-1");

        assertThat(tab.locator("#uc-ca-update")).containsText("99.0.0");
        assertThat(tab.locator("#uc-ca-update a")).hasAttribute("href", page);
        assertThat(agent.version()).isNotEqualTo("99.0.0");
    }
}
