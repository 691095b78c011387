package org.usercenter.e2e.browser;

import java.util.regex.Pattern;

import org.usercenter.e2e.harness.ScanApp;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** A tab with a code to scan. */
public final class ScanPage {
    private static final double PATIENT = 30_000;

    private final Page page;

    public ScanPage(Page page) {
        this.page = page;
    }

    /** Chooses the way on a login page and waits for the code. */
    public static ScanPage open(LoginPage login, ScanApp.Kind kind) {
        login.tab().locator("#uc-way-" + kind.way()).click();
        return new ScanPage(login.tab()).shouldSay("waiting");
    }

    public Page tab() {
        return page;
    }

    /** What the code says. */
    public String link() {
        return page.locator("#uc-scan-open").getAttribute("href");
    }

    /** Where the page asks how far its code has come. */
    public String statusAddress() {
        Locator code = page.locator("[data-scan]");
        return code.getAttribute("data-status-url") + "?ticket=" + code.getAttribute("data-ticket");
    }

    /** Taps the link to the app, which opens beside this tab. */
    public PhoneApp tap() {
        return new PhoneApp(
                page.context().waitForPage(() -> page.locator("#uc-scan-open").tap()));
    }

    /** Sends "I have confirmed" at once, whether the button is shown or not. */
    public ScanPage sendConfirmation() {
        page.evaluate("document.getElementById('uc-scan-form').requestSubmit()");
        return this;
    }

    public ScanPage shouldSay(String state) {
        PlaywrightAssertions.assertThat(page.locator("#uc-scan-state"))
                .hasAttribute("data-state", state, new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENT));
        return this;
    }

    /** Part of the words about the state. */
    public ScanPage shouldTell(String text) {
        PlaywrightAssertions.assertThat(page.locator("#uc-scan-state"))
                .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENT));
        return this;
    }

    public ScanPage refresh() {
        return press("uc-scan-refresh");
    }

    public ScanPage press(String id) {
        page.locator("#" + id).click(new Locator.ClickOptions().setTimeout(PATIENT));
        return this;
    }

    /** Presses "I have confirmed" until the server has heard so too, as a person without scripts does. */
    public ScanPage collect() {
        page.waitForCondition(
                () -> {
                    Locator button = page.locator("#uc-scan-collect");
                    if (button.isVisible()) {
                        button.click();
                    }
                    return page.locator("#uc-scan-register").isVisible();
                },
                new Page.WaitForConditionOptions().setTimeout(PATIENT));
        return this;
    }

    /** Double-clicks "I have confirmed" until the server has heard so too, as a hasty person without scripts does. */
    public ScanPage collectByDoubleClick() {
        page.waitForCondition(
                () -> {
                    Locator button = page.locator("#uc-scan-collect");
                    try {
                        if (button.isVisible()) {
                            button.dblclick();
                        }
                        return button.count() == 0;
                    } catch (PlaywrightException e) {
                        // The page went away while it was looked at: the answer to a press has come.
                        return false;
                    }
                },
                new Page.WaitForConditionOptions().setTimeout(PATIENT));
        return this;
    }

    /** An error of the server, by a part of its text. */
    public ScanPage shouldRefuse(String text) {
        PlaywrightAssertions.assertThat(page.locator(".uc-note.pf-m-danger"))
                .hasText(Pattern.compile(text), new LocatorAssertions.HasTextOptions().setTimeout(PATIENT));
        return this;
    }

    /** Nobody is registered with what was proved. */
    public ScanPage shouldOfferRegistration() {
        PlaywrightAssertions.assertThat(page.locator("#uc-scan-register"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENT));
        return this;
    }
}
