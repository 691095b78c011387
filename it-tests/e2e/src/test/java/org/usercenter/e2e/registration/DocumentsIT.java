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
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Firm;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.ScanApp.Enterprise;
import org.usercenter.e2e.harness.ScanApp.Kind;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.EnterpriseRegistration;
import org.usercenter.e2e.http.Json;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.Registration;
import org.usercenter.e2e.http.ScanVisit;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was sent with a registration is read afterwards by its owner, by the main account of its enterprise and by operators,
 * and by nobody else; each time it stands in the journal.
 */
@EndToEnd
@Tag("R2")
@Order(29)
class DocumentsIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void theMaterialsOfARegistrationAreReadByTheOwnerAndByOperatorsOnly(
            Landscape landscape, People people, Control control) throws Exception {
        Person owner = declared(landscape, control);
        Person stranger = people.registered();
        String ownersId = new Business(landscape.admin()).user(owner.loginName());

        String ownersToken = token(people, owner);
        JsonNode list = list(landscape, "", ownersToken);
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

        String operatorsToken = token(people, operator(landscape, people));
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

    @Test
    @Tag("A12")
    void everyReadOfTheOwnerAndOfAnOperatorStandsInTheJournal(Landscape landscape, People people, Control control)
            throws Exception {
        Person owner = declared(landscape, control);
        Person operator = operator(landscape, people);
        String ownersToken = token(people, owner);
        String operatorsToken = token(people, operator);
        String document =
                "/" + list(landscape, "", ownersToken).get(0).path("id").asText();
        assertThat(reads(landscape, ownersToken)).isEmpty();

        get(landscape, document, ownersToken, null);
        get(landscape, document, ownersToken, "bytes=4-9");
        get(landscape, document, operatorsToken, null);
        // What is refused is no read.
        get(landscape, document, token(people, people.registered()), null);

        assertThat(reads(landscape, ownersToken)).hasSize(2).allSatisfy(read -> shouldSay(read, owner, owner));
        assertThat(reads(landscape, operatorsToken))
                .singleElement()
                .satisfies(read -> shouldSay(read, operator, owner));
    }

    @Test
    @Tag("A12")
    void aMainAccountReadsTheDocumentsOfItsInternalAccountsAndItsReadsStandInTheJournal(
            Landscape landscape, People people) throws Exception {
        Enterprise enterprise = Enterprise.madeUp();
        Person main = new ScanVisit(landscape, Kind.LICENCE).register(enterprise);
        Person other = new ScanVisit(landscape, Kind.LICENCE).register(Enterprise.madeUp());
        Person member = withImage(landscape, people);
        String membersId = new Business(landscape.admin()).user(member.loginName());
        String mainsToken = token(people, main);
        assertThat(get(landscape, "?account=" + membersId, mainsToken, null).statusCode())
                .as("before")
                .isEqualTo(404);

        try (Admin.Undo employed = employ(landscape.admin(), enterprise, membersId)) {
            JsonNode list = list(landscape, "?account=" + membersId, mainsToken);
            assertThat(list.findValuesAsText("kind")).containsExactly("person-id-front");
            String document = "/" + list.get(0).path("id").asText();

            assertThat(statuses(
                            get(landscape, document, mainsToken, null),
                            get(landscape, document, token(people, other), null)))
                    .containsExactly(200, 404);
            assertThat(reads(landscape, mainsToken)).singleElement().satisfies(read -> shouldSay(read, main, member));
        }
        assertThat(get(landscape, "?account=" + membersId, mainsToken, null).statusCode())
                .as("afterwards")
                .isEqualTo(404);
    }

    /** An enterprise that its legal representative has registered; who logs in as its main account. */
    private static Person declared(Landscape landscape, Control control) {
        Firm firm = Firm.known(control);
        EnterpriseRegistration registration =
                new EnterpriseRegistration(landscape).upToCode(firm).requestCode();
        registration.typeCode(landscape.phone().code(firm.handler().mobile())).confirm();
        assertThat(registration.done()).as(registration.page().text()).isTrue();
        return firm.handler();
    }

    /** A person who has sent an image of the own document. */
    private static Person withImage(Landscape landscape, People people) {
        Person person = people.known();
        Registration registration = new Registration(landscape)
                .choose()
                .agree()
                .send("person-id-front")
                .inform(person)
                .prove(person)
                .confirm();
        assertThat(registration.step()).isEqualTo("done");
        return person;
    }

    private static Person operator(Landscape landscape, People people) {
        Person person = people.registered();
        Admin admin = landscape.admin();
        admin.call(
                "POST",
                "/users/" + new Business(admin).user(person.loginName()) + "/role-mappings/realm",
                List.of(admin.get("/roles/uc-operator")));
        return person;
    }

    /** Makes an account an internal one of an enterprise until closed. */
    private static Admin.Undo employ(Admin admin, Enterprise enterprise, String account) {
        String internal = admin.get("/group-by-path/enterprises/" + enterprise.uscc() + "/members/internal")
                .path("id")
                .asText();
        String membership = "/users/" + account + "/groups/" + internal;
        admin.call("PUT", membership, null);
        return () -> admin.call("DELETE", membership, null);
    }

    private static String token(People people, Person person) {
        return people.signIn().accountToken(person.loginName(), person.password());
    }

    private static JsonNode list(Landscape landscape, String rest, String token) throws Exception {
        return Json.parse(get(landscape, rest, token, null).body()).path("items");
    }

    /** What the reader's own log says of documents that were looked at. */
    private static JsonNode reads(Landscape landscape, String token) {
        return new Api(landscape, token)
                .get("/me/business-log?action=document.read")
                .json()
                .path("items");
    }

    private static void shouldSay(JsonNode read, Person reader, Person owner) {
        assertThat(read.path("actor").asText()).isEqualTo(reader.loginName());
        assertThat(read.path("subject").asText()).isEqualTo(owner.loginName());
        assertThat(read.path("success").asBoolean()).isTrue();
        assertThat(read.path("facts")).as("which kind of document").isNotEmpty();
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
