package org.usercenter.e2e.business;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.LogoutEar;
import org.usercenter.e2e.harness.Mail;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.BusinessLogin;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.SignIn;
import org.usercenter.e2e.http.Visitor;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.http.Visitor.fields;

/** A server that dies right after something was committed that it is to tell of. */
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

    @Test
    @Tag("A14")
    void aMessageThatTheServerCouldNotSendAnyMoreArrivesOnceAfterItsNextStart(
            Landscape landscape, People people, Admin admin, Mail mail)
            throws IOException, InterruptedException, SQLException {
        Person person = people.registered();
        String address = person.loginName() + "@example.com";
        String id = admin.user(person.loginName()).orElseThrow().path("id").asText();
        admin.call("PUT", "/users/" + id, Map.of("email", address, "emailVerified", true));
        Visitor visitor = people.visitor();
        Page asked = visitor.submit(
                visitor.get(SignIn.actionAddress(landscape, "uc-delete-account")),
                fields("username", person.loginName(), "password", person.password()));

        mail.stop();
        visitor.submit(asked, fields("sure", "true", "action", "delete"));
        landscape.server().kill();
        mail.start();
        landscape.server().makeDeliveriesDue();
        landscape.server().startAgain();

        Await.until("the message arrives", PATIENCE, PAUSE, () -> !mail.letters(address)
                .isEmpty());
        Visitor again = people.visitor();
        Page keep = new SignIn(landscape, again).password(person.loginName(), person.password());
        assertThat(again.submit(keep, fields("action", "keep")).loggedIn()).isTrue();
        // What was written later is sent later: a second copy of the first would have come before it.
        Await.until(
                "the next one too", PATIENCE, PAUSE, () -> mail.letters(address).size() > 1);
        assertThat(mail.letters(address)).hasSize(2);
    }
}
