package org.usercenter.e2e.business;

import java.util.List;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.RegistrationPage;
import org.usercenter.e2e.browser.Visit;
import org.usercenter.e2e.browser.Visit.View;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.http.People;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** From the first registration into a business system without another login. */
@EndToEnd
@Tag("page")
@Tag("B2")
@Tag("R3")
@Order(94)
class FirstEntryIT {
    /** The countdown's five seconds, with the way into the system after it. */
    private static final double COUNTDOWN_AND_WAY = 15_000;

    @Test
    void whoeverHasRegisteredOpensBusinessAndIsInsideAfterTheCountdown(Desk desk, People people, Phone phone) {
        Page tab = desk.page();
        Visit visit = new Visit(tab, "zh-CN", View.WIDE, View.NARROW);
        tab.navigate(desk.consoleRegistration());
        Person person = registered(tab, people, phone);
        visit.look("register-done-account");

        new RegistrationPage(tab).press("open");
        tab.waitForSelector("#uc-systems");
        visit.look("business-systems-first");
        openLand(tab);

        inside(tab, person);
        org.assertj.core.api.Assertions.assertThat(visit.faults()).isEmpty();
        // The account's own pages are open as well.
        desk.business(tab, "construction").pressLogin().shouldGreet(person.loginName());
    }

    @Test
    void theCountdownCanBeSkipped(Desk desk, People people, Phone phone) {
        Page tab = desk.page();
        tab.navigate(desk.consoleRegistration());
        Person person = registered(tab, people, phone);

        new RegistrationPage(tab).press("open");
        openLand(tab);
        tab.locator("#uc-enter").click();

        inside(tab, person);
    }

    @Test
    void whoeverRegistersOnTheWayToASystemOpensItAtItsGateAndIsInside(Desk desk, People people, Phone phone) {
        Page tab = desk.page();
        tab.navigate(desk.sandbox() + "/business/land/login?prompt=create");
        Person person = registered(tab, people, phone);
        assertThat(tab.locator("[name=action][value=open]")).hasText("进入“土地矿业权交易系统”");

        new RegistrationPage(tab).press("open");
        tab.locator("[name=role][value=bidder]").check();
        tab.locator("#uc-open").click();

        inside(tab, person);
    }

    @Test
    void whoeverOpensNothingAfterTheRegistrationComesToTheAccount(Desk desk, People people, Phone phone) {
        Page tab = desk.page();
        tab.navigate(desk.consoleRegistration());
        Person person = registered(tab, people, phone);

        new RegistrationPage(tab).press("open");
        tab.locator("#uc-leave").click();

        tab.waitForURL(url -> url.contains("/account/"));
        assertThat(tab.locator("h1").first()).isVisible();
        desk.business(tab, "construction").pressLogin().shouldGreet(person.loginName());
    }

    private static Person registered(Page tab, People people, Phone phone) {
        Person person = people.known();
        RegistrationPage page = new RegistrationPage(tab).choose().agree().fill(person);
        page.press("next").shouldOffer("send");
        page.requestCode().verify(phone.code(person.mobile())).shouldOffer("confirm");
        page.press("confirm").shouldOffer("open").shouldOffer("login");
        return person;
    }

    private static void openLand(Page tab) {
        tab.locator("[name=system][value=land]").click();
        tab.locator("[name=role][value=bidder]").check();
        tab.locator("#uc-open").click();
    }

    private static void inside(Page tab, Person person) {
        assertThat(tab.locator("#fact-who"))
                .hasText(person.loginName(), new LocatorAssertions.HasTextOptions().setTimeout(COUNTDOWN_AND_WAY));
        org.assertj.core.api.Assertions.assertThat(List.of(tab.url())).allMatch(url -> url.endsWith("/business/land"));
    }
}
