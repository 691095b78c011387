package org.usercenter.e2e.business;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.BusinessLogin;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** A device that waits for somebody to approve it in a browser. */
@EndToEnd
@Tag("page")
@Tag("B3")
class DeviceGrantIT {
    private static final String DEVICE = "urn:ietf:params:oauth:grant-type:device_code";
    /** Between two questions of a device. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Test
    void aDeviceWaitsForTheGateAndGetsNothingOnceTheLevelIsTooLow(Landscape landscape, People people, Admin admin) {
        Business business = new Business(admin);
        Person person = people.registered();
        BusinessLogin land = new BusinessLogin(landscape, people.visitor(), "land");
        try (Admin.Undo allowed = devicesAllowed(business)) {
            JsonNode device = device(land);
            Page login = land.get(device.path("verification_uri_complete").asText());
            Page gate = land.submit(login, "username", person.loginName(), "password", person.password());
            assertThat(gate.hasField("role")).isTrue();
            assertThat(ofDevice(land, device).path("error").asText()).isEqualTo("authorization_pending");

            Page opened = land.submit(gate, "role", "viewer", "action", "open");
            Page consent = land.submit(opened, "action", "enter");
            assertThat(land.submit(consent, "accept", "").errors()).isEmpty();
            try (Admin.Undo higher = business.changeRole("land", "viewer", "uc.level", "3")) {
                JsonNode refused = afterThePause(land, device);
                assertThat(refused.path("error").asText()).isEqualTo("access_denied");
                assertThat(refused.path("error_description").asText()).contains("gate");
            }
        }
    }

    @Test
    void aDeviceIsRefusedWhenTheRoleIsWithdrawnAfterTheApproval(Landscape landscape, People people, Admin admin) {
        Business business = new Business(admin);
        Person person = people.registered();
        String roles = business.person(person.loginName());
        business.give(roles, "land", "viewer");
        BusinessLogin land = new BusinessLogin(landscape, people.visitor(), "land");
        try (Admin.Undo allowed = devicesAllowed(business)) {
            JsonNode device = device(land);
            Page login = land.get(device.path("verification_uri_complete").asText());
            Page consent = land.submit(login, "username", person.loginName(), "password", person.password());
            assertThat(land.submit(consent, "accept", "").errors()).isEmpty();
            String sessions = "/users/" + business.user(person.loginName()) + "/sessions";
            assertThat(admin.get(sessions).path(0).path("clients").toString()).contains("land");

            business.take(roles, "land", "viewer");
            Await.until("the session at the system has ended", Duration.ofSeconds(30), () -> !admin.get(sessions)
                    .path(0)
                    .path("clients")
                    .toString()
                    .contains("land"));
            Deque<String> errors = new ArrayDeque<>();
            Await.until("the device is told", Duration.ofSeconds(60), PAUSE, () -> {
                JsonNode answer = ofDevice(land, device);
                assertThat(answer.path("status").asInt()).as(answer.toString()).isEqualTo(400);
                errors.addLast(answer.path("error").asText());
                return !List.of("slow_down", "authorization_pending").contains(errors.getLast());
            });

            assertThat(errors.getLast()).isEqualTo("access_denied");
            assertThat(afterThePause(land, device).path("error").asText())
                    .as("the code is used up")
                    .isEqualTo("invalid_grant");
        }
    }

    private static Admin.Undo devicesAllowed(Business business) {
        return business.changeAttribute("land", "oauth2.device.authorization.grant.enabled", "true");
    }

    /** A device begins to wait; who approves it goes to the address that it shows. */
    private static JsonNode device(BusinessLogin land) {
        return land.call(
                "auth/device",
                "scope",
                "openid",
                "code_challenge",
                BusinessLogin.CHALLENGE,
                "code_challenge_method",
                "S256");
    }

    private static JsonNode ofDevice(BusinessLogin land, JsonNode device) {
        return land.token(
                "grant_type",
                DEVICE,
                "code_verifier",
                BusinessLogin.VERIFIER,
                "device_code",
                device.path("device_code").asText());
    }

    /** A device is told to ask less often when it asks at once. */
    private static JsonNode afterThePause(BusinessLogin land, JsonNode device) {
        Deque<JsonNode> answers = new ArrayDeque<>();
        Await.until("the device may ask again", Duration.ofSeconds(40), PAUSE, () -> {
            answers.addLast(ofDevice(land, device));
            return !answers.getLast().path("error").asText().equals("slow_down");
        });
        return answers.getLast();
    }
}
