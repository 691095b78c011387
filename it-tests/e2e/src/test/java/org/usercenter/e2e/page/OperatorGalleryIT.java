package org.usercenter.e2e.page;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.e2e.browser.AccountPages;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.Visit;
import org.usercenter.e2e.browser.Visit.View;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.AppealDesk;
import org.usercenter.e2e.http.People;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import static org.assertj.core.api.Assertions.assertThat;

/** Every page of the operators' work on enterprises and people, at both widths and in both languages. */
@EndToEnd
@Tag("page")
@Tag("O3")
class OperatorGalleryIT {

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW_DARK, WIDE", "en, WIDE, NARROW"})
    void directory(
            String language, View first, View second, Desk desk, People people, Admin admin, Landscape landscape) {
        Person operator = people.registered();
        Person person = people.registered();
        Api asking = AppealDesk.operator(landscape, operator, admin);
        Api other = AppealDesk.operator(landscape, people.registered(), admin);
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        AccountPages account = desk.account(tab).open("").logIn(operator.loginName(), operator.password());

        account.open("/operator/directory").shown();
        visit.look("directory-enterprises");
        tab.locator(".uc-ask input").fill(Business.USCC_B);
        tab.locator(".uc-ask input").press("Enter");
        PlaywrightAssertions.assertThat(tab.locator("tbody tr")).hasCount(1);
        tab.locator("tbody a").first().click();
        account.shown();
        visit.look("directory-enterprise");
        tab.locator(".uc-row-actions button").first().click();
        PlaywrightAssertions.assertThat(account.dialog()).isVisible();
        visit.look("directory-suspend");
        account.dialog().locator("footer button").last().click();

        account.open("/operator/directory/persons").shown();
        visit.look("directory-persons-empty");
        tab.locator(".uc-ask input").fill(person.loginName());
        tab.locator(".uc-ask input").press("Enter");
        PlaywrightAssertions.assertThat(tab.locator("tbody tr")).hasCount(1);
        visit.look("directory-persons");
        tab.locator("tbody a").first().click();
        account.shown();
        visit.look("directory-person");
        tab.locator(".pf-v5-c-description-list button").first().click();
        account.dialog().locator("textarea").fill("核实投诉");
        visit.look("directory-number");
        account.dialog().locator("footer button").first().click();
        PlaywrightAssertions.assertThat(account.dialog()).hasCount(0);

        other.send(
                "POST",
                "/operator/persons/"
                        + admin.user(person.loginName())
                                .orElseThrow()
                                .path("id")
                                .asText() + "/number-requests",
                Map.of("reason", "协助有关部门调查"));
        account.open("/operator/proposals").shown();
        visit.look("proposals-waiting");
        String mine = asking.get("/operator/proposals?list=mine")
                .json()
                .at("/items/0/id")
                .asText();
        other.send("POST", "/operator/proposals/" + mine + "/approve", null);
        account.open("/operator/proposals?list=mine").shown();
        tab.locator(".uc-row-actions button").first().click();
        visit.look("proposals-read");
        account.dialog().locator("footer button").first().click();
        Locator number = account.dialog().filter(new Locator.FilterOptions().setHasText(person.idNumber()));
        PlaywrightAssertions.assertThat(number).isVisible();
        visit.look("proposals-number");

        assertThat(visit.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW_DARK, WIDE", "en, WIDE, NARROW"})
    void trustedCas(
            String language,
            View first,
            View second,
            Desk desk,
            People people,
            Admin admin,
            Control control,
            Landscape landscape) {
        Person operator = people.registered();
        Person holder = Person.madeUp();
        Api api = AppealDesk.operator(landscape, operator, admin);
        String sample = control.issue(
                        "demo-sm2", Map.of("kind", "person", "name", holder.name(), "idNumber", holder.idNumber()))
                .path("certificate")
                .asText();
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        AccountPages account = desk.account(tab).open("").logIn(operator.loginName(), operator.password());

        account.open("/operator/cas").shown();
        visit.look("cas");
        tab.locator("tbody a")
                .filter(new Locator.FilterOptions().setHasText("示范CA"))
                .first()
                .click();
        account.shown();
        tab.locator("textarea").last().fill(sample);
        tab.locator("form button[type=submit]").last().click();
        PlaywrightAssertions.assertThat(tab.locator("[data-trial]")).isVisible();
        tab.locator("form button[type=button]").last().click();
        PlaywrightAssertions.assertThat(tab.locator("[data-revocation] li")).hasCount(2);
        visit.look("ca");
        tab.locator(".uc-row-actions button").first().click();
        PlaywrightAssertions.assertThat(account.dialog()).isVisible();
        visit.look("ca-disable");
        account.dialog().locator("footer button").last().click();

        String id = api.get("/operator/cas").json().at("/items/0/id").asText();
        String pem = api.get("/operator/cas/" + id).json().path("certificates").asText();
        account.open("/operator/cas/new").shown();
        tab.locator("form button[type=submit]").first().click();
        PlaywrightAssertions.assertThat(tab.locator("[aria-invalid=true]").first())
                .isVisible();
        visit.look("ca-new-invalid");
        tab.locator("form input[type=text]").first().fill("第四示范CA");
        tab.locator("textarea").first().fill(pem);
        tab.locator("select").first().selectOption("OFF");
        tab.locator("form button[type=submit]").first().click();
        PlaywrightAssertions.assertThat(tab.locator("[data-understood] li").first())
                .isVisible();
        visit.look("ca-new-understood");

        assertThat(visit.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW_DARK, WIDE", "en, WIDE, NARROW"})
    @Tag("B1")
    void catalogue(
            String language, View first, View second, Desk desk, People people, Admin admin, Landscape landscape) {
        Person operator = people.registered();
        AppealDesk.operator(landscape, operator, admin);
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        AccountPages account = desk.account(tab).open("").logIn(operator.loginName(), operator.password());

        account.open("/operator/catalogue").shown();
        visit.look("catalogue");
        account.open("/operator/catalogue/" + new Business(admin).client("land"))
                .shown();
        PlaywrightAssertions.assertThat(tab.locator(".uc-rows .uc-row").first()).isVisible();
        visit.look("catalogue-system");
        tab.locator(".uc-tiles").scrollIntoViewIfNeeded();
        PlaywrightAssertions.assertThat(tab.locator(".uc-tiles .uc-system-picture"))
                .hasCount(2);
        visit.look("catalogue-preview");
        tab.locator(".uc-rows .uc-row button").first().click();
        PlaywrightAssertions.assertThat(account.dialog()).isVisible();
        visit.look("catalogue-role");

        assertThat(visit.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW_DARK, WIDE", "en, WIDE, NARROW"})
    @Tag("O4")
    void figures(String language, View first, View second, Desk desk, People people, Admin admin, Landscape landscape) {
        Person operator = people.registered();
        Api api = AppealDesk.operator(landscape, operator, admin);
        people.signIn().password(operator.loginName(), "Wrong-password-1");
        Await.until("something was added up", Duration.ofSeconds(90), () -> api.get("/operator/figures")
                .json()
                .path("totals")
                .findValuesAsText("result")
                .contains("invalid_user_credentials"));
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        AccountPages account = desk.account(tab).open("").logIn(operator.loginName(), operator.password());

        account.open("/operator/figures").shown();
        PlaywrightAssertions.assertThat(tab.locator(".uc-chart svg").first()).isVisible();
        visit.look("figures");
        tab.locator("#days-365").click();
        account.shown();
        tab.locator(".uc-charts .pf-v5-c-expandable-section__toggle").first().click();
        PlaywrightAssertions.assertThat(tab.locator(".uc-figure-table tbody tr").first())
                .isVisible();
        visit.look("figures-table");

        assertThat(visit.faults()).isEmpty();
    }
}
