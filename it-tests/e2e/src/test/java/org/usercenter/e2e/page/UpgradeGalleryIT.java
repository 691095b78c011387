package org.usercenter.e2e.page;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.ScanPage;
import org.usercenter.e2e.browser.UpgradePage;
import org.usercenter.e2e.browser.Visit;
import org.usercenter.e2e.browser.Visit.View;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.FacePhone;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.People;

import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** Walks through the pages of an upgrade by a face. */
@EndToEnd
@Tag("page")
@Tag("A10")
@Order(70)
class UpgradeGalleryIT {

    @Test
    void anUpgradeByTheFaceInChinese(Desk desk, People people, Control control) {
        Page tab = desk.otherProfile(Visit.in("zh-CN"));
        walk(tab, new Visit(tab, "zh-CN", View.NARROW_DARK, View.WIDE), desk, people.registered(), control);
    }

    @Test
    void anUpgradeByTheFaceInEnglish(Desk desk, People people, Control control) {
        Page tab = desk.otherProfile(Visit.in("en"));
        walk(tab, new Visit(tab, "en", View.WIDE, View.NARROW), desk, people.registered(), control);
    }

    private static void walk(Page tab, Visit visit, Desk desk, Person person, Control control) {
        desk.login(tab).logIn(person.loginName(), person.password());
        desk.business(tab, "construction").shouldGreet(person.loginName());
        FacePhone phone = new FacePhone(desk.sandbox());

        UpgradePage page = new UpgradePage(tab).open(desk, person).shouldHaveLevel("2");
        visit.look("upgrade-choose");
        page.choose("uc-face");
        visit.look("upgrade-consent");
        page.consent();
        ScanPage code = new ScanPage(tab).shouldSay("waiting");
        visit.look("upgrade-code");
        phone.end(code.link(), "other");
        page.shouldRefuse(".+");
        visit.look("upgrade-not-passed");
        code.refresh().shouldSay("waiting");
        phone.end(code.link(), "pass", "person");
        page.shouldRefuse(".+");
        visit.look("upgrade-refused");
        control.mode(Control.FACE, "http-500");
        page.back().choose("uc-face").shouldRefuse(".+");
        visit.look("upgrade-down");
        control.mode(Control.FACE, "ok");
        code.refresh().shouldSay("waiting");
        phone.end(code.link(), "pass");
        page.shouldCompare();
        visit.look("upgrade-compare");
        page.confirm().shouldHaveLevel("3");
        visit.look("upgrade-done");
        page.goOn();
        page.open(desk, person).shouldHaveLevel("3");
        visit.look("upgrade-reached");
        tab.navigate(desk.server() + "/uc-face/return");
        visit.look("upgrade-phone");
        assertThat(visit.faults()).isEmpty();
    }
}
