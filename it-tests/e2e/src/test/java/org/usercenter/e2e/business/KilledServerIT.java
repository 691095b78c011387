package org.usercenter.e2e.business;

import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
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

/** A server that dies right after a role was taken. */
@EndToEnd
@Tag("B5")
@EnabledIfSystemProperty(named = "uc.db", matches = "postgres", disabledReason = "H2 writes half a second late")
class KilledServerIT {
    /** The lease of an attempt that was under way, and the pause of the timer. */
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private static final Duration PAUSE = Duration.ofMillis(500);

    @Test
    void whatTheServerCouldNotTellAnyMoreIsToldAfterItsNextStart(Landscape landscape, People people, Admin admin) {
        Business business = new Business(admin);
        Person person = people.registered();
        try (LogoutEar ear = new LogoutEar().down(true);
                Admin.Undo address = business.changeAttribute("land", "backchannel.logout.url", ear.url())) {
            BusinessLogin login = new BusinessLogin(landscape, people.visitor(), "land");
            Page gate = login.enter(person.loginName(), person.password());
            Page opened = login.submit(gate, "role", "bidder", "action", "open");
            JsonNode tokens = login.tokens(login.submit(opened, "action", "enter"));
            String holder = business.person(person.loginName());

            business.take(holder, "land", "bidder");
            landscape.server().kill();
            ear.down(false);
            landscape.server().startAgain();

            Await.until(
                    "the system is told", PATIENCE, PAUSE, () -> !ear.heard().isEmpty());
            assertThat(ear.heard()).singleElement().satisfies(claims -> assertThat(claims.path("sid"))
                    .isEqualTo(BusinessLogin.claims(tokens).path("sid")));
            assertThat(login.refresh(tokens).path("status").asInt()).isEqualTo(400);
        }
    }
}
