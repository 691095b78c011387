package org.usercenter.e2e.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** The tab for logging in by mobile and code. */
public final class SmsPage {

    private final Page page;

    SmsPage(Page page) {
        this.page = page;
    }

    public Page tab() {
        return page;
    }

    public void shouldBeShown() {
        PlaywrightAssertions.assertThat(page.locator("[name=mobile]")).isVisible();
    }

    public SmsPage typeMobile(String mobile) {
        page.locator("[name=mobile]").fill(mobile);
        return this;
    }

    public SmsPage requestCode(String mobile) {
        typeMobile(mobile);
        Captcha.solve(page);
        page.locator("#uc-send").click();
        PlaywrightAssertions.assertThat(page.locator("[data-code-sent]")).isAttached();
        return this;
    }

    public SmsPage logIn(String code) {
        page.locator("[name=code]").fill(code);
        page.locator("#kc-login").click();
        return this;
    }

    public Locator error(String field) {
        return page.locator("#input-error-" + field);
    }
}
