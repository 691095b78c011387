package org.usercenter.e2e.page;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.LegacyPage;
import org.usercenter.e2e.browser.RegistrationPage;
import org.usercenter.e2e.browser.Visit;
import org.usercenter.e2e.browser.Visit.View;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.OldSystem;
import org.usercenter.e2e.harness.OldSystem.OldUser;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;

import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of the first login of users of the old system, looked at by axe. */
@EndToEnd
@Tag("page")
@Tag("P4")
@Order(73)
class LegacyGalleryIT {
    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW_DARK, WIDE, 21", "en, WIDE, NARROW, 31"})
    void firstLogin(String language, View first, View second, int id, Desk desk, OldSystem oldSystem, Phone phone) {
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        OldUser user = oldSystem.user(id);
        Person handler = Person.madeUp();

        desk.login(tab).shouldBeShown();
        visit.look("legacy-login");
        LegacyPage page = desk.login(tab).legacy();
        visit.look("legacy");
        page.type(user.account(), "91440300MA5TEXT03E");
        page.error("certificateNumber").waitFor();
        visit.look("legacy-wrong");
        oldSystem.running(false);
        page.type(user.account(), user.number());
        tab.waitForSelector(".uc-note.pf-m-danger");
        visit.look("legacy-down");
        oldSystem.running(true);
        page.type(user.account(), user.number());
        RegistrationPage registration = new RegistrationPage(tab);
        registration.shouldAsk("accountType");
        visit.look("legacy-proved");
        registration.press("next").agree();
        visit.look("legacy-enterprise");
        registration.fillEnterprise(handler).press("next").shouldOffer("send");
        registration.requestCode().verify(phone.code(handler.mobile())).shouldOffer("confirm");
        visit.look("legacy-confirm");
        registration.press("confirm").shouldOffer("open");
        visit.look("legacy-done");
        registration.press("open");
        desk.business(tab, "construction").shouldGreet(handler.loginName()).logOut();
        LegacyPage again = desk.login(tab).legacy();
        again.type(user.account(), user.number());
        tab.waitForSelector(".uc-note.pf-m-danger");
        visit.look("legacy-again");
        assertThat(visit.faults()).isEmpty();
    }
}
