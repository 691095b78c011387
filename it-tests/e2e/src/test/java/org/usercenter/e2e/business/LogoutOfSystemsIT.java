package org.usercenter.e2e.business;

import java.time.Duration;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.LogoutEar;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.BusinessLogin;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Business systems hear of ended sessions, whenever they can hear. */
@EndToEnd
@Tag("B5")
@Order(110)
class LogoutOfSystemsIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    /** The first attempt after a failed one comes 30 seconds later, when the timer looks next. */
    private static final Duration SECOND_ATTEMPT = Duration.ofSeconds(75);

    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final String ADDRESS = "backchannel.logout.url";

    @Test
    void aSystemThatIsDownIsToldWhenItIsUpAgainAndOnceOnly(Landscape landscape, People people, Admin admin) {
        Business business = new Business(admin);
        Person person = people.registered();
        try (LogoutEar ear = new LogoutEar().down(true);
                Admin.Undo address = business.changeAttribute("land", ADDRESS, ear.url())) {
            JsonNode tokens = opened(landscape, people, person);
            String sid = BusinessLogin.claims(tokens).path("sid").asText();

            business.take(business.person(person.loginName()), "land", "bidder");
            Await.until("the first attempt", SOON, PAUSE, () -> !ear.refused().isEmpty());
            ear.down(false);

            Await.until("the second attempt", SECOND_ATTEMPT, PAUSE, () -> !ear.heard()
                    .isEmpty());
            assertThat(ear.refused()).hasSize(1);
            assertThat(ear.heard()).singleElement().satisfies(claims -> {
                assertThat(claims.path("sid").asText()).isEqualTo(sid);
                assertThat(claims.path("aud").asText()).isEqualTo("land");
                assertThat(claims.path("sub"))
                        .isEqualTo(BusinessLogin.claims(tokens).path("sub"));
                assertThat(claims.path("events").has("http://schemas.openid.net/event/backchannel-logout"))
                        .isTrue();
            });
        }
    }

    @Test
    void whoeverEntersAgainIsToldOfAgain(Landscape landscape, People people, Admin admin) {
        Business business = new Business(admin);
        Person person = people.registered();
        try (LogoutEar ear = new LogoutEar();
                Admin.Undo address = business.changeAttribute("land", ADDRESS, ear.url())) {
            BusinessLogin login = new BusinessLogin(landscape, people.visitor(), "land");
            String holder = business.person(person.loginName());
            login.tokens(entered(login, login.enter(person.loginName(), person.password())));
            business.take(holder, "land", "bidder");
            Await.until("it is told", SOON, PAUSE, () -> ear.heard().size() == 1);

            login.tokens(entered(login, login.open()));
            business.take(holder, "land", "bidder");

            Await.until("it is told again", SOON, PAUSE, () -> ear.heard().size() == 2);
        }
    }

    @Test
    void aSystemIsToldOfTheSessionsOfAnAccountThatIsDeleted(Landscape landscape, People people, Admin admin) {
        Business business = new Business(admin);
        Person person = people.registered();
        try (LogoutEar ear = new LogoutEar();
                Admin.Undo address = business.changeAttribute("land", ADDRESS, ear.url())) {
            JsonNode tokens = opened(landscape, people, person);

            admin.call("DELETE", "/users/" + business.user(person.loginName()), null);

            Await.until("it is told", SOON, PAUSE, () -> !ear.heard().isEmpty());
            assertThat(ear.heard()).singleElement().satisfies(claims -> {
                assertThat(claims.path("sid").asText())
                        .isEqualTo(BusinessLogin.claims(tokens).path("sid").asText());
                assertThat(claims.path("sub"))
                        .isEqualTo(BusinessLogin.claims(tokens).path("sub"));
            });
        }
    }

    private static JsonNode opened(Landscape landscape, People people, Person person) {
        BusinessLogin login = new BusinessLogin(landscape, people.visitor(), "land");
        return login.tokens(entered(login, login.enter(person.loginName(), person.password())));
    }

    private static Page entered(BusinessLogin login, Page gate) {
        Page opened = login.submit(gate, "role", "bidder", "action", "open");
        return login.submit(opened, "action", "enter");
    }
}
