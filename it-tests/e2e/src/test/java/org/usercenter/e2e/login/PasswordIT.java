package org.usercenter.e2e.login;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.SignIn;
import org.usercenter.e2e.http.Visitor;
import org.usercenter.e2e.http.WrongPasswords;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@EndToEnd
@Tag("L1")
@Order(20)
class PasswordIT {

    @Test
    void theLoginNameAndThePasswordLogIn(People people) {
        Person person = people.registered();

        assertThat(people.signIn()
                        .password(person.loginName(), person.password())
                        .loggedIn())
                .isTrue();
    }

    @Test
    void theLoginNameIsTakenInUpperCaseToo(People people) {
        Person person = people.registered();

        assertThat(people.signIn()
                        .password(person.loginName().toUpperCase(Locale.ROOT), person.password())
                        .loggedIn())
                .isTrue();
    }

    @Test
    void theIdNumberAndThePasswordLogIn(People people) {
        Person person = people.registered();

        assertThat(people.signIn()
                        .password(person.idNumber(), person.password())
                        .loggedIn())
                .isTrue();
    }

    @Test
    void anIdNumberThatEndsWithXLogsInInBothSpellings(People people) {
        Person person = people.registered(Person.madeUpWithX());

        assertThat(people.signIn()
                        .password(person.idNumber(), person.password())
                        .loggedIn())
                .isTrue();
        assertThat(people.signIn()
                        .password(person.idNumber().toLowerCase(Locale.ROOT), person.password())
                        .loggedIn())
                .isTrue();
    }

    @Test
    void theTokenTellsTheWayAndTheLevel(People people) {
        Person person = people.registered();
        SignIn signIn = people.signIn();

        JsonNode claims = signIn.claims(signIn.password(person.loginName(), person.password()));

        assertThat(claims.path("login_way").asText()).contains("password");
        assertThat(claims.toString()).doesNotContain(person.idNumber()).doesNotContain(person.mobile());
    }

    @Test
    void aWrongPasswordIsRefusedAndWhatWasTypedStays(People people) {
        Person person = people.registered();

        Page page = people.signIn().password(person.loginName(), "Wrong-1234");

        assertThat(page.loggedIn()).isFalse();
        assertThat(page.error("password")).isNotEmpty();
        assertThat(page.value("username")).isEqualTo(person.loginName());
        assertThat(page.value("password")).isEmpty();
    }

    @Test
    void anUnknownAccountIsAnsweredLikeAWrongPassword(People people) {
        Person known = people.registered();
        Person unknown = Person.madeUp();

        String wrong = people.signIn().password(known.loginName(), "Wrong-1234").errors();

        assertThat(wrong).isNotEmpty();
        assertThat(people.signIn().password(known.idNumber(), "Wrong-1234").errors())
                .isEqualTo(wrong);
        assertThat(people.signIn().password(unknown.loginName(), "Wrong-1234").errors())
                .isEqualTo(wrong);
        assertThat(people.signIn().password(unknown.idNumber(), "Wrong-1234").errors())
                .isEqualTo(wrong);
    }

    @Test
    void nothingTypedIsRefused(People people) {
        assertThat(people.signIn().password("", "").errors()).isNotEmpty();
    }

    @Test
    void fiveFailuresInBothSpellingsTogetherLockTheAccountForAWhile(People people, Admin admin) {
        Person person = people.registered();
        String userId = admin.user(person.loginName()).orElseThrow().path("id").asText();
        SignIn signIn = people.signIn();
        try (Admin.Undo shorter = admin.changeRealm(Map.of("waitIncrementSeconds", 10, "maxFailureWaitSeconds", 10))) {
            AtomicInteger typed = new AtomicInteger();
            Page page = new WrongPasswords(admin, userId)
                    .lock(
                            signIn.open(),
                            before -> signIn.password(
                                    before,
                                    typed.getAndIncrement() % 2 == 0 ? person.loginName() : person.idNumber(),
                                    "Wrong-1234"));
            String wrong = page.errors();

            Page locked = signIn.password(page, person.idNumber(), person.password());

            assertThat(locked.loggedIn()).isFalse();
            assertThat(locked.errors()).isNotEmpty().isNotEqualTo(wrong);
            Await.until("the lock ends", Duration.ofSeconds(30), () -> people.signIn()
                    .password(person.loginName(), person.password())
                    .loggedIn());
        }
    }

