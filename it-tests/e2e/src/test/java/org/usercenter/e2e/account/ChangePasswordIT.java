package org.usercenter.e2e.account;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.SignIn;
import org.usercenter.e2e.http.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.http.Visitor.fields;

@EndToEnd
@Tag("A2")
@Tag("page")
@Order(21)
class ChangePasswordIT {

    @Test
    void theNewPasswordLogsInAndTheOldOneNoMore(Landscape landscape, People people) {
        Person person = people.registered();
        Visitor visitor = people.visitor();

        Page end = change(visitor, open(landscape, visitor, person), person.password(), "Other-7788");

        assertThat(end.uri().getQuery()).contains("kc_action_status=success");
        assertThat(people.signIn().password(person.loginName(), "Other-7788").loggedIn())
                .isTrue();
        assertThat(people.signIn()
                        .password(person.loginName(), person.password())
                        .loggedIn())
                .isFalse();
    }

    @Test
    void otherSessionsEndUnlessTheBoxIsCleared(Landscape landscape, People people) {
        Person person = people.registered();
        SignIn elsewhere = new SignIn(landscape, people.visitor());
        assertThat(elsewhere.password(person.loginName(), person.password()).loggedIn())
                .isTrue();
        Visitor visitor = people.visitor();
        Page page = open(landscape, visitor, person);
        page.document().select("#logout-sessions").removeAttr("checked");
        change(visitor, page, person.password(), "Other-7788");
        assertThat(elsewhere.open().loggedIn()).isTrue();

        Visitor again = people.visitor();
        Person changed =
                new Person(person.name(), person.idNumber(), person.mobile(), person.loginName(), "Other-7788");
        change(again, open(landscape, again, changed), "Other-7788", "Third-9900");

        assertThat(elsewhere.open().loggedIn()).isFalse();
    }

    @Test
    void aWrongOldPasswordIsRefusedAndTheRulesAreKept(Landscape landscape, People people) {
        Person person = people.registered();
        Visitor visitor = people.visitor();
        Page page = open(landscape, visitor, person);
        assertThat(page.document().selectFirst("[data-rule=classes]")).isNotNull();

        Page wrong = change(visitor, page, "Wrong-1234", "Other-7788");
        assertThat(wrong.error("password")).isNotEmpty();
        Page weak = change(visitor, wrong, person.password(), "onlylowercase");
        assertThat(weak.error("password-new")).isNotEmpty();
        Page differs = visitor.submit(
                weak,
                fields(
                        "password",
                        person.password(),
                        "password-new",
                        "Other-7788",
                        "password-confirm",
                        "Other-7789",
                        "action",
                        "change"));
        assertThat(differs.error("password-confirm")).isNotEmpty();
        Page same = change(visitor, differs, person.password(), person.password());

        assertThat(same.error("password-new")).as("used before").isNotEmpty();
    }

    @Test
    void fiveWrongOldPasswordsLockTheAccount(Landscape landscape, People people) {
        Person person = people.registered();
        Visitor visitor = people.visitor();
        Page page = open(landscape, visitor, person);
        for (int i = 0; i < 5; i++) {
            page = change(visitor, page, "Wrong-1234", "Other-7788");
        }

        Page locked = change(visitor, page, person.password(), "Other-7788");

        assertThat(locked.error("password")).contains("锁定");
        assertThat(people.signIn()
                        .password(person.loginName(), person.password())
                        .loggedIn())
                .isFalse();
    }

    private static Page open(Landscape landscape, Visitor visitor, Person person) {
        Page login = visitor.get(SignIn.actionAddress(landscape, "uc-change-password"));
        return visitor.submit(login, fields("username", person.loginName(), "password", person.password()));
    }

    private static Page change(Visitor visitor, Page page, String old, String next) {
        return visitor.submit(
                page, fields("password", old, "password-new", next, "password-confirm", next, "action", "change"));
    }
}
