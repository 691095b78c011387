package org.usercenter.e2e.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** The pages of the recovery, of contacts and of the password, which are used alike. */
public final class RecoveryPage {
    private final Page page;

    public RecoveryPage(Page page) {
        this.page = page;
    }

    /** By the link of the login page: {@code password} or {@code account}. */
    public static RecoveryPage from(LoginPage login, String what) {
        login.tab().locator("#uc-forgot-" + what).click();
        return new RecoveryPage(login.tab());
    }

    public RecoveryPage fill(String field, String text) {
        page.locator("[name=" + field + "]").fill(text);
        return this;
    }

    public RecoveryPage solve() {
        Captcha.solve(page);
        return this;
    }

    public RecoveryPage press(String id) {
        page.locator("#" + id).click();
        return this;
    }

    public RecoveryPage send() {
        solve();
        page.locator("#uc-send").click();
        PlaywrightAssertions.assertThat(page.locator("[data-code-sent]")).isAttached();
        return this;
    }

    public RecoveryPage shouldOffer(String id) {
        PlaywrightAssertions.assertThat(page.locator("#" + id)).isVisible();
        return this;
    }

    public RecoveryPage shouldFault(String field) {
        PlaywrightAssertions.assertThat(page.locator("#input-error-" + field)).isVisible();
        return this;
    }
}
