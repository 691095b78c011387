package org.usercenter.e2e.account;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.AccountPages;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.UserCenter;
import org.usercenter.e2e.http.People;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The account pages at work, in a browser. */
@EndToEnd
@Tag("page")
@Order(63)
class AccountPagesIT {
    /** Bytes of the first page as they go over the wire. */
    private static final long LIGHT = 600 * 1024;

    @Test
    @Tag("A13")
    void aStyleIsAppliedAtOnceAndKeptForTheNextBrowser(Desk desk, People people) {
        Person person = people.registered();
        AccountPages account = desk.account().open("/style").logIn(person.loginName(), person.password());

        account.tab().locator("[data-value=dark] input").check();
        assertThat(account.tab().locator("html")).hasClass(Pattern.compile("pf-v5-theme-dark"));
        account.tab().locator("[data-value=teal] input").check();
        account.tab().locator("[data-value=top] input").check();
        assertThat(account.tab().locator(".uc-layout-top")).isVisible();

        Page other = desk.otherProfile(options -> {});
        desk.account(other).open("").logIn(person.loginName(), person.password());
        assertThat(other.locator("html")).hasClass(Pattern.compile("pf-v5-theme-dark"));
        assertThat(other.locator("html")).hasAttribute("data-accent", "teal");
        assertThat(other.locator(".uc-layout-top")).isVisible();
    }

    @Test
    @Tag("A13")
    void aChoiceMadeWhileAnotherIsBeingKeptStays(Desk desk, People people) {
        Person person = people.registered();
        AccountPages account = desk.account().open("/style").logIn(person.loginName(), person.password());
        Page tab = account.tab();
        Deque<Route> held = new ArrayDeque<>();
        tab.route("**/me/preferences", route -> {
            if (route.request().method().equals("PUT")) {
                held.add(route);
            } else {
                route.resume();
            }
        });

        tab.locator("[data-value=dark] input").check();
        tab.locator("[data-value=teal] input").check();
        tab.waitForCondition(() -> !held.isEmpty());
        tab.waitForResponse("**/me/preferences", () -> held.remove().resume());
        tab.waitForCondition(() -> !held.isEmpty());

        assertThat(tab.locator("[data-value=teal] input")).isChecked();
        tab.waitForResponse("**/me/preferences", () -> held.remove().resume());
        assertThat(tab.locator("[data-value=teal] input")).isChecked();
        assertThat(tab.locator("[data-value=dark] input")).isChecked();
    }

    @Test
    @Tag("A4")
    void whoSetsOffToChangeAContactComesBackToTheSamePlaceAndIsToldHowItEnded(Desk desk, People people) {
        Person person = people.registered();
        AccountPages account = desk.account().open("/security").logIn(person.loginName(), person.password());

        account.tab().locator("[data-item=password] button").click();
        account.tab().locator("#uc-change-password-leave").click();

        assertThat(account.notices()).containsText("操作已取消");
        assertThat(account.tab()).hasURL(Pattern.compile("/account/security$"));
    }

    @Test
    @Tag("A11")
    void fromMyBusinessOneEntersASystem(Desk desk) {
        AccountPages account = desk.account().open("/business").logIn(Business.MAIN_A, Business.PASSWORD);

        Page system = account.tab().waitForPopup(() -> account.tab()
                .locator("[data-client=land] a[target=_blank]")
                .click());

        assertThat(system).hasURL(Pattern.compile("/business/land"));
    }

    @Test
    @Tag("L8")
    void aMemberOfTwoEnterprisesChoosesForWhomHeActs(Desk desk) {
        AccountPages account = desk.account().open("").logIn(Business.PERSON_IN_BOTH, Business.PASSWORD);

        account.tab().locator(".uc-identity").click();
        account.tab()
                .getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(Business.USCC_B))
                .click();

        assertThat(account.tab().locator(".uc-lead")).containsText("深圳示例远航有限公司");
        account.tab().reload();
        account.shown();
        assertThat(account.tab().locator(".uc-lead")).containsText("深圳示例远航有限公司");
    }

    @Test
    @Tag("A13")
    void theLanguageIsChangedInPlace(Desk desk) {
        AccountPages account = desk.account().open("/security").logIn(Business.MAIN_A, Business.PASSWORD);

        account.tab().locator(".uc-language").click();

        assertThat(account.title()).hasText("Security center");
        assertThat(account.tab()).hasURL(Pattern.compile("/account/security$"));
    }

    @Test
    void theFirstPageIsLight(Desk desk, UserCenter server) {
        List<Response> responses = new ArrayList<>();
        AccountPages account = desk.account().open("");
        account.tab().onResponse(responses::add);

        account.logIn(Business.MAIN_A, Business.PASSWORD);

        assertThat(responses.stream()
                        .filter(response -> response.url().startsWith(server.url()))
                        .mapToLong(AccountPagesIT::size)
                        .sum())
                .isLessThanOrEqualTo(LIGHT);
    }

    /** What goes over the wire: head and body as sent. */
    private static long size(Response response) {
        var sizes = response.request().sizes();
        return (long) sizes.responseHeadersSize + sizes.responseBodySize;
    }

    @Test
    @Tag("A10")
    void aLevelThatHasLapsedIsShownAndLeadsToItsUpgrade(Desk desk) {
        AccountPages account = desk.account().open("/real-name").logIn(Business.LAPSED, Business.PASSWORD);
        Page tab = account.tab();
        assertThat(tab.locator("main")).containsText("失效，请重新认证");

        account.button("去认证").click();
        tab.locator("#uc-upgrade-lapsed, [name=password]").first().waitFor();
        if (tab.locator("[name=password]").isVisible()) {
            tab.locator("[name=password]").fill(Business.PASSWORD);
            tab.locator("#kc-login").click();
        }

        assertThat(tab.locator("#uc-upgrade-lapsed")).containsText("3 级认证");
    }
}
