package org.usercenter.e2e.browser;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** The tab for logging in by a USB key. */
public final class CaPage {
    private static final double PATIENT = 30_000;

    private final Page page;

    public CaPage(Page page) {
        this.page = page;
    }

    public Page tab() {
        return page;
    }

    /** What the page says about the agent and the keys, by the name of the state. */
    public CaPage shouldSay(String state) {
        PlaywrightAssertions.assertThat(page.locator("#uc-ca-state"))
                .hasAttribute("data-state", state, new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENT));
        return this;
    }

    public Locator certificates() {
        return page.locator("#uc-certs .uc-cert");
    }

    /** Waits for the list, takes its first certificate and has it sign. */
    public CaPage sign() {
        page.waitForCondition(
                () -> {
                    // A slow machine can make the agent give up on a driver; a person reads the keys again then.
                    if (page.locator("#uc-ca-state[data-state='driver-failed']").count() > 0) {
                        refresh();
                    }
                    return certificates().first().isVisible();
                },
                new Page.WaitForConditionOptions().setTimeout(PATIENT));
        page.locator("#uc-ca-sign").click();
        return this;
    }

    public CaPage refresh() {
        page.locator("#uc-ca-refresh").click();
        return this;
    }

    public CaPage press(String id) {
        page.locator("#" + id).click(new Locator.ClickOptions().setTimeout(PATIENT));
        return this;
    }

    /** An error of the server, by a part of its text. */
    public void shouldRefuse(String text) {
        PlaywrightAssertions.assertThat(page.locator(".uc-note.pf-m-danger:not(#uc-ca-state)"))
                .hasText(Pattern.compile(text), new LocatorAssertions.HasTextOptions().setTimeout(PATIENT));
    }

    public RegistrationPage registration() {
        return new RegistrationPage(page);
    }
}
