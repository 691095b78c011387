package org.usercenter.e2e.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.AccountPages;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.LoginPage;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.UserCenter;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@EndToEnd
@Tag("page")
@Order(65)
class PageWeightIT {

    private static final int MAX_BYTES = 250 * 1024;
    private static final int MAX_REQUESTS = 20;
    private static final int MAX_BYTES_BEFORE_LOGIN = 50 * 1024;

    @Test
    void theLoginPageIsLight(Desk desk, UserCenter server) {
        List<Response> responses = record(desk.page());

        LoginPage login = desk.login().shouldBeShown();
        login.tab().waitForLoadState(LoadState.NETWORKIDLE);

        List<Response> ours = responses.stream()
                .filter(response -> response.url().startsWith(server.url()))
                .toList();
        assertThat(ours).hasSizeLessThanOrEqualTo(MAX_REQUESTS);
        assertThat(ours.stream().mapToLong(PageWeightIT::size).sum()).isLessThanOrEqualTo(MAX_BYTES);
    }

    @Test
    void theSmsTabAsksNobodyElse(Desk desk, UserCenter server) {
        LoginPage login = desk.login().shouldBeShown();
        List<Response> responses = record(login.tab());

        login.sms().tab().waitForLoadState(LoadState.NETWORKIDLE);

        assertThat(responses).allSatisfy(response -> assertThat(response.url()).startsWith(server.url()));
    }

    @Test
    @Tag("A13")
    void whoeverIsLedToTheLoginDoesNotLoadThePagesBehindItFirst(Desk desk, UserCenter server) {
        Page tab = desk.otherProfile(options -> {});
        List<Response> responses = record(tab);

        desk.account(tab).open("");
        new LoginPage(tab).shouldBeShown();

        List<Response> account = responses.stream()
                .filter(response -> response.url().startsWith(server.url()))
                .filter(response -> response.url().contains("/account/"))
                .toList();
        assertThat(account).isNotEmpty();
        assertThat(account.stream().mapToLong(PageWeightIT::size).sum()).isLessThanOrEqualTo(MAX_BYTES_BEFORE_LOGIN);
    }

    @Test
    @Tag("A13")
    void aPageIsFetchedWhenAHandIsOnItsLink(Desk desk) {
        AccountPages account =
                desk.account(desk.otherProfile(options -> {})).open("").logIn(Business.MAIN_A, Business.PASSWORD);
        Locator link = account.tab().locator("nav a[href$='/certificates']");

        account.tab().waitForResponse(PageWeightIT::isOfCertificates, link::hover);
        List<Response> later = record(account.tab());
        link.click();
        assertThat(account.tab()).hasURL(Pattern.compile(".*/account/certificates$"));
        account.shown();

        assertThat(later).isNotEmpty().noneMatch(PageWeightIT::isOfCertificates);
    }

    private static boolean isOfCertificates(Response response) {
        return response.url().matches(".*/assets/Certificates-[^/]*\\.js");
    }

    private static List<Response> record(Page page) {
        List<Response> responses = new ArrayList<>();
        page.onResponse(responses::add);
        return responses;
    }

    /** What goes over the wire: head and body as sent. */
    private static long size(Response response) {
        var sizes = response.request().sizes();
        return (long) sizes.responseHeadersSize + sizes.responseBodySize;
    }
}
