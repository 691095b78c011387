package org.usercenter.e2e.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The page for the first login of users of the old system. */
public final class LegacyPage {
    private final Page page;

    public LegacyPage(Page page) {
        this.page = page;
    }

    /** Fills it in, solves the captcha and goes on. */
    public LegacyPage type(String account, String number) {
        page.locator("[name=oldAccount]").fill(account);
        page.locator("[name=certificateNumber]").fill(number);
        Captcha.solve(page);
        page.locator("#uc-next").click();
        return this;
    }

    public Locator error(String field) {
        return page.locator("#input-error-" + field);
    }
}
