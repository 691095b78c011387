package org.usercenter.e2e.scan;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.ScanPage;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.ScanApp.Kind;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import static org.assertj.core.api.Assertions.assertThat;

/** Page and phone say the same about who asks, so that somebody else's code is noticed. */
@EndToEnd
@Tag("page")
@Tag("L3")
@Tag("L7")
@Order(92)
class ScanContextIT {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void thePhoneShowsWhatThePageShowsBeforeAnythingIsConfirmed(Kind kind, Desk desk) {
        Page tab = desk.page();
        ScanPage page = ScanPage.open(desk.login(tab), kind);
        String title = tab.locator("#uc-scan-title").innerText();
        String place = tab.locator("#uc-scan-place").innerText();
        String number = tab.locator("#uc-scan-number").innerText();
        assertThat(title).contains("统一用户中心").contains("建设工程交易系统");
        assertThat(place).contains("Chrome").contains("Linux").contains("*.*");
        assertThat(number).matches("[0-9]{2}");

        Page phone = desk.otherProfile(options -> options.setViewportSize(390, 844));
        phone.navigate(page.link());

        PlaywrightAssertions.assertThat(phone.locator("#asker-title")).hasText(title);
        PlaywrightAssertions.assertThat(phone.locator("#asker-description")).containsText(number + " · " + place);
        PlaywrightAssertions.assertThat(phone.locator("button[value=confirm]")).isVisible();
        page.shouldSay("scanned");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void loadingThePageAgainKeepsTheNumber(Kind kind, Desk desk) {
        Page tab = desk.page();
        ScanPage.open(desk.login(tab), kind);
        String number = tab.locator("#uc-scan-number").innerText();

        tab.reload();

        PlaywrightAssertions.assertThat(tab.locator("#uc-scan-number")).hasText(number);
    }
}
