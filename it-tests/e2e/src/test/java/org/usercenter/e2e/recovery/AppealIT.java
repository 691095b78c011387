package org.usercenter.e2e.recovery;

import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.http.Appeal;
import org.usercenter.e2e.http.People;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.http.Visitor.fields;

/** Somebody who can receive no code any more appeals, and follows the appeal. */
@EndToEnd
@Tag("P3")
@Tag("page")
@Order(63)
class AppealIT {
    /** Has a right check character, and was given to nobody. */
    private static final String UNKNOWN_RECEIPT = "2222-2222-2222-2222";

    @Test
    void anAppealIsSubmittedAndFollowedByItsReceiptNumberAndACodeToTheNewMobile(
            Landscape landscape, People people, Phone phone, Admin admin) {
        Person person = people.unpaused();
        String contact = Person.madeUp().mobile();

        try (Admin.Undo pause = noPause(admin)) {
            String receipt = submitted(landscape, person, contact, phone).receipt();
            assertThat(receipt).matches("[2-9A-Z]{4}(-[2-9A-Z]{4}){3}");

            Appeal follow = Appeal.following(landscape).askAfterPause(receipt);
            follow.look(receipt, phone.codeAfter(contact, 1));

            assertThat(follow.state()).isEqualTo("待审核");
            assertThat(follow.reload().state()).isEqualTo("待审核");
        }
        assertThat(people.signIn()
                        .password(person.loginName(), person.password())
                        .loggedIn())
                .as("nothing of the account has changed")
                .isTrue();
    }

    @Test
    void anAccountThatDoesNotExistIsAnsweredAlike(Landscape landscape, People people, Phone phone) {
        Person nobody = Person.madeUp();
        Person somebody = people.registered();

        Appeal known = reasoned(landscape, somebody);
        Appeal unknown = reasoned(landscape, nobody);
        assertThat(unknown.page().text()).isEqualTo(known.page().text());

        known.contact(Person.madeUp().mobile(), phone);
        unknown.contact(Person.madeUp().mobile(), phone);
        assertThat(unknown.receipt()).isNotEmpty();
        assertThat(unknown.page().text().replace(unknown.receipt(), ""))
                .isEqualTo(known.page().text().replace(known.receipt(), ""));
    }

    @Test
    void aReceiptNumberThatNobodyHasIsAnsweredAlikeAndOpensNothing(Landscape landscape) {
        Appeal follow = Appeal.following(landscape).ask(UNKNOWN_RECEIPT);
        assertThat(follow.codeSent()).isTrue();

        follow.look(UNKNOWN_RECEIPT, "123456");

        assertThat(follow.state()).isEmpty();
        assertThat(follow.page().error("code")).isNotEmpty();
    }

    @Test
    void aMistypedReceiptNumberIsToldBeforeACodeIsAskedFor(Landscape landscape) {
        Appeal follow = Appeal.following(landscape).ask("2222-2222-2222-2223");

        assertThat(follow.codeSent()).isFalse();
        assertThat(follow.page().error("receipt")).isNotEmpty();
    }

    @Test
    void theCodeThatProvedTheNewMobileOpensNothingElse(Landscape landscape, People people, Phone phone, Admin admin) {
        Person person = people.unpaused();
        String contact = Person.madeUp().mobile();
        try (Admin.Undo pause = noPause(admin)) {
            Appeal appeal = submitted(landscape, person, contact, phone);
            String receipt = appeal.receipt();
            String used = phone.code(contact);

            appeal.submit(fields("action", "follow")).askAfterPause(receipt).look(receipt, used);

            assertThat(appeal.state()).isEmpty();
            assertThat(appeal.page().error("code")).isNotEmpty();
        }
    }

    @Test
    void whatWasTypedAndSentSurvivesAReload(Landscape landscape) {
        Person person = Person.madeUp();
        Appeal appeal = new Appeal(landscape).person(person.name(), person.idNumber());
        assertThat(appeal.send("person-id-front")).isEqualTo(200);
        appeal.reason("");
        assertThat(appeal.page().error("words")).isNotEmpty();

        appeal.reload();

        assertThat(appeal.page().document().selectFirst("[data-kind=person-id-front][data-id]"))
                .isNotNull();
        assertThat(appeal.page().document().selectFirst("[name=reason][value=no-contact][checked]"))
                .isNotNull();
        appeal.submit(fields("action", "back"));
        assertThat(appeal.page().value("name")).isEqualTo(person.name());
    }

    @Test
    void withoutItsMaterialsNoAppealGoesOn(Landscape landscape) {
        Person person = Person.madeUp();
        Appeal appeal = new Appeal(landscape).person(person.name(), person.idNumber());

        appeal.reason("手机丢失");

        assertThat(appeal.page().error("material-person-id-front")).isNotEmpty();
    }

    @Test
    void aPageThatWasNotReachedCannotBeSentIn(Landscape landscape) {
        Appeal appeal = new Appeal(landscape);

        appeal.submit(Map.of("kind", "person", "action", "next"));

        assertThat(appeal.page().error("loginName")).isNotEmpty();
    }

    @Test
    void whoDoesNotAppealRecoversAsBefore(Landscape landscape) {
        Appeal appeal = Appeal.following(landscape).submit(fields("action", "recover"));

        assertThat(appeal.page().hasField("identifier")).isTrue();
    }

    private static Appeal reasoned(Landscape landscape, Person person) {
        Appeal appeal = new Appeal(landscape).person(person.name(), person.idNumber());
        assertThat(appeal.send("person-id-front")).isEqualTo(200);
        return appeal.reason("手机丢失");
    }

    private static Appeal submitted(Landscape landscape, Person person, String contact, Phone phone) {
        return reasoned(landscape, person).contact(contact, phone);
    }

    private static Admin.Undo noPause(Admin admin) {
        return admin.configure("uc-recovery", "uc-appeal", Map.of("resend-pause", "1", "looks-per-source", "1000"));
    }
}
