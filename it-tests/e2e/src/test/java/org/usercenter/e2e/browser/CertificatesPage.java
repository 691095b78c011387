package org.usercenter.e2e.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The page of an account's certificates. */
public final class CertificatesPage {
    private final Page page;

    public CertificatesPage(Page page) {
        this.page = page;
    }

    public Page tab() {
        return page;
    }

    /** The bound ones. */
    public Locator bound() {
        return page.locator(".uc-bound");
    }

    /** Asks to unbind the first one. */
    public CertificatesPage unbind() {
        bound().first().locator("button").click();
        return this;
    }

    public CertificatesPage sure() {
        page.locator("#uc-bind-sure").click();
        return this;
    }

    public CertificatesPage back() {
        page.locator("button[value=list]").click();
        return this;
    }

    public CertificatesPage done() {
        page.locator("#uc-bind-done").click();
        return this;
    }
}
