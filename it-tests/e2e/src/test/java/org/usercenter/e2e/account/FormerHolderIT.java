package org.usercenter.e2e.account;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.EnterprisePages;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Firm;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.harness.ScanApp.Enterprise;
import org.usercenter.e2e.http.Json;
import org.usercenter.e2e.http.People;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** All that a stranger can have of an account that he registered with typed data: none of it outlives the take-over. */
@EndToEnd
@Tag("L3")
@Tag("page")
@Order(74)
class FormerHolderIT {
    @BeforeEach
    void manyMessagesAtOnce(Control control) {
        control.smsLimits(false);
    }

    @Test
    @Tag("R2")
    void theMaterialsOfTheFormerHolderAreForOperatorsOnly(
            Landscape landscape, Desk desk, Control control, People people, Phone phone, Admin admin) {
        Firm firm = Firm.known(control);
        Person stranger = firm.handler();
        new EnterprisePages(desk.login().register())
                .upToConfirmation(firm, "handler", phone)
                .page()
                .press("confirm")
                .shouldOffer("open");
        String id = admin.user(stranger.loginName()).orElseThrow().path("id").asText();
        TypedAccount taken = new TypedAccount(landscape, new Enterprise(firm.name(), firm.uscc()), stranger, id);
        String strangers = people.signIn().accountToken(stranger.loginName(), stranger.password());
        JsonNode sent = list(landscape, strangers, "");
        assertThat(sent).isNotEmpty();

        taken.takeOver();

        String owners = people.signIn().accountToken(stranger.loginName(), TypedAccount.FRESH);
        assertThat(list(landscape, owners, "")).isEmpty();
        String document = "/" + sent.get(0).path("id").asText();
        assertThat(status(landscape, owners, document)).isEqualTo(404);
        assertThat(status(landscape, strangers, document)).isEqualTo(401);
        Person operator = people.registered();
        admin.call(
                "POST",
                "/users/"
                        + admin.user(operator.loginName())
                                .orElseThrow()
                                .path("id")
                                .asText() + "/role-mappings/realm",
                List.of(admin.get("/roles/uc-operator")));
        String operators = people.signIn().accountToken(operator.loginName(), operator.password());
        assertThat(status(landscape, operators, document)).isEqualTo(200);
    }

    private static int status(Landscape landscape, String token, String rest) {
        return get(landscape, token, rest).statusCode();
    }

    private static JsonNode list(Landscape landscape, String token, String rest) {
        return Json.parse(get(landscape, token, rest).body());
    }

    private static HttpResponse<String> get(Landscape landscape, String token, String rest) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(landscape.server().realmUrl() + "/user-center/v1/documents" + rest))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
