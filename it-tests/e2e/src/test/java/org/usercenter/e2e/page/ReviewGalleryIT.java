package org.usercenter.e2e.page;

import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.e2e.browser.AccountPages;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.LoginPage;
import org.usercenter.e2e.browser.Visit;
import org.usercenter.e2e.browser.Visit.View;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.AppealDesk;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.Registration;
import org.usercenter.e2e.http.ReviewDesk;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import static org.assertj.core.api.Assertions.assertThat;

/** Walks through the pages of operators beside those of appeals, and what a registrant sees of a review. */
@EndToEnd
@Tag("page")
@Tag("O7")
@Tag("O8")
@Order(68)
class ReviewGalleryIT {

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW_DARK, WIDE", "en, WIDE, NARROW"})
    void reviewsAndServiceDesk(
            String language, View first, View second, Desk desk, People people, Admin admin, Landscape landscape) {
        Person person = Person.madeUp();
        assertThat(new Registration(landscape)
                        .choose()
                        .agree()
                        .send("person-id-front")
                        .inform(person)
                        .prove(person)
                        .confirm()
                        .step())
                .isEqualTo("done");
        Person operator = people.registered();
        Api api = AppealDesk.operator(landscape, operator, admin);
        String review = AppealDesk.newest(api, "reviews");
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        AccountPages account = desk.account(tab).open("").logIn(operator.loginName(), operator.password());

        account.open("/operator/reviews").shown();
        visit.look("operator-reviews");
        account.open("/operator/reviews/" + review).shown();
        visit.look("operator-review");
        tab.locator(".uc-stack > .uc-row-actions button").first().click();
        confirm(account);
        PlaywrightAssertions.assertThat(tab.locator(".uc-rows .uc-row").first()).isVisible();
        visit.look("operator-review-taken");
        tab.locator(".uc-stack > .uc-row-actions button").first().click();
        PlaywrightAssertions.assertThat(account.dialog()).isVisible();
        visit.look("operator-review-approve");
        account.open("/operator/service").shown();
        tab.locator("form input").fill(person.loginName());
        tab.locator("form button[type=submit]").click();
        PlaywrightAssertions.assertThat(tab.locator(".uc-rows a").first()).isVisible();
        visit.look("operator-service");
        account.open("/operator/service/" + admin.idOf(person)).shown();
        visit.look("operator-service-account");
        tab.locator(".uc-rows .uc-row-actions button").first().click();
        PlaywrightAssertions.assertThat(account.dialog()).isVisible();
        visit.look("operator-service-propose");

        assertThat(ReviewDesk.act(api, review, "ask", Map.of("text", "请上传证件反面。"))
                        .status())
                .isEqualTo(204);
        tab.context().clearCookies();
        account.open("/real-name").logIn(person.loginName(), person.password());
        visit.look("real-name-review-more");
        tab.context().clearCookies();
        tab.navigate(desk.accountAction("uc-answer-review"));
        new LoginPage(tab).shouldBeShown().logIn(person.loginName(), person.password());
        PlaywrightAssertions.assertThat(tab.locator("#uc-review-send")).isVisible();
        visit.look("review-answer");
        tab.locator("#uc-review-send").click();
        PlaywrightAssertions.assertThat(tab.locator("#input-error-words")).isVisible();
        visit.look("review-answer-missing");

        assertThat(visit.faults()).isEmpty();
    }

    private static void confirm(AccountPages account) {
        PlaywrightAssertions.assertThat(account.dialog()).isVisible();
        account.dialog().locator("footer button").first().click();
    }
}
