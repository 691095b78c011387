package org.usercenter.e2e.registration;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.EnterprisePages;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Firm;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.http.Json;
import org.usercenter.e2e.http.People;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What was sent with a registration is read afterwards by its owner and by operators, and by nobody else. */
@EndToEnd
@Tag("R2")
@Tag("page")
@Order(29)
class DocumentsIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void theMaterialsOfARegistrationAreReadByTheOwnerAndByOperatorsOnly(
            Desk desk, Control control, Phone phone, Landscape landscape, People people) throws Exception {
        Firm firm = Firm.known(control);
        new EnterprisePages(desk.login().register())
                .upToConfirmation(firm, "representative", phone)
                .page()
                .press("confirm")
                .shouldOffer("open");
        Person owner = firm.handler();
        Person stranger = people.registered();
        Person operator = people.registered();
        makeOperator(landscape, operator);
        String ownersId = landscape
                .admin()
                .user(owner.loginName())
                .orElseThrow()
                .path("id")
                .asText();

        String ownersToken = token(people, owner);
        JsonNode list = Json.parse(get(landscape, "", ownersToken, null).body()).path("items");
        assertThat(list.findValuesAsText("kind"))
                .containsExactlyInAnyOrder(
                        "licence", "representative-id-front", "representative-id-back", "commitment");
        String document = "/" + list.get(0).path("id").asText();

        HttpResponse<String> whole = get(landscape, document, ownersToken, null);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.headers().map())
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("content-security-policy", List.of("sandbox; default-src 'none'"))
                .containsEntry("cache-control", List.of("no-store"));
        HttpResponse<String> part = get(landscape, document, ownersToken, "bytes=4-9");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(whole.body().substring(4, 10));

        String operatorsToken = token(people, operator);
        assertThat(statuses(
                        get(landscape, document, operatorsToken, null),
                        get(landscape, "?account=" + ownersId, operatorsToken, null)))
                .containsExactly(200, 200);
        String strangersToken = token(people, stranger);
        assertThat(statuses(
                        get(landscape, document, strangersToken, null),
                        get(landscape, "?account=" + ownersId, strangersToken, null),
                        get(landscape, "/00000000-0000-0000-0000-000000000000", ownersToken, null),
                        get(landscape, document, "no-token", null)))
                .containsExactly(404, 404, 404, 401);
    }

    private static String token(People people, Person person) {
        return people.signIn().accountToken(person.loginName(), person.password());
    }

    private static void makeOperator(Landscape landscape, Person person) {
        String id = landscape
                .admin()
                .user(person.loginName())
                .orElseThrow()
                .path("id")
                .asText();
        landscape
                .admin()
                .call(
                        "POST",
                        "/users/" + id + "/role-mappings/realm",
                        List.of(landscape.admin().get("/roles/uc-operator")));
    }

    private static List<Integer> statuses(HttpResponse<?>... answers) {
        return Arrays.stream(answers).map(HttpResponse::statusCode).toList();
    }

    /** Bytes as Latin-1 characters. */
    private static HttpResponse<String> get(Landscape landscape, String rest, String token, @Nullable String range)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(landscape.server().realmUrl() + "/user-center/v1/documents" + rest))
                .header("Authorization", "Bearer " + token);
        if (range != null) {
            request.header("Range", range);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
    }
}
