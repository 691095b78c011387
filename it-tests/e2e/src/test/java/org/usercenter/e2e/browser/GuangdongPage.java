package org.usercenter.e2e.browser;

import com.microsoft.playwright.Page;

/** The login page of the Guangdong platform. */
public final class GuangdongPage {
    private final Page page;

    public GuangdongPage(Page page) {
        this.page = page;
    }

    public Page tab() {
        return page;
    }

    /** Logs in there; the platform sends the browser back. */
    public BrokerPage as(String uid) {
        page.locator("button[name=uid][value='" + uid + "']").click();
        return new BrokerPage(page);
    }

    /** Gives up there. */
    public BrokerPage cancel() {
        page.locator("#gd-cancel").click();
        return new BrokerPage(page);
    }
}
