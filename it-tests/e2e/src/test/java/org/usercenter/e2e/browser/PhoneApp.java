package org.usercenter.e2e.browser;

import org.usercenter.e2e.harness.ScanApp.Enterprise;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** The app of a platform on the phone itself, in a tab beside that of the login. */
public final class PhoneApp {
    private final Page page;

    public PhoneApp(Page page) {
        this.page = page;
    }

    /** Confirms for one of the enterprises that the app knows. */
    public PhoneApp confirm(Enterprise enterprise) {
        Locator licence = page.locator("input[name=uscc][value='" + enterprise.uscc() + "']");
        Locator certificate = page.locator("select[name=uscc]");
        PlaywrightAssertions.assertThat(licence.or(certificate)).isVisible();
        if (licence.count() > 0) {
            licence.check();
        } else {
            certificate.selectOption(enterprise.uscc());
        }
        page.locator("#pin").fill(page.locator("#pin-help code").innerText());
        page.locator("button[value=confirm]").tap();
        PlaywrightAssertions.assertThat(page.locator(".outcome.good")).isVisible();
        return this;
    }

    /** Goes back to the tab that was there before. */
    public void leave() {
        page.close();
    }
}
