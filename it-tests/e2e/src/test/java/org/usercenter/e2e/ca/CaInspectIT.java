package org.usercenter.e2e.ca;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.e2e.browser.CaPage;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.harness.CaAgent;
import org.usercenter.e2e.harness.Drawer;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.UserCenter;
import org.usercenter.e2e.http.Json;
import org.usercenter.e2e.http.Visitor;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who has certificates looked at again and again. */
@EndToEnd
@Tag("agent")
@Tag("L2")
@Tag("page")
@Order(94)
class CaInspectIT {

    private static final int MOST = 300;
    private static final int MOST_TICKETS = 600;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void aSourceThatAsksTooOftenIsToldWhenToComeBack(UserCenter server) throws Exception {
        String source = Visitor.anyAddress();
        for (int i = 0; i < MOST; i++) {
            assertThat(inspect(server, source).statusCode()).isEqualTo(200);
        }

        HttpResponse<String> refused = inspect(server, source);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 600L);
        assertThat(Json.parse(refused.body()).path("status").asInt()).isEqualTo(429);
        assertThat(inspect(server, Visitor.anyAddress()).statusCode()).isEqualTo(200);
    }

    @Test
    void thePageSaysSoAndLetsSignAllTheSame(Desk desk, Drawer drawer, CaAgent agent) {
        agent.typePin("123456");
        drawer.act(Drawer.PERSON_SM2, "reset");
        drawer.plugOnly(Drawer.PERSON_SM2);
        Page tab = desk.otherProfile(options -> options.setExtraHTTPHeaders(Map.of()));
        tab.route(
                "**/uc-ca/inspect",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(429)
                        .setHeaders(Map.of("Retry-After", "240", "Content-Type", "application/problem+json"))
                        .setBody("{}")));

        CaPage page = desk.login(tab).ca().shouldSay("inspect-limited");

        PlaywrightAssertions.assertThat(tab.locator("#uc-ca-state")).containsText("约 4 分钟");
        page.sign();
        PlaywrightAssertions.assertThat(tab.locator("#uc-ca-bind-later")).isVisible();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"https://evil.example", "null", ""})
    void pagesOfOtherSitesAreRefusedBeforeTheyAreRead(@Nullable String origin, UserCenter server) throws Exception {
        assertThat(inspect(server, Visitor.anyAddress(), origin, "no json").statusCode())
                .isEqualTo(403);
        assertThat(ticket(server, Visitor.anyAddress(), origin).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "[null]", "[7]", "no json"})
    void whatIsNoListIsRefused(String body, UserCenter server) throws Exception {
        assertThat(inspect(server, Visitor.anyAddress(), server.url(), body).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aBodyThatIsTooLongIsRefused(UserCenter server) throws Exception {
        String body = "[\"" + "a".repeat(1 << 20) + "\"]";

        assertThat(inspect(server, Visitor.anyAddress(), server.url(), body).statusCode())
                .isEqualTo(400);
    }

    @Test
    void whoHasNoLoginToBeForUsesUpNothingOfHisSource(UserCenter server) throws Exception {
        String source = Visitor.anyAddress();

        for (int i = 0; i <= MOST_TICKETS; i++) {
            assertThat(ticket(server, source, server.url()).statusCode()).isEqualTo(410);
        }
    }

    @Test
    void thePageSaysThatThereAreTooManyTickets(Desk desk, Drawer drawer, CaAgent agent) {
        agent.typePin("123456");
        drawer.plugOnly(Drawer.PERSON_SM2);
        Page tab = desk.otherProfile(options -> options.setExtraHTTPHeaders(Map.of()));
        tab.route("**/uc-ca/ticket", route -> route.fulfill(new Route.FulfillOptions().setStatus(429)));

        desk.login(tab).ca().shouldSay("refused.limit");

        PlaywrightAssertions.assertThat(tab.locator("#uc-ca-state")).containsText("操作过于频繁");
    }

    private HttpResponse<String> inspect(UserCenter server, String source) throws IOException, InterruptedException {
        return inspect(server, source, server.url(), "[]");
    }

    private HttpResponse<String> inspect(UserCenter server, String source, @Nullable String origin, String body)
            throws IOException, InterruptedException {
        return post(server, "inspect", "application/json", source, origin, body);
    }

    private HttpResponse<String> ticket(UserCenter server, String source, @Nullable String origin)
            throws IOException, InterruptedException {
        return post(
                server,
                "ticket",
                "application/x-www-form-urlencoded",
                source,
                origin,
                "client_id=construction&tab_id=none&purpose=login");
    }

    private HttpResponse<String> post(
            UserCenter server, String leaf, String type, String source, @Nullable String origin, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.realmUrl() + "/uc-ca/" + leaf))
                .header("Content-Type", type)
                .header("X-Forwarded-For", source)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (origin != null) {
            request.header("Origin", origin);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
