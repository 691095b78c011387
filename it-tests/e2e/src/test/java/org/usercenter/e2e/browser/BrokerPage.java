package org.usercenter.e2e.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** What follows a return from WeChat or from the Guangdong platform. */
public final class BrokerPage {
    private final Page page;

    public BrokerPage(Page page) {
        this.page = page;
    }

    public Page tab() {
        return page;
    }

    public BrokerPage press(String id) {
        page.locator("#" + id).click();
        return this;
    }

    /** As a hasty person does. */
    public BrokerPage pressTwice(String id) {
        page.locator("#" + id).dblclick();
        return this;
    }

    public BrokerPage shouldOffer(String id) {
        PlaywrightAssertions.assertThat(page.locator("#" + id)).isVisible();
        return this;
    }

    public BrokerPage shouldSay(String text) {
        PlaywrightAssertions.assertThat(page.locator("main")).containsText(text);
        return this;
    }

    /** The platform did not say which login it ended; the visitor says that he is whom it names. */
    public BrokerPage sayThatItIsMe() {
        return press("uc-broker-holder-continue");
    }

    /** The text stands on the login page, where the other ways are. */
    public LoginPage shouldBeRefused(String text) {
        shouldSay(text);
        PlaywrightAssertions.assertThat(page.locator("#uc-way-uc-password")).isVisible();
        return new LoginPage(page);
    }
}
