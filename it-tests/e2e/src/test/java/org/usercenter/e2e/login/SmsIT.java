package org.usercenter.e2e.login;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

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
import org.usercenter.e2e.http.SignIn;
import org.usercenter.e2e.http.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

@EndToEnd
@Tag("L5")
@Order(80)
class SmsIT {

    @Test
    void theCodeLogsIn(People people, Phone phone) {
        Person person = people.rested();
        SignIn signIn = people.signIn();
        Page page = signIn.requestCode(signIn.smsTab(), person.mobile());

        Page end = signIn.code(page, person.mobile(), newCode(phone, person));

        assertThat(end.loggedIn()).isTrue();
        assertThat(signIn.claims(end).path("login_way").asText()).contains("sms");
    }

    @Test
    void aWrongCodeIsRefusedAndTheRightOneStillLogsIn(People people, Phone phone) {
        Person person = people.rested();
        SignIn signIn = people.signIn();
        Page page = signIn.requestCode(signIn.smsTab(), person.mobile());
        String code = newCode(phone, person);

        Page wrong = signIn.code(page, person.mobile(), Phone.otherThan(code));

        assertThat(wrong.error("code")).isNotEmpty();
        assertThat(signIn.code(wrong, person.mobile(), code).loggedIn()).isTrue();
    }

    @Test
    void fiveWrongTriesEndTheCode(People people, Phone phone) {
        Person person = people.rested();
        SignIn signIn = people.signIn();
        Page page = signIn.requestCode(signIn.smsTab(), person.mobile());
        String code = newCode(phone, person);
        for (int i = 0; i < 5; i++) {
            page = signIn.code(page, person.mobile(), Phone.otherThan(code));
        }

        Page late = signIn.code(page, person.mobile(), code);

        assertThat(late.loggedIn()).isFalse();
        assertThat(late.error("code")).isNotEmpty();
    }

    @Test
    void aCodeWorksOnce(Landscape landscape, People people, Phone phone) {
        Person person = people.rested();
        Visitor visitor = people.visitor();
        SignIn signIn = new SignIn(landscape, visitor);
        // Two tabs of one browser: both are on the page before the code is used.
        Page first = signIn.requestCode(signIn.smsTab(), person.mobile());
        String code = newCode(phone, person);
        assertThat(signIn.code(first, person.mobile(), code).loggedIn()).isTrue();

        Page again = signIn.way(visitor.get(signIn.address() + "&prompt=login"), "uc-sms");

        assertThat(signIn.code(again, person.mobile(), code).loggedIn()).isFalse();
    }

    @Test
    void aCodeBelongsToTheBrowserThatAskedForIt(People people, Phone phone) {
        Person person = people.rested();
        SignIn signIn = people.signIn();
        signIn.requestCode(signIn.smsTab(), person.mobile());
        String code = newCode(phone, person);
        SignIn other = people.signIn();

        assertThat(other.code(other.smsTab(), person.mobile(), code).loggedIn()).isFalse();
    }

    @Test
    void aSecondCodeTooSoonIsRefusedWithTheTimeToWait(People people) {
        String mobile = Person.madeUp().mobile();
        SignIn signIn = people.signIn();
        Page page = signIn.requestCode(signIn.smsTab(), mobile);

        Page again = signIn.requestCode(page, mobile);

        assertThat(again.error("mobile")).containsPattern("\\d+");
    }

    @Test
    void aSecondMessageHoldsTheSameCode(People people, Phone phone, Admin admin, Control control) {
        Person person = people.rested();
        SignIn signIn = people.signIn();
        control.smsLimits(false);
        try (Admin.Undo soon = admin.configure("uc-browser", "uc-sms", Map.of("resend-pause", "1"))) {
            Page page = signIn.requestCode(signIn.smsTab(), person.mobile());
            String first = newCode(phone, person);
            afterThePause(signIn, page, person.mobile());

            assertThat(phone.codeAfter(person.mobile(), 2)).isEqualTo(first);
        }
    }

    @Test
    void whenTheHoursMessagesAreSpentThePageSaysSo(People people, Admin admin) {
        String mobile = Person.madeUp().mobile();
        SignIn signIn = people.signIn();
        try (Admin.Undo few =
                admin.configure("uc-browser", "uc-sms", Map.of("resend-pause", "1", "mobile-per-hour", "1"))) {
            Page page = signIn.requestCode(signIn.smsTab(), mobile);

            Page refused = afterThePause(signIn, page, mobile);

            assertThat(refused.error("mobile")).isNotEmpty();
            assertThat(refused.value("mobile")).isEqualTo(mobile);
        }
    }

