package org.usercenter.e2e.account;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.SignIn;
import org.usercenter.e2e.http.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.harness.Business.PASSWORD;

/** Tests with the account interface in the hands of an enterprise. */
abstract class PeopleOfAnEnterprise {

    /** Messages of the outbox are sent by a task that looks every fifteen seconds. */
    static final Duration OUTBOX = Duration.ofSeconds(60);

    final Api owner;
    final String enterprise;

    PeopleOfAnEnterprise(Landscape landscape) {
        this.owner = Api.of(landscape, Business.MAIN_A, PASSWORD);
        this.enterprise = "/enterprises/"
                + owner.get("/me").json().at("/identities/0/enterpriseId").asText();
    }

    /** With the password of the SMS; the agreement and another password are asked for. */
    static void firstLogin(Landscape landscape, People people, Phone phone, Person person) {
        Visitor visitor = people.visitor();
        SignIn signIn = new SignIn(landscape, visitor);
        Page agreement = signIn.password(person.loginName(), password(phone, person, 0));
        assertThat(agreement.hasField("agreed")).isTrue();
        Page change = visitor.submit(agreement, Map.of("agreed", "true", "action", "next"));
        assertThat(signIn.changePassword(change, person.password()).loggedIn()).isTrue();
    }

    static Api.Reply mobile(Api by, String address) {
        return by.send(
                "PATCH",
                address,
                Map.of("mobile", Person.madeUp().mobile()),
                "If-Match",
                by.get(address).header("ETag"));
    }

    void appoint(String userId, boolean administrator) {
        String member = enterprise + "/members/" + userId;
        String tag = owner.get(member).header("ETag");
        assertThat(owner.send("PATCH", member, Map.of("memberAdministrator", administrator), "If-Match", tag)
                        .status())
                .isEqualTo(200);
    }

    Api.Reply create(Person person, List<String> departments) {
        return owner.send("POST", enterprise + "/members", body(person, departments));
    }

    static Map<String, Object> body(Person person, List<String> departments) {
        return Map.of(
                "loginName", person.loginName(),
                "name", person.name(),
                "documentNumber", person.idNumber(),
                "mobile", person.mobile(),
                "departments", departments);
    }

    static Map<String, Object> body(Person person, String documentNumber) {
        return Map.of(
                "loginName", person.loginName(),
                "name", person.name(),
                "documentNumber", documentNumber,
                "mobile", person.mobile());
    }

    String department(@Nullable String parent, String name) {
        Map<String, Object> body = parent == null ? Map.of("name", name) : Map.of("name", name, "parent", parent);
        return owner.send("POST", enterprise + "/departments", body)
                .json()
                .path("id")
                .asText();
    }

    static String password(Phone phone, Person person, int earlier) {
        Await.until(
                "a password arrives",
                OUTBOX,
                () -> phone.messages(person.mobile()).size() > earlier);
        return phone.newest(person.mobile()).path("code").asText();
    }
}
