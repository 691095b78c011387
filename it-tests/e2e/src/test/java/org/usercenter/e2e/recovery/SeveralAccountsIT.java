package org.usercenter.e2e.recovery;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Firm;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Mail;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.http.EnterpriseRegistration;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.Recovery;

import static org.assertj.core.api.Assertions.assertThat;

/** A mobile or an email can be that of several accounts: which is meant is asked after the proof, with masked names. */
@EndToEnd
@Tag("P1")
@Tag("page")
@Order(61)
class SeveralAccountsIT {
    /** Messages that a mobile has got by its registration. */
    private static final int REGISTERED = 1;

    @Test
    void ofSeveralAccountsOfAMobileTheOneIsChosenAfterTheProof(
            Landscape landscape, People people, Phone phone, Admin admin, Control control) {
        Person person = people.unpaused();
        Firm firm = enterpriseOf(person, landscape, phone, admin, control);

        Recovery recovery = new Recovery(landscape).find(person.mobile()).requestCode();
        assertThat(recovery.page().text())
                .doesNotContain(person.loginName(), firm.handler().loginName());
        recovery.typeCode(phone.codeAfter(person.mobile(), 2 * REGISTERED));

        assertThat(recovery.accounts()).hasSize(2).allSatisfy(name -> assertThat(name)
                .contains("***")
                .doesNotContain(person.loginName(), firm.handler().loginName()));
        recovery.pick(indexOf(recovery, "单位主账户")).sendTemporary();
        assertThat(recovery.done()).isTrue();
        String temporary = phone.newest(person.mobile()).path("code").asText();
        assertThat(people.signIn()
                        .password(firm.handler().loginName(), temporary)
                        .hasField("password-new"))
                .isTrue();
        assertThat(people.signIn()
                        .password(person.loginName(), person.password())
                        .loggedIn())
                .as("the other account is as before")
                .isTrue();
    }

    @Test
    void ofSeveralAccountsOfAnEmailTheOneIsChosenAfterTheProof(
            Landscape landscape, People people, Admin admin, Mail mail) {
        Person one = people.registered();
        Person other = people.registered();
        String address = one.loginName() + "@example.com";
        for (Person person : List.of(one, other)) {
            String id = admin.user(person.loginName()).orElseThrow().path("id").asText();
            admin.call("PUT", "/users/" + id, Map.of("email", address, "emailVerified", true));
        }

        Recovery recovery = new Recovery(landscape).find(address).requestCode();
        recovery.typeCode(mail.codeAfter(address, 0));

        assertThat(recovery.accounts()).hasSize(2);
        recovery.pick(0).sendTemporary();
        assertThat(recovery.done()).isTrue();
        String temporary = mail.codeAfter(address, 1);
        assertThat(List.of(one, other).stream().filter(person -> people.signIn()
                        .password(person.loginName(), temporary)
                        .hasField("password-new")))
                .as("the one whose password is new")
                .hasSize(1);
    }

    /** An enterprise whose contact mobile is the person's. */
    private static Firm enterpriseOf(Person person, Landscape landscape, Phone phone, Admin admin, Control control) {
        Firm firm = Firm.known(control);
        Firm shared = firm.withHandler(firm.handler().withMobile(person.mobile()));
        EnterpriseRegistration registration = new EnterpriseRegistration(landscape).upToCode(shared);
        try (Admin.Undo shorter = admin.shortPause()) {
            Await.until(
                    "a code is sent",
                    Duration.ofSeconds(30),
                    () -> registration.requestCode().page().error("code").isEmpty());
        }
        Page done = registration
                .typeCode(phone.codeAfter(person.mobile(), REGISTERED))
                .confirm()
                .page();
        assertThat(done.document().selectFirst("[name=action][value=open]"))
                .as(done.text())
                .isNotNull();
        return shared;
    }

    private static int indexOf(Recovery recovery, String kind) {
        List<String> lines =
                recovery.page().document().select("li:has(.uc-account-name)").eachText();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(kind)) {
                return i;
            }
        }
        throw new AssertionError("no " + kind + " among " + lines);
    }
}