    @Test
    void anUnknownMobileIsAnsweredAlikeAndSentNothing(People people, Phone phone) {
        Person known = people.rested();
        String unknown = Person.madeUp().mobile();
        SignIn signIn = people.signIn();
        SignIn stranger = people.signIn();

        Page pageOfUnknown = stranger.requestCode(stranger.smsTab(), unknown);
        Page pageOfKnown = signIn.requestCode(signIn.smsTab(), known.mobile());

        assertThat(comparable(pageOfUnknown, unknown)).isEqualTo(comparable(pageOfKnown, known.mobile()));
        String code = newCode(phone, known);
        assertThat(comparable(stranger.code(pageOfUnknown, unknown, Phone.otherThan(code)), unknown))
                .isEqualTo(comparable(signIn.code(pageOfKnown, known.mobile(), Phone.otherThan(code)), known.mobile()));
        // The known mobile's message was asked for later and has arrived.
        assertThat(phone.messages(unknown)).isEmpty();
    }

    @Test
    void loadingThePageAgainSendsNothing(Landscape landscape, People people, Phone phone) {
        Person person = people.rested();
        Visitor visitor = people.visitor();
        SignIn signIn = new SignIn(landscape, visitor);
        Page page = signIn.requestCode(signIn.smsTab(), person.mobile());
        String code = newCode(phone, person);
        int before = phone.messages(person.mobile()).size();

        visitor.get(page.uri().toString());
        visitor.get(page.uri().toString());

        assertThat(phone.messages(person.mobile())).hasSize(before);
        assertThat(code).hasSize(6);
    }

    @Test
    void noCodeWithoutTheCaptcha(People people) {
        String mobile = Person.madeUp().mobile();
        SignIn signIn = people.signIn();

        Page page = signIn.requestCode(signIn.smsTab(), mobile, "");

        assertThat(page.error("captcha")).isNotEmpty();
        assertThat(page.document().selectFirst("[data-code-sent]")).isNull();
    }

    @Test
    void aMadeUpCaptchaIsRefused(People people) {
        SignIn signIn = people.signIn();

        Page page = signIn.requestCode(signIn.smsTab(), Person.madeUp().mobile(), "e30=");

        assertThat(page.error("captcha")).isNotEmpty();
    }

    @Test
    void aCaptchaWorksOnce(Landscape landscape, People people) {
        Visitor visitor = people.visitor();
        SignIn signIn = new SignIn(landscape, visitor);
        Page page = signIn.smsTab();
        String captcha = visitor.captcha(page);
        page = signIn.requestCode(page, Person.madeUp().mobile(), captcha);
        assertThat(page.document().selectFirst("[data-code-sent]")).isNotNull();

        Page again = signIn.requestCode(page, Person.madeUp().mobile(), captcha);

        assertThat(again.error("captcha")).isNotEmpty();
    }

    @Test
    void whatIsNoMobileIsRefused(People people) {
        SignIn signIn = people.signIn();

        assertThat(signIn.requestCode(signIn.smsTab(), "12345").error("mobile")).isNotEmpty();
    }

    @Test
    void whenTheFirstProviderIsDownTheSecondDelivers(People people, Phone phone, Control control) {
        Person person = people.rested();
        SignIn signIn = people.signIn();
        control.mode(Control.ALIYUN_SMS, "http-500");
        Page page = signIn.requestCode(signIn.smsTab(), person.mobile());

        String code = newCode(phone, person);

        assertThat(phone.newest(person.mobile()).path("provider").asText()).isEqualTo("tencent");
        assertThat(signIn.code(page, person.mobile(), code).loggedIn()).isTrue();
    }

    @Test
    void numbersAndCodesAreNotInTheServersLog(Landscape landscape, People people, Phone phone) throws Exception {
        Person person = people.rested();
        SignIn signIn = people.signIn();
        Page page = signIn.requestCode(signIn.smsTab(), person.mobile());
        String code = newCode(phone, person);
        signIn.code(page, person.mobile(), Phone.otherThan(code));

        String quoted = "\"code\":\"" + code + "\"";
        assertThat(Files.readString(landscape.server().log()))
                .doesNotContain(person.mobile())
                .doesNotContain(person.idNumber())
                .doesNotContain(quoted)
                .doesNotContain(URLEncoder.encode(quoted, StandardCharsets.UTF_8))
                .doesNotContainPattern("(?<![0-9A-Za-z.])" + code + "(?![0-9A-Za-z])");
    }

    /** Presses "send" until it is no longer too soon. */
    private static Page afterThePause(SignIn signIn, Page start, String mobile) {
        AtomicReference<Page> page = new AtomicReference<>(start);
        Await.until("the pause is over", Duration.ofSeconds(30), () -> !page.updateAndGet(
                        before -> signIn.requestCode(before, mobile))
                .error("mobile")
                .matches(".*\\d.*"));
        return Objects.requireNonNull(page.get());
    }

    /** The code of the login; the one of the registration arrived before. */
    private static String newCode(Phone phone, Person person) {
        return phone.codeAfter(person.mobile(), 1);
    }

    private static String comparable(Page page, String mobile) {
        return page.document()
                .select("main")
                .text()
                .replace(mobile, "")
                .replaceAll("\\d+", "")
                .concat(Map.of("mobile", page.error("mobile"), "code", page.error("code"))
                        .toString()
                        .replaceAll("\\d+", ""));
    }
}
