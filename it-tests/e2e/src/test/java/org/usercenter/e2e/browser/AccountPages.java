package org.usercenter.e2e.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The user center's own pages of somebody who is logged in. */
public final class AccountPages {
    private static final double FIRST_LOAD = 40_000;

    private final Page page;
    private final String realm;

    AccountPages(Page page, String realm) {
        this.page = page;
        this.realm = realm;
    }

    public Page tab() {
        return page;
    }

    /** The page's, not that of a dialog which is still closing. */
    public Locator title() {
        return page.locator("main h1");
    }

    /** Opens a page by its address, such as {@code /security}; asks for a login when there is none. */
    public AccountPages open(String path) {
        page.navigate(realm + "/account" + path);
        return this;
    }

    /** Goes to that path by the page's own link where it has one, without loading the application anew. */
    public AccountPages follow(String path) {
        Locator link = page.locator("nav a[href$='/account" + (path.isEmpty() ? "/" : path) + "']");
        if (link.count() == 0 || place(page.url()).equals(place(realm + "/account" + path))) {
            return open(path).shown();
        }
        // The page before stands until the next one has come. A link may be behind the button of the menu.
        title().evaluate("title => title.setAttribute('data-left', '')");
        link.first().evaluate("link => link.click()");
        assertThat(page.locator("main h1[data-left]")).hasCount(0);
        return shown();
    }

    /** The part of an address whose pages share a title. */
    private String place(String address) {
        return address.substring((realm + "/account").length()).replaceFirst("(?<=[^/])/.*|[?#].*", "");
    }

    /** Logs in on the login page that stands in the way. */
    public AccountPages logIn(String loginName, String password) {
        new LoginPage(page).logIn(loginName, password);
        return shown();
    }

    /** Waits for the page's title and for what it reads. */
    public AccountPages shown() {
        // The first one after a login loads the whole application.
        assertThat(title()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(FIRST_LOAD));
        assertThat(page.locator(".uc-lines, .uc-waiting")).hasCount(0);
        return this;
    }

    /** Goes to a place of the navigation. */
    public AccountPages go(String name) {
        page.getByRole(AriaRole.NAVIGATION)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
        assertThat(title()).hasText(name);
        return shown();
    }

    public Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** The field with that label. */
    public Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(false))
                .first();
    }

    /** Notices that come up over the page. */
    public Locator notices() {
        return page.locator(".pf-v5-c-alert-group");
    }

    public Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** The button of that name in the dialog. */
    public Locator inDialog(String name) {
        return dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The tab of a page that is called so. */
    public Locator tabNamed(String name) {
        return page.getByRole(AriaRole.TAB).filter(new Locator.FilterOptions().setHasText(name));
    }

    /** The entry of the menu that is open. */
    public Locator menuItem(String name) {
        return page.getByRole(AriaRole.MENUITEM).filter(new Locator.FilterOptions().setHasText(name));
    }

    /** The row of a member in the list. */
    public Locator member(String loginName) {
        return page.locator("[data-member=\"" + loginName + "\"]");
    }

    /** A department in the tree. */
    public Locator department(String name) {
        return page.locator("[data-department=\"" + name + "\"]");
    }
}
