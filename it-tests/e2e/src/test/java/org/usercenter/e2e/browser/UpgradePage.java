package org.usercenter.e2e.browser;

import java.util.regex.Pattern;

import org.usercenter.e2e.harness.Person;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** The page for raising the real-name level. */
public final class UpgradePage {
    private static final double PATIENT = 30_000;

    private final Page page;

    public UpgradePage(Page page) {
        this.page = page;
    }

    /** Starts the action as the account pages do; logs in again where the last login is too old. */
    public UpgradePage open(Desk desk, Person owner) {
        page.navigate(desk.accountAction("uc-real-name-upgrade"));
        if (page.locator("[name=password]").isVisible()) {
            page.locator("[name=password]").fill(owner.password());
            page.locator("#kc-login").click();
        }
        return this;
    }

    public UpgradePage choose(String way) {
        return press("uc-upgrade-" + way);
    }

    public UpgradePage consent() {
        page.locator("[name=agreed]").check();
        return press("uc-face-consent");
    }

    /** Waits for the comparison. */
    public UpgradePage shouldCompare() {
        PlaywrightAssertions.assertThat(page.locator("#uc-upgrade-confirm"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENT));
        return this;
    }

    public UpgradePage confirm() {
        return press("uc-upgrade-confirm");
    }

    /** Another way. */
    public UpgradePage back() {
        return press("uc-upgrade-back");
    }

    /** The way on to business systems. */
    public UpgradePage openBusiness() {
        return press("uc-upgrade-open");
    }

    public UpgradePage goOn() {
        return press("uc-upgrade-go-on");
    }

    private UpgradePage press(String id) {
        page.locator("#" + id).click(new Locator.ClickOptions().setTimeout(PATIENT));
        return this;
    }

    public UpgradePage shouldHaveLevel(String level) {
        PlaywrightAssertions.assertThat(page.locator("#uc-upgrade-level"))
                .hasAttribute("data-level", level, new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENT));
        return this;
    }

    /** An error of the server, by a part of its text. */
    public UpgradePage shouldRefuse(String text) {
        PlaywrightAssertions.assertThat(page.locator(".uc-note.pf-m-danger"))
                .hasText(Pattern.compile(text), new LocatorAssertions.HasTextOptions().setTimeout(PATIENT));
        return this;
    }
}
