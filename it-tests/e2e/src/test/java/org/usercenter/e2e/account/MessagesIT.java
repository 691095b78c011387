package org.usercenter.e2e.account;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.People;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.harness.Business.PASSWORD;

/** Messages to an account, over the account interface. */
@EndToEnd
@Tag("A14")
class MessagesIT {

    /** Of an enterprise whose invitations make messages. */
    private final Api owner;

    private final String enterprise;

    MessagesIT(Landscape landscape) {
        this.owner = Api.of(landscape, Business.MAIN_B, PASSWORD);
        this.enterprise = "/enterprises/"
                + owner.get("/me").json().at("/identities/0/enterpriseId").asText();
    }

    @Test
    void aMessageIsReadOnceItWasSeenAndTheOthersStayNew(Landscape landscape, People people) {
        Person person = people.registered();
        Api own = Api.of(landscape, person.loginName(), person.password());
        int before = unread(own);
        inviteAndWithdraw(person);
        List<JsonNode> messages = messages(own, "");
        assertThat(messages)
                .extracting(message -> message.path("kind").asText())
                .startsWith("invitation.withdrawn", "invitation.received");
        assertThat(unread(own)).isEqualTo(before + 2);

        String older = messages.get(1).path("id").asText();
        assertThat(own.send("POST", "/me/messages/" + older + "/read", null).status())
                .isEqualTo(204);

        assertThat(unread(own)).isEqualTo(before + 1);
        assertThat(read(own)).startsWith(false, true);
        assertThat(own.send("POST", "/me/messages/" + older + "/read", null).status())
                .as("once more")
                .isEqualTo(204);
        assertThat(unread(own)).isEqualTo(before + 1);
        assertThat(own.send("POST", "/me/messages/none/read", null).status()).isEqualTo(404);
    }

    @Test
    void allUpToTheOneThatIsNamedAreReadAndWhatCameMeanwhileStaysNew(Landscape landscape, People people) {
        Person person = people.registered();
        Api own = Api.of(landscape, person.loginName(), person.password());
        inviteAndWithdraw(person);
        String last = messages(own, "").get(0).path("id").asText();
        inviteAndWithdraw(person);

        assertThat(own.send("POST", "/me/messages/read-all?last=" + last, null).status())
                .isEqualTo(204);

        assertThat(read(own)).startsWith(false, false, true, true);
        assertThat(unread(own)).isEqualTo(2);
        assertThat(own.send("POST", "/me/messages/read-all", null).status()).isEqualTo(204);
        assertThat(read(own)).doesNotContain(false);
        assertThat(unread(own)).isZero();
    }

    @Test
    void aPageOfMessagesGoesOnWhereTheOneBeforeEnded(Landscape landscape, People people) {
        Person person = people.registered();
        Api own = Api.of(landscape, person.loginName(), person.password());
        inviteAndWithdraw(person);
        inviteAndWithdraw(person);
        List<JsonNode> all = messages(own, "");

        JsonNode first = own.get("/me/messages?max=3").json();
        List<JsonNode> second =
                messages(own, "?max=3&cursor=" + first.path("next").asText());

        assertThat(first.path("items")).hasSize(3).containsExactlyElementsOf(all.subList(0, 3));
        assertThat(second.get(0)).isEqualTo(all.get(3));
    }

    private void inviteAndWithdraw(Person person) {
        JsonNode found = owner.send(
                        "POST",
                        enterprise + "/invitations/search",
                        Map.of("name", person.name(), "identifier", person.loginName()))
                .json();
        String id = owner.send(
                        "POST",
                        enterprise + "/invitations",
                        Map.of("candidate", found.at("/candidate/token").asText()))
                .json()
                .path("id")
                .asText();
        assertThat(owner.send("DELETE", enterprise + "/invitations/" + id, null).status())
                .isEqualTo(204);
    }

    private static List<JsonNode> messages(Api api, String query) {
        return StreamSupport.stream(
                        api.get("/me/messages" + query).json().path("items").spliterator(), false)
                .toList();
    }

    private static List<Boolean> read(Api api) {
        return messages(api, "").stream()
                .map(message -> message.path("read").asBoolean())
                .toList();
    }

    private static int unread(Api api) {
        return api.get("/me").json().path("unread").asInt();
    }
}
