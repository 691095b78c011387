package org.usercenter.e2e.browser;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Repository;
import org.usercenter.e2e.http.SignIn;
import org.usercenter.e2e.http.Visitor;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

/** A person's desk for one test: a fresh browser profile, and the ways to begin. */
public final class Desk implements AutoCloseable {

    private final Landscape landscape;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final BrowserContext context;
    private final Page page;

    public Desk(Landscape landscape) {
        this.landscape = landscape;
        this.context = profile(options -> {});
        this.page = context.newPage();
    }

    private BrowserContext profile(Consumer<Browser.NewContextOptions> more) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setLocale("zh-CN")
                .setViewportSize(1280, 800)
                .setExtraHTTPHeaders(Map.of("X-Forwarded-For", Visitor.anyAddress()));
        more.accept(options);
        return profile(landscape.browsers().browser(), options);
    }

    private BrowserContext profile(Browser browser, Browser.NewContextOptions options) {
        BrowserContext created = browser.newContext(options);
        created.setDefaultTimeout(20_000);
        contexts.add(created);
        return created;
    }

    /** A tab in another, separate profile. */
    public Page otherProfile(Consumer<Browser.NewContextOptions> more) {
        return profile(more).newPage();
    }

    /**
     * A tab of a browser to which the server is a site on the Internet, whose pages need permission to reach this PC.
     *
     * @param permission {@code granted}, {@code denied} or {@code prompt}
     */
    public Page outside(String permission) {
        return outside(permission, options -> {});
    }

    /** The same with settings of the profile. */
    public Page outside(String permission, Consumer<Browser.NewContextOptions> more) {
        int port = URI.create(landscape.server().url()).getPort();
        Browser browser = landscape.browsers().outside(port);
        Browser.NewContextOptions options =
                new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(1280, 800);
        more.accept(options);
        BrowserContext profile = profile(browser, options);
        Page tab = profile.newPage();
        // Playwright does not know the permission's name yet.
        String profileId = profile.newCDPSession(tab)
                .send("Target.getTargetInfo")
                .getAsJsonObject("targetInfo")
                .get("browserContextId")
                .getAsString();
        JsonObject name = new JsonObject();
        name.addProperty("name", "loopback-network");
        JsonObject wish = new JsonObject();
        wish.add("permission", name);
        wish.addProperty("setting", permission);
        wish.addProperty("browserContextId", profileId);
        browser.newBrowserCDPSession().send("Browser.setPermission", wish);
        return tab;
    }

    /** The pages of a tab take the server for one on the Internet, though its name is this PC's. */
    public static void asFromElsewhere(Page tab) {
        tab.route("**/js/ca-agent.js", route -> {
            String script = route.fetch()
                    .text()
                    .replace("function isLoopback(host) {", "function isLoopback() { return false;");
            route.fulfill(
                    new Route.FulfillOptions().setContentType("text/javascript").setBody(script));
        });
    }

    /** The first tab. */
    public Page page() {
        return page;
    }

    /** Another tab of the same profile. */
    public Page newTab() {
        return context.newPage();
    }

    /** Sends the first tab to a business system, which asks for a login. */
    public LoginPage login() {
        return login(page);
    }

    public LoginPage login(Page tab) {
        return business(tab, "construction").enter();
    }

    /** Address of the realm. */
    public String server() {
        return landscape.server().realmUrl();
    }

    /** Where the business system "construction" sends its visitors. */
    public String loginAddress() {
        return SignIn.loginAddress(landscape);
    }

    /** Address that starts an action of the account's owner, as the account pages do. */
    public String accountAction(String action) {
        return SignIn.actionAddress(landscape, action);
    }

    /** The same, as Keycloak's own account console does, which may manage the account. */
    public String consoleAction(String action) {
        return SignIn.consoleActionAddress(landscape, action);
    }

    /** Address of a registration that no business system has asked for. */
    public String consoleRegistration() {
        return SignIn.consoleRegistration(landscape);
    }

    /** The user center's own pages in the first tab. */
    public AccountPages account() {
        return account(page);
    }

    public AccountPages account(Page tab) {
        return new AccountPages(tab, server());
    }

    /** Address of the sandbox. */
    public String sandbox() {
        return landscape.sandbox().url();
    }

    public BusinessPage business(String id) {
        return business(page, id);
    }

    public BusinessPage business(Page tab, String id) {
        return new BusinessPage(tab, landscape.sandbox().url(), id);
    }

    /** What axe finds against WCAG 2.1 AA on the page as it is; empty is right. */
    public static List<String> violations(Page tab) {
        return Axe.violations(tab);
    }

    /** Keeps pictures of all open tabs of a failed test. */
    public void keepEvidence(String name) {
        int number = 0;
        for (BrowserContext each : contexts) {
            for (Page tab : each.pages()) {
                Path picture =
                        Repository.root().resolve("it-tests/e2e/target/failures/" + name + "-" + number++ + ".png");
                tab.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
            }
        }
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }
}
