package org.usercenter.e2e.ca;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.CaPage;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.LoginPage;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.CaAgent;
import org.usercenter.e2e.harness.Drawer;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Mailbox;
import org.usercenter.e2e.harness.Phone;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import static org.assertj.core.api.Assertions.assertThat;

/** The demo person binds a key whose certificate ends in five days. */
@EndToEnd
@Tag("agent")
@Tag("A3")
@Tag("page")
@Order(92)
class CertificateReminderIT {

    private static final String LOGIN_NAME = "zhang.wei";
    private static final String PASSWORD = "Demo-2026!";
    private static final String MOBILE = "+8613800138000";
    private static final String EMAIL = "zhang.wei@example.com";

    /** The dispatch has a pause of 15 s, and a run of the reminders comes before. */
    private static final Duration SENT = Duration.ofSeconds(90);

    @BeforeEach
    void theKeysCertificateEndsSoon(Drawer drawer, CaAgent agent, Admin admin) {
        agent.typePin("123456");
        drawer.act(Drawer.PERSON_SM2, "reset");
        drawer.act(Drawer.PERSON_SM2, "end-soon");
        drawer.plugOnly(Drawer.PERSON_SM2);
        admin.call(
                "PUT",
                "/users/" + admin.user(LOGIN_NAME).orElseThrow().path("id").asText(),
                Map.of("email", EMAIL));
    }

    @AfterEach
    void theKeyIsLeftAsItCame(Drawer drawer) {
        drawer.act(Drawer.PERSON_SM2, "reset");
    }

    @Test
    void whoBindsItIsRemindedOnceByMessageAndByEmail(Desk desk, Phone phone, Admin admin) throws Exception {
        // The certificate may end at either side of midnight.
        String date = "(" + day(4) + "|" + day(5) + ")";
        try (Mailbox mailbox = Mailbox.open(admin)) {
            Page tab = bind(desk);

            Await.until("the SMS arrives", SENT, () -> !reminders(phone).isEmpty());
            Await.until("the email arrives", SENT, () -> !reminders(mailbox).isEmpty());

            assertThat(reminders(phone))
                    .singleElement()
                    .asString()
                    .containsPattern(date)
                    .contains("证书厂商");
            assertThat(reminders(mailbox)).singleElement().satisfies(letter -> {
                assertThat(letter.text())
                        .containsPattern(date)
                        .contains("示范CA", "400-000-0000", "办理指引")
                        .doesNotContain("不是您本人");
                assertThat(letter.html()).containsPattern(date).contains("400-000-0000");
            });
            assertThat(mailbox.letters(EMAIL))
                    .anySatisfy(letter -> assertThat(letter.text()).contains("刚刚绑定", "不是您本人"));
            unbind(tab);
        }
    }

    private static Page bind(Desk desk) {
        Page tab = desk.otherProfile(options -> options.setExtraHTTPHeaders(Map.of()));
        tab.navigate(desk.accountAction("uc-bind-certificate"));
        new LoginPage(tab).logIn(LOGIN_NAME, PASSWORD);
        new CaPage(tab).sign();
        PlaywrightAssertions.assertThat(tab.locator(".uc-bound")).hasCount(1);
        return tab;
    }

    /** Other tests know the key as nobody's. */
    private static void unbind(Page tab) {
        tab.locator(".uc-bound button").click();
        new CaPage(tab).press("uc-bind-sure");
        PlaywrightAssertions.assertThat(tab.locator("#uc-bound-none")).isVisible();
    }

    private static List<String> reminders(Phone phone) {
        return phone.messages(MOBILE).stream()
                .map(message -> message.path("text").asText())
                .filter(text -> text.contains("到期"))
                .toList();
    }

    private static List<Mailbox.Letter> reminders(Mailbox mailbox) {
        return mailbox.letters(EMAIL).stream()
                .filter(letter -> letter.subject().contains("到期"))
                .toList();
    }

    private static String day(int ahead) {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(ahead).toString();
    }
}
