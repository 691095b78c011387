package org.usercenter.e2e.account;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.Appeal;
import org.usercenter.e2e.http.AppealDesk;
import org.usercenter.e2e.http.OwnEnterprise;
import org.usercenter.e2e.http.People;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.http.Visitor.fields;

/** An appeal for the main account of an enterprise that is to be closed. */
@EndToEnd
@Tag("A15")
@Tag("P3")
@Order(66)
class ClosingAppealIT {
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private Admin.Undo shorter = () -> {};

    @BeforeEach
    void manyMessagesAtOnce(Control control, Admin admin) {
        control.smsLimits(false);
        shorter = admin.shortPause();
    }

    @AfterEach
    void asBefore() {
        shorter.close();
    }

    @Test
    void whoIsGivenTheAccountKeepsTheEnterpriseAndItsMembersHearOfIt(
            Landscape landscape, People people, Phone phone, Admin admin) {
        OwnEnterprise own = OwnEnterprise.registered(landscape);
        Person person = people.registered();
        new Business(admin).join(own.enterprise().uscc(), person.loginName());
        Api member = Api.of(landscape, person.loginName(), person.password());
        new Owner(landscape, own.main())
                .open("uc-delete-account")
                .provePresent(own.main().mobile())
                .submit(fields("uscc", own.enterprise().uscc(), "sure", "true", "action", "delete"));
        Await.until("the members are told", PATIENCE, PAUSE, () -> kinds(member).contains("member.closing"));
        Appeal appeal = new Appeal(landscape)
                .account("enterprise", own.enterprise().name(), own.enterprise().uscc(), "");
        assertThat(List.of("licence", "authority-letter", "handler-id-front"))
                .allSatisfy(material -> assertThat(appeal.send(material)).isEqualTo(200));
        appeal.reason("no-contact", "手机丢失").contact(Person.madeUp().mobile(), phone);
        AppealDesk desk = new AppealDesk(landscape, people, admin);

        desk.approve(desk.newest());

        Await.until("the members are told that it stays", PATIENCE, PAUSE, () -> kinds(member)
                .contains("member.closing-taken-back"));
        assertThat(member.get(own.at("")).json().path("closesOn").isMissingNode())
                .isTrue();
    }

    private static List<String> kinds(Api account) {
        return account.get("/me/messages").json().findValuesAsText("kind");
    }
}