    @Test
    void aLockedAccountTellsOnlyWhoKnowsThePasswordAndNotForever(People people, Admin admin) {
        Person person = people.registered();
        String userId = admin.user(person.loginName()).orElseThrow().path("id").asText();
        SignIn signIn = people.signIn();
        Page page = new WrongPasswords(admin, userId)
                .lock(signIn.open(), before -> signIn.password(before, person.loginName(), "Wrong-1234"));
        String neutral = page.errors();

        Page wrong = signIn.password(page, person.loginName(), "Wrong-1234");
        Page right = signIn.password(wrong, person.loginName(), person.password());
        Page again = signIn.password(right, person.loginName(), person.password());

        assertThat(wrong.errors()).isEqualTo(neutral);
        assertThat(right.errors()).isNotEqualTo(neutral);
        assertThat(again.errors()).isEqualTo(neutral);
    }

    @Test
    void aForcedChangeOfPasswordTellsTheRulesAndKeepsThem(People people, Admin admin) {
        Person person = people.registered();
        JsonNode user = admin.user(person.loginName()).orElseThrow();
        admin.call(
                "PUT",
                "/users/" + user.path("id").asText(),
                Map.of("requiredActions", java.util.List.of("UPDATE_PASSWORD")));
        SignIn signIn = people.signIn();

        Page change = signIn.password(person.loginName(), person.password());
        assertThat(change.document().selectFirst("[data-rule=classes]")).isNotNull();
        Page refused = signIn.changePassword(change, "onlylowercase");
        assertThat(refused.document().selectFirst("[data-rule=classes]")).isNotNull();
        assertThat(refused.errors()).isNotEmpty();

        assertThat(signIn.changePassword(refused, "Other-7788").loggedIn()).isTrue();
        assertThat(people.signIn().password(person.loginName(), "Other-7788").loggedIn())
                .isTrue();
    }

    @Test
    void noPasswordIsTakenButOnTheLoginPage(People people) {
        Person person = people.registered();
        SignIn signIn = people.signIn();

        assertThat(signIn.passwordGrant("admin-cli", person.loginName(), person.password())
                        .path("error")
                        .asText())
                .isEqualTo("unauthorized_client");
    }

    @Test
    void aSourceWithTooManyFailuresIsAnsweredLikeAWrongPassword(People people, Admin admin) {
        Person person = people.registered();
        SignIn signIn = people.signIn();
        try (Admin.Undo few = admin.configure("uc-browser", "uc-password", Map.of("failures-per-source", "3"))) {
            Page page = signIn.open();
            for (int i = 0; i < 3; i++) {
                page = signIn.password(page, Person.madeUp().loginName(), "Wrong-1234");
            }

            Page refused = signIn.password(page, person.loginName(), person.password());

            assertThat(refused.loggedIn()).isFalse();
            assertThat(refused.errors()).isEqualTo(page.errors());
            assertThat(people.signIn()
                            .password(person.loginName(), person.password())
                            .loggedIn())
                    .as("from another address")
                    .isTrue();
        }
    }

    @Test
    void honestLoginsOfAnOfficeAreNotFailures(Landscape landscape, People people, Admin admin) {
        Person person = people.registered();
        String office = Visitor.anyAddress();
        try (Admin.Undo few = admin.configure("uc-browser", "uc-password", Map.of("failures-per-source", "1"))) {
            for (int i = 0; i < 3; i++) {
                Visitor visitor = new Visitor(landscape.server().url(), office);

                assertThat(new SignIn(landscape, visitor)
                                .password(person.loginName(), person.password())
                                .loggedIn())
                        .isTrue();
            }
        }
    }

    @Test
    void fourFailuresDoNotLock(People people) {
        Person person = people.registered();
        SignIn signIn = people.signIn();
        Page page = signIn.open();
        for (int i = 0; i < 4; i++) {
            page = signIn.password(page, person.loginName(), "Wrong-1234");
        }

        assertThat(signIn.password(page, person.loginName(), person.password()).loggedIn())
                .isTrue();
    }

    @Test
    void aDisabledAccountIsRefusedWithTheRightPassword(People people, Admin admin) {
        Person person = people.registered();
        JsonNode user = admin.user(person.loginName()).orElseThrow();
        admin.call("PUT", "/users/" + user.path("id").asText(), Map.of("enabled", false));

        Page page = people.signIn().password(person.loginName(), person.password());

        assertThat(page.loggedIn()).isFalse();
        assertThat(page.errors()).isNotEmpty();
    }
}
