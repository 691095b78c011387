package org.usercenter.e2e.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Two operators who work on appeals, and the links that follow. */
public final class AppealDesk {
    private static final Pattern TOKEN = Pattern.compile("/uc-appeal/([2-9A-Za-z]{18})");

    private final Landscape landscape;
    private final Api first;
    private final Api second;

    /** With two people who become operators. */
    public AppealDesk(Landscape landscape, People people, Admin admin) {
        this.landscape = landscape;
        this.first = operator(landscape, people.registered(), admin);
        this.second = operator(landscape, people.registered(), admin);
    }

    /** Makes somebody an operator, and logs him in. */
    public static Api operator(Landscape landscape, Person person, Admin admin) {
        String id = admin.user(person.loginName()).orElseThrow().path("id").asText();
        admin.call("POST", "/users/" + id + "/role-mappings/realm", List.of(admin.get("/roles/uc-operator")));
        return Api.of(landscape, person.loginName(), person.password());
    }

    public Api first() {
        return first;
    }

    public Api second() {
        return second;
    }

    /** Submits an appeal of a person for the own account. */
    public Appeal submitted(Person person, String contact, Phone phone, String reason) {
        Appeal appeal = new Appeal(landscape).person(person.name(), person.idNumber());
        assertThat(appeal.send("person-id-front")).isEqualTo(200);
        return appeal.reason(reason, "手机丢失").contact(contact, phone);
    }

    /** The same, which both operators approve; its id. */
    public String approved(Person person, String contact, Phone phone, String reason) {
        submitted(person, contact, phone, reason);
        String id = newest();
        approve(id);
        return id;
    }

    /** By both. */
    public void approve(String id) {
        assertThat(act(first, id, "take", null).status()).isEqualTo(204);
        assertThat(act(first, id, "approve", null).status()).isEqualTo(200);
        assertThat(act(second, id, "approve", null).json().path("complete").asBoolean(false))
                .isTrue();
    }

    public static Api.Reply act(Api operator, String id, String what, @Nullable Object body) {
        return operator.send("POST", "/operator/appeals/" + id + "/" + what, body);
    }

    /** As the first operator sees it. */
    public JsonNode appeal(String id) {
        return first.get("/operator/appeals/" + id).json();
    }

    /** The one that was submitted last. */
    public String newest() {
        return newest(first, "appeals");
    }

    /** The last one that waits in a queue, which has the oldest first. */
    public static String newest(Api operator, String queue) {
        String cursor = "";
        JsonNode page;
        do {
            page = operator.get("/operator/" + queue + "?state=submitted&max=100" + cursor)
                    .json();
            cursor = "&cursor=" + page.path("next").asText();
        } while (page.hasNonNull("next"));
        JsonNode items = page.path("items");
        return items.path(items.size() - 1).path("id").asText();
    }

    /** Where the newest link leads that a mobile has got. */
    public String link(Phone phone, String mobile) {
        String[] found = {""};
        Await.until("a message with a link arrives", Duration.ofSeconds(30), () -> {
            found[0] = token(phone, mobile).orElse("");
            return !found[0].isEmpty();
        });
        return landscape.server().realmUrl() + "/uc-appeal/" + found[0];
    }

    /** Waits for a message with that text. */
    public static void shouldTell(Phone phone, String mobile, String text) {
        Await.until("somebody is told", Duration.ofSeconds(30), () -> phone.messages(mobile).stream()
                .anyMatch(message -> message.path("text").asText().contains(text)));
    }

    private static Optional<String> token(Phone phone, String mobile) {
        return phone.messages(mobile).stream()
                .flatMap(message -> TOKEN.matcher(message.path("text").asText()).results())
                .map((MatchResult match) -> match.group(1))
                .findFirst();
    }
}
