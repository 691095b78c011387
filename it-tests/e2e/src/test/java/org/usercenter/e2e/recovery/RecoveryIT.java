package org.usercenter.e2e.recovery;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.Recovery;
import org.usercenter.e2e.http.SignIn;
import org.usercenter.e2e.http.Visitor;
import org.usercenter.e2e.http.WrongPasswords;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.http.Visitor.fields;

@EndToEnd
@Tag("P1")
@Tag("page")
@Order(60)
class RecoveryIT {
    /** Messages that a mobile has got by its registration. */
    private static final int REGISTERED = 1;

    @Test
    void aTemporaryPasswordIsSentAndMustBeChangedAtTheLogin(Landscape landscape, People people, Phone phone) {
        Person person = people.unpaused();
        Recovery recovery = new Recovery(landscape).find(person.loginName()).requestCode();
        assertThat(recovery.ways()).hasSize(1).first().asString().contains(masked(person.mobile()));
        recovery.typeCode(phone.codeAfter(person.mobile(), REGISTERED)).sendTemporary();
        assertThat(recovery.done()).isTrue();
        String temporary = phone.newest(person.mobile()).path("code").asText();

        SignIn signIn = people.signIn();
        Page change = signIn.password(person.loginName(), temporary);

        assertThat(change.hasField("password-new")).isTrue();
        assertThat(signIn.changePassword(change, "Other-7788").loggedIn()).isTrue();
        assertThat(people.signIn()
                        .password(person.loginName(), person.password())
                        .loggedIn())
                .isFalse();
        assertThat(people.signIn().password(person.loginName(), "Other-7788").loggedIn())
                .isTrue();
    }

    @Test
    void theAccountIsFoundByIdNumberAndByMobileToo(Landscape landscape, People people, Phone phone) {
        Person person = people.unpaused();
        Recovery byNumber = new Recovery(landscape).find(person.idNumber().toLowerCase(Locale.ROOT));
        assertThat(byNumber.ways()).hasSize(1).first().asString().contains(masked(person.mobile()));

        Recovery byMobile = new Recovery(landscape).find(person.mobile()).requestCode();
        byMobile.typeCode(phone.codeAfter(person.mobile(), REGISTERED));

        assertThat(byMobile.page().document().selectFirst("#uc-recovery-set")).isNotNull();
    }

    @Test
    void thePasswordIsChosenOnThePageWhenTheSettingSaysSo(
            Landscape landscape, People people, Phone phone, Admin admin) {
        Person person = people.unpaused();
        try (Admin.Undo chosen =
                admin.configure("uc-recovery", "uc-recovery-password", Map.of("recovery.password", "chosen"))) {
            Recovery recovery = new Recovery(landscape).find(person.loginName()).requestCode();
            recovery.typeCode(phone.codeAfter(person.mobile(), REGISTERED));

            recovery.choose("onlylowercase");
            assertThat(recovery.done()).isFalse();
            assertThat(recovery.page().error("password-new")).isNotEmpty();
            recovery.choose("Other-7788");

            assertThat(recovery.done()).isTrue();
        }
        assertThat(people.signIn().password(person.loginName(), "Other-7788").loggedIn())
                .isTrue();
        assertThat(phone.messages(person.mobile())).hasSize(REGISTERED + 1);
    }

    @Test
    void allSessionsOfTheAccountEnd(Landscape landscape, People people, Phone phone, Admin admin) {
        Person person = people.unpaused();
        Visitor elsewhere = people.visitor();
        SignIn signIn = new SignIn(landscape, elsewhere);
        assertThat(signIn.password(person.loginName(), person.password()).loggedIn())
                .isTrue();
        assertThat(signIn.open().loggedIn()).as("by the open session").isTrue();
        String userId = admin.user(person.loginName()).orElseThrow().path("id").asText();

        recovered(landscape, person, phone);

        assertThat(admin.sessionCount(userId)).isZero();
        assertThat(signIn.open().loggedIn()).isFalse();
    }

    @Test
    void theLockAfterFailuresIsLifted(Landscape landscape, People people, Phone phone, Admin admin) {
        Person person = people.unpaused();
        SignIn signIn = people.signIn();
        Page page = new WrongPasswords(
                        admin,
                        admin.user(person.loginName()).orElseThrow().path("id").asText())
                .lock(signIn.open(), before -> signIn.password(before, person.loginName(), "Wrong-1234"));
        assertThat(signIn.password(page, person.loginName(), person.password()).loggedIn())
                .isFalse();

        String temporary = recovered(landscape, person, phone);

        assertThat(people.signIn().password(person.loginName(), temporary).hasField("password-new"))
                .isTrue();
    }

