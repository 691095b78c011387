package org.usercenter.e2e.account;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.Recovery;
import org.usercenter.e2e.http.SignIn;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody with the old password waits in the middle of a login while the owner recovers the account. */
@EndToEnd
@Tag("P1")
@Tag("page")
@Order(61)
class HalfDoneLoginIT {
    /** Messages that a mobile has got by its registration. */
    private static final int REGISTERED = 1;

    @Test
    void aThiefWhoWaitsAtTheChangeOfThePasswordCannotChangeItAfterTheRecovery(
            Landscape landscape, People people, Phone phone, Admin admin) {
        Person person = people.unpaused();
        String id = admin.user(person.loginName()).orElseThrow().path("id").asText();
        admin.call("PUT", "/users/" + id, Map.of("requiredActions", List.of("UPDATE_PASSWORD")));
        SignIn thief = people.signIn();
        Page waiting = thief.password(person.loginName(), person.password());
        assertThat(waiting.hasField("password-new")).isTrue();

        String temporary = recovered(landscape, person, phone);
        Page refused = thief.changePassword(waiting, "Thief-7788");

        assertThat(refused.loggedIn()).isFalse();
        assertThat(refused.document().selectFirst("#uc-stale-restart"))
                .as(refused.text())
                .isNotNull();
        assertThat(admin.sessionCount(id)).isZero();
        assertThat(people.signIn().password(person.loginName(), "Thief-7788").hasField("password-new"))
                .isFalse();
        SignIn owner = people.signIn();
        Page change = owner.password(person.loginName(), temporary);
        assertThat(owner.changePassword(change, "Owner-7788").loggedIn()).isTrue();
    }

    @Test
    void aTemporaryPasswordThatHasEndedIsAnsweredAsAWrongOneAndTakenAway(
            Landscape landscape, People people, Phone phone, Admin admin) {
        Person person = people.unpaused();
        String id = admin.user(person.loginName()).orElseThrow().path("id").asText();
        String temporary;
        try (Admin.Undo shorter =
                admin.configure("uc-recovery", "uc-recovery-password", Map.of("temporary-life", "1"))) {
            temporary = recovered(landscape, person, phone);
        }
        assertThat(hasPassword(admin, id)).isTrue();

        Await.until("the temporary password has ended", Duration.ofSeconds(30), () -> !people.signIn()
                .password(person.loginName(), temporary)
                .hasField("password-new"));

        assertThat(people.signIn().password(person.loginName(), temporary).errors())
                .isEqualTo(people.signIn()
                        .password(person.loginName(), "Wrong-1234")
                        .errors())
                .isNotEmpty();
        assertThat(hasPassword(admin, id)).isFalse();
    }

    private static boolean hasPassword(Admin admin, String userId) {
        return admin.get("/users/" + userId + "/credentials")
                .findValuesAsText("type")
                .contains("password");
    }

    private static String recovered(Landscape landscape, Person person, Phone phone) {
        Recovery recovery = new Recovery(landscape).find(person.loginName()).requestCode();
        recovery.typeCode(phone.codeAfter(person.mobile(), REGISTERED)).sendTemporary();
        assertThat(recovery.done()).isTrue();
        return phone.newest(person.mobile()).path("code").asText();
    }
}
