package org.usercenter.e2e.guide;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.LoginPage;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.SpringSystem;
import org.usercenter.e2e.harness.UserCenter;
import org.usercenter.e2e.http.BusinessLogin;
import org.usercenter.e2e.http.Json;
import org.usercenter.e2e.http.People;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;

import static org.assertj.core.api.Assertions.assertThat;

/** The business system in Spring Boot that the integration guide prints. */
@EndToEnd
@Tag("page")
@Tag("B4")
@Tag("B5")
@Order(113)
class SpringSystemIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Test
    void rolesBecomeAuthoritiesAndALostRoleEndsTheSession(Desk desk, People people, Admin admin, UserCenter center) {
        Business business = new Business(admin);
        Person person = people.registered();
        String holder = business.person(person.loginName());
        business.give(holder, "land", "viewer");
        try (SpringSystem system = SpringSystem.start(center, Connected.SECRET);
                Connected client = Connected.to(business, system.url(), "/logout/connect/back-channel/user-center")) {
            Page enterprise = desk.page();
            enterprise.navigate(system.url() + "/");
            new LoginPage(enterprise).logIn(Business.MAIN_A, Business.PASSWORD);
            enterprise.waitForURL(url -> url.startsWith(system.url() + "/"));
            JsonNode shown = Json.parse(enterprise.locator("body").innerText());
            assertThat(shown.path("authorities").toString()).contains("ROLE_bidder");
            assertThat(shown.at("/claims/acting_enterprise/uscc").asText()).isEqualTo(Business.USCC_A);
            assertThat(enterprise.navigate(system.url() + "/bids").status()).isEqualTo(200);

            Page viewer = desk.otherProfile(options -> {});
            viewer.navigate(system.url() + "/");
            new LoginPage(viewer).logIn(person.loginName(), person.password());
            viewer.waitForURL(url -> url.startsWith(system.url() + "/"));
            Response refused = viewer.navigate(system.url() + "/bids");
            assertThat(refused.status()).isEqualTo(403);

            business.take(holder, "land", "viewer");
            Await.until("the system has heard of it", SOON, PAUSE, () -> {
                viewer.navigate(system.url() + "/");
                return viewer.url().startsWith(center.realmUrl());
            });
            assertThat(enterprise.navigate(system.url() + "/bids").status()).isEqualTo(200);
        }
    }

    @Test
    void anAccessTokenOpensTheInterfaceToBiddersOnly(
            Landscape landscape, People people, Admin admin, UserCenter center) {
        Business business = new Business(admin);
        Person person = people.registered();
        String holder = business.person(person.loginName());
        business.give(holder, "land", "viewer");
        BusinessLogin login = new BusinessLogin(landscape, people.visitor(), "land");
        JsonNode tokens = login.tokens(login.enter(person.loginName(), person.password()));
        business.give(holder, "land", "bidder");
        JsonNode wider = login.refresh(tokens);
        try (SpringSystem system = SpringSystem.start(center, Connected.SECRET)) {
            assertThat(call(system, tokens)).isEqualTo(403);
            assertThat(call(system, wider)).isEqualTo(200);
        }
    }

    private static int call(SpringSystem system, JsonNode tokens) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(system.url() + "/api/bids"))
                .header("Authorization", "Bearer " + tokens.path("access_token").asText())
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
