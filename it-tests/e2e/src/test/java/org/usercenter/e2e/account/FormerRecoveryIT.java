package org.usercenter.e2e.account;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.Recovery;

import static org.assertj.core.api.Assertions.assertThat;

/** A recovery that the former holder had begun when his account went to another: no step of it leads back. */
@EndToEnd
@Tag("P1")
@Tag("L3")
@Tag("page")
@Order(75)
class FormerRecoveryIT {

    @BeforeEach
    void manyMessagesAtOnce(Control control) {
        control.smsLimits(false);
    }

    @Test
    void aCodeThatWasSentBeforeRecoversNothing(Landscape landscape, People people, Phone phone) {
        TypedAccount taken = TypedAccount.registered(landscape, 101);
        String mobile = taken.stranger().mobile();
        int received = phone.messages(mobile).size();
        Recovery begun =
                new Recovery(landscape).find(taken.stranger().loginName()).requestCode();
        String code = phone.codeAfter(mobile, received);

        taken.takeOver();
        int told = phone.messages(mobile).size();
        begun.typeCode(code).sendTemporary();

        assertThat(begun.done()).as(begun.page().text()).isFalse();
        assertThat(phone.messages(mobile)).as("no password was sent").hasSize(told);
        shouldBelongToTheNewHolder(taken, people);
    }

    @Test
    void aPasswordIsNotChosenWithWhatWasProvedBefore(Landscape landscape, People people, Phone phone, Admin admin) {
        TypedAccount taken = TypedAccount.registered(landscape, 102);
        String mobile = taken.stranger().mobile();
        int received = phone.messages(mobile).size();
        try (Admin.Undo chosen =
                admin.configure("uc-recovery", "uc-recovery-password", Map.of("recovery.password", "chosen"))) {
            Recovery begun =
                    new Recovery(landscape).find(taken.stranger().loginName()).requestCode();
            begun.typeCode(phone.codeAfter(mobile, received));
            assertThat(begun.page().hasField("password-new")).isTrue();

            taken.takeOver();
            begun.choose("Thief-7788");

            assertThat(begun.done()).as(begun.page().text()).isFalse();
        }
        assertThat(people.signIn()
                        .password(taken.stranger().loginName(), "Thief-7788")
                        .loggedIn())
                .isFalse();
        shouldBelongToTheNewHolder(taken, people);
    }

    @Test
    void aTemporaryPasswordThatWasSentBeforeLogsNobodyIn(Landscape landscape, People people, Phone phone) {
        TypedAccount taken = TypedAccount.registered(landscape, 103);
        String mobile = taken.stranger().mobile();
        int received = phone.messages(mobile).size();
        Recovery begun =
                new Recovery(landscape).find(taken.stranger().loginName()).requestCode();
        begun.typeCode(phone.codeAfter(mobile, received)).sendTemporary();
        assertThat(begun.done()).isTrue();
        String temporary = phone.newest(mobile).path("code").asText();

        taken.takeOver();
        Page login = people.signIn().password(taken.stranger().loginName(), temporary);

        assertThat(login.loggedIn()).isFalse();
        assertThat(login.hasField("password-new")).as(login.text()).isFalse();
        shouldBelongToTheNewHolder(taken, people);
    }

    private static void shouldBelongToTheNewHolder(TypedAccount taken, People people) {
        assertThat(people.signIn()
                        .password(taken.enterprise().uscc(), TypedAccount.FRESH)
                        .loggedIn())
                .isTrue();
    }
}
