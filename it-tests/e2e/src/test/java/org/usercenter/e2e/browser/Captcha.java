package org.usercenter.e2e.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** ALTCHA's widget in a page. */
final class Captcha {

    private Captcha() {}

    /** Ticks it, unless it has begun by itself because the form was used, and waits until the work is done. */
    static void solve(Page page) {
        Locator answer = page.locator("altcha-widget input[name=captcha]");
        Locator untouched = page.locator("altcha-widget [data-state=unverified] input[type=checkbox]");
        page.waitForCondition(() -> {
            if (answer.count() > 0 && !answer.first().inputValue().isEmpty()) {
                return true;
            }
            if (untouched.count() > 0 && untouched.isVisible()) {
                untouched.click();
            }
            return false;
        });
    }
}
