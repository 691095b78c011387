package org.usercenter.e2e.account;

import java.util.List;
import java.util.Map;

import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.OldSystem.OldUser;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.ScanApp.Enterprise;
import org.usercenter.e2e.harness.ScanApp.Kind;
import org.usercenter.e2e.http.FirstLogin;
import org.usercenter.e2e.http.ScanVisit;
import org.usercenter.e2e.http.TakeOver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An enterprise that a stranger registered with typed data, and whoever has its licence.
 *
 * @param stranger whose login name and password the main account has
 * @param id of the main account
 */
record TypedAccount(Landscape landscape, Enterprise enterprise, Person stranger, String id) {
    /** The password that the new holder chooses. */
    static final String FRESH = "Fresh-7788";

    /**
     * By what the stranger knows of an old account of the old system, which nothing proves.
     *
     * @param number of the old account, an enterprise's
     */
    static TypedAccount registered(Landscape landscape, int number) {
        OldUser user = landscape.oldSystem().user(number);
        Person stranger = Person.madeUp();
        // The mobile can be sent another code at once.
        landscape.control().smsLimits(false);
        try (Admin.Undo shorter = landscape.admin().shortPause()) {
            assertThat(new FirstLogin(landscape)
                            .upToConfirmation(user, stranger, true)
                            .confirm()
                            .done())
                    .isTrue();
        }
        String id = landscape
                .admin()
                .user(stranger.loginName())
                .orElseThrow()
                .path("id")
                .asText();
        return new TypedAccount(landscape, new Enterprise(user.name(), user.number()), stranger, id);
    }

    /** Of its group, for the administrator. */
    String path() {
        return "/group-by-path/enterprises/" + enterprise.uscc();
    }

    /** The licence is shown, and it is asked whose the account is. */
    TakeOver question() {
        ScanVisit visit = new ScanVisit(landscape, Kind.LICENCE);
        TakeOver question = new TakeOver(visit.visitor(), visit.logIn(enterprise));
        assertThat(question.offers("begin")).as(question.page().text()).isTrue();
        return question;
    }

    /** Up to where the new holder is logged in. */
    void takeOver() {
        Person owner = Person.madeUp();
        TakeOver question = question().press("begin");
        question.take(owner.mobile(), question.code(landscape.phone(), owner.mobile()), FRESH)
                .agree();
        assertThat(question.page().loggedIn()).as(question.page().text()).isTrue();
    }

    /** Makes an internal account of it and returns its id. */
    String member(Person person) {
        Admin admin = landscape.admin();
        admin.call(
                "POST",
                "/users",
                Map.of(
                        "username",
                        person.loginName(),
                        "enabled",
                        true,
                        "groups",
                        List.of("/enterprises/" + enterprise.uscc() + "/members/internal"),
                        "credentials",
                        List.of(Map.of("type", "password", "value", person.password(), "temporary", false))));
        return admin.user(person.loginName()).orElseThrow().path("id").asText();
    }

    /** Makes one of its members an administrator of members. */
    void administer(String account) {
        Admin admin = landscape.admin();
        String members = admin.get(path() + "/members").path("id").asText();
        admin.call("POST", "/groups/" + members + "/children", Map.of("name", "administrators"));
        String group = admin.get(path() + "/members/administrators").path("id").asText();
        admin.call("PUT", "/users/" + account + "/groups/" + group, null);
    }

    /** Lets a person act for it and returns the id of his account. */
    String invite(Person person) {
        Admin admin = landscape.admin();
        String account = admin.user(person.loginName()).orElseThrow().path("id").asText();
        String group = admin.get(path() + "/members/invited").path("id").asText();
        admin.call("PUT", "/users/" + account + "/groups/" + group, null);
        return account;
    }
}
