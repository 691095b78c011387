package org.usercenter.e2e.page;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.EnterprisePages;
import org.usercenter.e2e.browser.Visit;
import org.usercenter.e2e.browser.Visit.View;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Firm;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.harness.Pictures;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import static org.assertj.core.api.Assertions.assertThat;

/** Walks through the pages of an enterprise's registration. */
@EndToEnd
@Tag("page")
@Order(67)
class EnterpriseGalleryIT {

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW_DARK, WIDE", "en, WIDE, NARROW"})
    void everyPageIsAccessible(String language, View first, View second, Desk desk, Phone phone) {
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        // Which the authority does not know.
        Firm firm = Firm.unknown("91440300");

        EnterprisePages pages = new EnterprisePages(desk.login(tab).register()).begin();
        visit.look("enterprise-organisation");
        pages.page().press("next").shouldAsk("uscc");
        pages.offer("licence", "licence.jpg", Pictures.zip());
        PlaywrightAssertions.assertThat(pages.page().error("material-licence")).containsText("JPEG");
        visit.look("enterprise-organisation-refused");
        pages.fillOrganisation(firm).send("licence");
        visit.look("enterprise-organisation-filled");
        pages.page().press("next").shouldAsk("representative");
        visit.look("enterprise-people");
        pages.page().press("next").shouldAsk("representative");
        visit.look("enterprise-people-refused");
        pages.fillPeople(firm, "handler").sendAll("handler");
        visit.look("enterprise-people-filled");
        pages.page().press("next").shouldOffer("send");
        pages.page().requestCode().verify(phone.code(firm.handler().mobile())).shouldOffer("confirm");
        visit.look("enterprise-verification");
        pages.page().press("confirm").shouldOffer("open");
        visit.look("enterprise-done-level-1");

        assertThat(visit.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW_DARK, WIDE", "en, WIDE, NARROW"})
    void whatARepresentativeMeetsIsAccessibleToo(
            String language, View first, View second, Desk desk, Control control, Phone phone) {
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        Firm firm = Firm.known(control);
        Person wrong =
                firm.representative().withIdentity("欧阳错字", firm.representative().idNumber());

        EnterprisePages pages = new EnterprisePages(desk.login(tab).register());
        pages.upToConfirmation(firm.withRepresentative(wrong), "representative", phone);
        pages.page().press("confirm").shouldOffer("confirm");
        PlaywrightAssertions.assertThat(tab.locator(".uc-note strong")).isVisible();
        visit.look("enterprise-mismatch");
        pages.page().press("back").shouldAsk("representative");
        visit.look("enterprise-people-representative");
        pages.page().type("representative", firm.representative().name());
        pages.page().press("next").shouldOffer("confirm");
        pages.page().press("confirm").shouldOffer("open");
        visit.look("enterprise-done-level-2");

        Firm again = firm.withHandler(Person.madeUp());
        tab.context().clearCookies();
        EnterprisePages other = new EnterprisePages(desk.login(tab).register()).begin();
        other.fillOrganisation(again).send("licence").page().press("next").shouldAsk("representative");
        other.fillPeople(again, "representative").sendAll("representative");
        other.page().press("next").shouldOffer("send");
        other.page().requestCode().verify(phone.code(again.handler().mobile()));
        tab.locator("#uc-taken-appeal").waitFor();
        visit.look("enterprise-taken");

        assertThat(visit.faults()).isEmpty();
    }
}
