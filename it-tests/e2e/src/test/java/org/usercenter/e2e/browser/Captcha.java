package org.usercenter.e2e.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** ALTCHA's widget in a page. */
final class Captcha {

    private Captcha() {}

    /** Ticks it and waits until the work is done. */
    static void solve(Page page) {
        Locator widget = page.locator("altcha-widget");
        Locator box = widget.locator("input[type=checkbox]");
        // It begins by itself as soon as somebody uses the form.
        if (box.isVisible() && box.isEnabled() && !box.isChecked()) {
            box.click();
        }
        page.waitForCondition(() -> widget.locator("input[name=captcha]").count() > 0
                && !widget.locator("input[name=captcha]").first().inputValue().isEmpty());
    }
}
