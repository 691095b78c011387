package org.usercenter.e2e.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** A sample business system of the sandbox. */
public final class BusinessPage {

    private final Page page;
    private final String address;

    BusinessPage(Page page, String sandbox, String id) {
        this.page = page;
        this.address = sandbox + "/business/" + id;
    }

    public BusinessPage open() {
        page.navigate(address);
        return this;
    }

    /** Follows the link of its login and arrives at the user center. */
    public LoginPage enter() {
        page.navigate(address + "/login");
        return new LoginPage(page);
    }

    /** Presses its login and stays wherever that leads: with a session, straight back. */
    public BusinessPage pressLogin() {
        open();
        page.locator("#login").click();
        return this;
    }

    public BusinessPage shouldGreet(String loginName) {
        PlaywrightAssertions.assertThat(page.locator("#fact-who")).hasText(loginName);
        return this;
    }

    /** Whether the page as it is offers a login. */
    public boolean isLoggedOut() {
        return page.locator("#login").isVisible();
    }

    public BusinessPage shouldBeLoggedOut() {
        PlaywrightAssertions.assertThat(page.locator("#login")).isVisible();
        return this;
    }

    /** Logs out and stays until the user center has sent the browser back. */
    public void logOut() {
        page.waitForResponse(back -> back.url().startsWith(address + "/logged-out"), () -> page.locator("#logout")
                .click());
    }
}
