package org.usercenter.e2e.account;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.People;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Which messages come by SMS and email is their reader's choice, but for warnings. */
@EndToEnd
@Tag("A14")
@Order(23)
class MessageSettingsIT {

    private static final String SETTINGS = "/me/message-settings";

    @Test
    void whatIsTurnedOffStaysOffAndEverythingElseAsItWas(Landscape landscape, People people) {
        Api api = api(landscape, people);
        Api.Reply before = api.get(SETTINGS);
        assertThat(kind(before.json(), "certificate.ending").path("sms").asBoolean())
                .isTrue();

        Api.Reply changed = turnOff(api, "certificate.ending", before.header("ETag"));

        assertThat(changed.status()).as(changed.http().body()).isEqualTo(200);
        JsonNode after = api.get(SETTINGS).json();
        assertThat(kind(after, "certificate.ending").path("sms").asBoolean()).isFalse();
        assertThat(kind(after, "certificate.ending").path("email").asBoolean()).isTrue();
        assertThat(kind(after, "member.joined").path("email").asBoolean()).isTrue();
    }

    @Test
    void aWarningLeavesNoChoice(Landscape landscape, People people) {
        Api api = api(landscape, people);
        Api.Reply before = api.get(SETTINGS);
        JsonNode warning = kind(before.json(), "password.changed");

        assertThat(warning.path("security").asBoolean()).isTrue();
        assertThat(warning.has("sms")).isFalse();
        assertThat(turnOff(api, "password.changed", before.header("ETag")).code())
                .isEqualTo("invalid");
        assertThat(turnOff(api, "no.such-kind", before.header("ETag")).code()).isEqualTo("invalid");
    }

    @Test
    void whoChangesWhatAnotherPageHasChangedIsTold(Landscape landscape, People people) {
        Api api = api(landscape, people);
        String tag = api.get(SETTINGS).header("ETag");
        turnOff(api, "certificate.ending", tag);

        assertThat(turnOff(api, "certificate.ending", tag).status()).isEqualTo(412);
        assertThat(api.send("PATCH", SETTINGS, body("certificate.ending")).status())
                .isEqualTo(428);
    }

    @Test
    void kindsAreNamedInTheLanguageOfTheReader(Landscape landscape, People people) {
        Api api = api(landscape, people);

        assertThat(titles(api.get(SETTINGS).json()))
                .allSatisfy(title -> assertThat(title).containsPattern("\\p{IsHan}"));
    }

    private static Api api(Landscape landscape, People people) {
        Person person = people.registered();
        return Api.of(landscape, person.loginName(), person.password());
    }

    private static Api.Reply turnOff(Api api, String kind, String tag) {
        return api.send("PATCH", SETTINGS, body(kind), "If-Match", tag);
    }

    private static Map<String, Object> body(String kind) {
        return Map.of("kinds", List.of(Map.of("kind", kind, "sms", false)));
    }

    private static List<String> titles(JsonNode settings) {
        return settings.findValuesAsText("title");
    }

    private static JsonNode kind(JsonNode settings, String code) {
        for (JsonNode topic : settings.path("topics")) {
            for (JsonNode kind : topic.path("kinds")) {
                if (kind.path("kind").asText().equals(code)) {
                    return kind;
                }
            }
        }
        throw new AssertionError("no kind " + code);
    }
}
