package org.usercenter.e2e.page;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.LoginPage;
import org.usercenter.e2e.browser.Visit;
import org.usercenter.e2e.browser.Visit.View;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.ScanApp.Enterprise;
import org.usercenter.e2e.harness.ScanApp.Kind;
import org.usercenter.e2e.http.ScanVisit;

import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** What the pages look like by which an enterprise declares that its particulars have changed. */
@EndToEnd
@Tag("page")
@Tag("A1")
@Order(101)
class DeclareChangeGalleryIT {

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW_DARK, WIDE", "en, WIDE, NARROW"})
    void thePagesLookRight(String language, View first, View second, Landscape landscape, Desk desk) {
        Person main = new ScanVisit(landscape, Kind.LICENCE).register(Enterprise.madeUp());
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        tab.navigate(desk.consoleAction("uc-declare-change"));
        new LoginPage(tab).logIn(main.loginName(), main.password());
        tab.locator("#uc-declare-compare").waitFor();

        visit.look("declare-form");
        tab.locator("#declaredName").fill("深圳市改名之后的样例科技发展有限公司");
        tab.locator("#validUntil").fill("2020-01-01");
        tab.locator("#unlimited").uncheck();
        tab.locator("#uc-declare-compare").click();
        tab.locator("#input-error-validUntil").waitFor();
        visit.look("declare-faults");
        tab.locator("#validUntil").fill("2046-12-31");
        tab.locator("#uc-declare-compare").click();
        tab.locator("#uc-declare-confirm").waitFor();
        visit.look("declare-compare");
        tab.locator("#sure").check();
        tab.locator("#uc-declare-confirm").click();
        tab.locator("#uc-declare-go-on").waitFor();
        visit.look("declare-done");

        assertThat(visit.faults()).isEmpty();
    }
}
