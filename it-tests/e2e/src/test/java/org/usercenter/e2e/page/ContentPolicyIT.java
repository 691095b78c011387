package org.usercenter.e2e.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.AccountPages;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;

import static org.assertj.core.api.Assertions.assertThat;

/** On the pages that hold the tokens nothing runs but files of this server. */
@EndToEnd
@Tag("page")
@Tag("A1")
@Order(64)
class ContentPolicyIT {
    private static final String POLICY = "content-security-policy";

    private static final List<String> PAGES = List.of(
            "",
            "/account",
            "/account/members",
            "/departments",
            "/certificates",
            "/real-name",
            "/security",
            "/security/devices",
            "/security/applications",
            "/business",
            "/messages",
            "/invitations",
            "/requests",
            "/style",
            "/nowhere");

    @Test
    void everyPageKeepsToThePolicyAndAForeignScriptDoesNotRun(Desk desk) {
        Page tab = desk.page();
        List<String> refused = new ArrayList<>();
        tab.onConsoleMessage(message -> {
            if (message.text().toLowerCase(Locale.ROOT).contains("content security policy")) {
                refused.add(message.text());
            }
        });
        tab.onPageError(error -> refused.add(error));
        AccountPages account = desk.account().open("").logIn(Business.MAIN_A, Business.PASSWORD);

        for (String page : PAGES) {
            Response response = tab.navigate(desk.server() + "/account" + page);
            account.shown();
            assertThat(response.headersArray())
                    .filteredOn(header -> header.name.equalsIgnoreCase(POLICY))
                    .extracting(header -> header.value)
                    .anySatisfy(policy -> assertThat(policy).contains("script-src 'self';", "base-uri 'none'"))
                    .anySatisfy(policy -> assertThat(policy).contains("frame-ancestors 'self'"));
        }

        assertThat(refused).isEmpty();
        tab.evaluate(
                "document.head.append(Object.assign(document.createElement('script'), {textContent: 'window.ran = 1'}))");
        assertThat(tab.evaluate("window.ran ?? 0")).isEqualTo(0);
        tab.waitForCondition(() -> !refused.isEmpty());
    }

    @Test
    void theLoginPagesKeepThePolicyOfTheRealm(Desk desk) {
        Response login = desk.page().navigate(desk.loginAddress());

        assertThat(login.headersArray())
                .filteredOn(header -> header.name.equalsIgnoreCase(POLICY))
                .singleElement()
                .satisfies(header -> assertThat(header.value).contains("frame-ancestors 'self'", "object-src 'none'"));
    }

    @Test
    void theAccountPagesOfAnotherThemeAreLetAlone(Desk desk) {
        Response keycloaks = desk.page().navigate(desk.server().replaceFirst("/realms/.*", "/realms/master/account"));

        assertThat(keycloaks.headersArray())
                .filteredOn(header -> header.name.equalsIgnoreCase(POLICY))
                .singleElement()
                .satisfies(header -> assertThat(header.value).doesNotContain("script-src"));
    }
}