    @Test
    void aWrongCodeIsRefusedAndTheRightOneStillWorks(Landscape landscape, People people, Phone phone) {
        Person person = people.unpaused();
        Recovery recovery = new Recovery(landscape).find(person.loginName()).requestCode();
        String code = phone.codeAfter(person.mobile(), REGISTERED);

        recovery.typeCode(Phone.otherThan(code));

        assertThat(recovery.page().error("code")).isNotEmpty();
        recovery.typeCode(code);
        assertThat(recovery.page().document().selectFirst("#uc-recovery-set")).isNotNull();
    }

    @Test
    void fiveWrongTriesEndTheCode(Landscape landscape, People people, Phone phone) {
        Person person = people.unpaused();
        Recovery recovery = new Recovery(landscape).find(person.loginName()).requestCode();
        String code = phone.codeAfter(person.mobile(), REGISTERED);
        for (int i = 0; i < 5; i++) {
            recovery.typeCode(Phone.otherThan(code));
        }

        recovery.typeCode(code);

        assertThat(recovery.page().error("code")).isNotEmpty();
    }

    @Test
    void aCodeEndsWithItsTime(Landscape landscape, People people, Phone phone, Admin admin) {
        Person person = people.unpaused();
        try (Admin.Undo shorter =
                admin.configure("uc-recovery", "uc-recovery-code", Map.of("code-lifespan", "2", "max-tries", "100"))) {
            Recovery recovery = new Recovery(landscape).find(person.loginName()).requestCode();
            String code = phone.codeAfter(person.mobile(), REGISTERED);
            Await.until("the page no longer says that a code was sent", Duration.ofSeconds(30), () -> !recovery.reload()
                    .codeSent());

            recovery.typeCode(code);

            assertThat(recovery.page().error("code")).isNotEmpty();
        }
    }

    @Test
    void aCodeBelongsToTheBrowserThatAskedForIt(Landscape landscape, People people, Phone phone) {
        Person person = people.unpaused();
        new Recovery(landscape).find(person.loginName()).requestCode();
        String code = phone.codeAfter(person.mobile(), REGISTERED);

        Recovery other = new Recovery(landscape).find(person.loginName()).typeCode(code);

        assertThat(other.page().error("code")).isNotEmpty();
        assertThat(other.page().document().selectFirst("#uc-recovery-set")).isNull();
    }

    @Test
    void aCodeForOneAccountIsWorthNothingForAnother(Landscape landscape, People people, Phone phone) {
        Person person = people.unpaused();
        Recovery byName = new Recovery(landscape).find(person.loginName()).requestCode();
        String code = phone.codeAfter(person.mobile(), REGISTERED);

        // The same browser and mobile, but for whoever holds the mobile.
        byName.submit(fields("action", "restart")).find(person.mobile()).typeCode(code);

        assertThat(byName.page().error("code")).isNotEmpty();
    }

    @Test
    void nothingIsSentByLoadingAPageAgain(Landscape landscape, People people, Phone phone) {
        Person person = people.unpaused();
        Recovery recovery = new Recovery(landscape).find(person.loginName()).requestCode();
        String code = phone.codeAfter(person.mobile(), REGISTERED);

        recovery.reload();
        assertThat(recovery.codeSent()).isTrue();
        recovery.typeCode(code).reload();

        assertThat(recovery.page().document().selectFirst("#uc-recovery-set")).isNotNull();
        assertThat(phone.messages(person.mobile())).hasSize(REGISTERED + 1);
    }

    @Test
    void withoutTheCaptchaNobodyIsLookedFor(Landscape landscape, People people) {
        Recovery recovery = new Recovery(landscape).find(Person.madeUp().loginName(), "");

        assertThat(recovery.page().error("captcha")).isNotEmpty();
        assertThat(recovery.ways()).isEmpty();
    }

    @Test
    void whenNoPasswordCanBeSentTheOldOneStays(Landscape landscape, People people, Phone phone, Control control) {
        Person person = people.unpaused();
        Recovery recovery = new Recovery(landscape).find(person.loginName()).requestCode();
        recovery.typeCode(phone.codeAfter(person.mobile(), REGISTERED));
        control.mode(Control.ALIYUN_SMS, "http-500");
        control.mode(Control.TENCENT_SMS, "http-500");

        recovery.sendTemporary();

        assertThat(recovery.done()).isFalse();
        assertThat(recovery.page().errors()).isNotEmpty();
        assertThat(people.signIn()
                        .password(person.loginName(), person.password())
                        .loggedIn())
                .isTrue();
    }

    @Test
    void aDisabledAccountIsToldSoAfterTheCodeOnly(Landscape landscape, People people, Phone phone, Admin admin) {
        Person person = people.unpaused();
        JsonNode user = admin.user(person.loginName()).orElseThrow();
        admin.call("PUT", "/users/" + user.path("id").asText(), Map.of("enabled", false));
        Recovery recovery = new Recovery(landscape).find(person.loginName()).requestCode();
        recovery.typeCode(phone.codeAfter(person.mobile(), REGISTERED));

        recovery.sendTemporary();

        assertThat(recovery.done()).isFalse();
        assertThat(recovery.page().text()).contains("停用");
        assertThat(phone.messages(person.mobile())).hasSize(REGISTERED + 1);
    }

    @Test
    void anUnknownAccountIsAnsweredAlikeAndSentNothing(Landscape landscape, People people, Phone phone) {
        Person known = people.unpaused();
        Person unknown = Person.madeUp();

        for (List<String> typed : List.of(
                List.of(known.idNumber(), unknown.idNumber()), List.of(known.loginName(), unknown.loginName()))) {
            Recovery one = new Recovery(landscape).find(typed.get(0));
            Recovery other = new Recovery(landscape).find(typed.get(1));

            assertThat(other.ways()).isNotEmpty();
            assertThat(comparable(other)).isEqualTo(comparable(one));
            Recovery again = new Recovery(landscape).find(typed.get(1));
            assertThat(again.ways()).as("each time the same").isEqualTo(other.ways());
        }
        Recovery ofKnown = new Recovery(landscape).find(known.idNumber()).requestCode();
        Recovery ofUnknown = new Recovery(landscape).find(unknown.idNumber()).requestCode();
        assertThat(comparable(ofUnknown)).isEqualTo(comparable(ofKnown));
        String code = phone.codeAfter(known.mobile(), REGISTERED);
        assertThat(comparable(ofUnknown.typeCode(Phone.otherThan(code))))
                .isEqualTo(comparable(ofKnown.typeCode(Phone.otherThan(code))));
    }

    @Test
    @Tag("P2")
    void theAccountsOfAMobileAreListedMaskedAfterTheCodeAndRecoveredWithoutASecondOne(
            Landscape landscape, People people, Phone phone) {
        Person person = people.unpaused();
        Recovery recovery =
                Recovery.ofAccount(landscape).findMobile(person.mobile()).requestCode();
        assertThat(recovery.page().text()).doesNotContain(person.loginName());
        recovery.typeCode(phone.codeAfter(person.mobile(), REGISTERED));

        assertThat(recovery.accounts()).hasSize(1);
        assertThat(recovery.accounts().get(0))
                .startsWith(person.loginName().substring(0, 1))
                .contains("***");
        assertThat(recovery.page().text()).contains("个人账户").doesNotContain(person.loginName());
        recovery.pick(0).sendTemporary();

        assertThat(recovery.done()).isTrue();
        String temporary = phone.newest(person.mobile()).path("code").asText();
        assertThat(people.signIn().password(person.loginName(), temporary).hasField("password-new"))
                .isTrue();
    }

    @Test
    @Tag("P2")
    void aMobileWithoutAccountsIsToldSoAfterTheCodeOnly(Landscape landscape, Phone phone) {
        String mobile = Person.madeUp().mobile();
        Recovery recovery = Recovery.ofAccount(landscape).findMobile(mobile).requestCode();
        assertThat(recovery.page().text()).doesNotContain("没有绑定任何账户");

        recovery.typeCode(phone.codeAfter(mobile, 0));

        assertThat(recovery.page().text()).contains("没有绑定任何账户");
        assertThat(recovery.accounts()).isEmpty();
    }

    /** The temporary password. */
    private static String recovered(Landscape landscape, Person person, Phone phone) {
        Recovery recovery = new Recovery(landscape).find(person.loginName()).requestCode();
        recovery.typeCode(phone.codeAfter(person.mobile(), REGISTERED)).sendTemporary();
        assertThat(recovery.done()).isTrue();
        return phone.newest(person.mobile()).path("code").asText();
    }

    private static String masked(String mobile) {
        return mobile.substring(0, 3) + "****" + mobile.substring(7);
    }

    /** The page without what is masked, of which there may be one way or two. */
    private static String comparable(Recovery recovery) {
        return recovery.page()
                .document()
                .select("main")
                .text()
                .replaceAll("(选择接收验证码的方式|接收方式)|短信 \\S+|邮件 \\S+|\\d+", "")
                .replaceAll("\\s+", " ");
    }
}
