package org.usercenter.e2e.page;

import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.e2e.browser.AccountPages;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.Visit;
import org.usercenter.e2e.browser.Visit.View;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;

import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** What the account pages look like to a main account and to a person, and whether everybody can use them. */
@EndToEnd
@Tag("page")
@Tag("A13")
@Order(64)
class AccountGalleryIT {
    private static final Map<String, String> OF_EVERYBODY = Map.of(
            "workbench", "",
            "particulars", "/account",
            "certificates", "/certificates",
            "real-name", "/real-name",
            "security", "/security",
            "devices", "/security/devices",
            "business", "/business",
            "messages", "/messages",
            "style", "/style");

    private static final Map<String, String> OF_AN_ENTERPRISE = Map.of(
            "members", "/account/members",
            "import", "/account/members/import",
            "departments", "/departments",
            "requests", "/requests");

    @ParameterizedTest
    @CsvSource({"zh-CN, WIDE, NARROW_DARK", "en, NARROW, WIDE_DARK"})
    void thePagesOfAMainAccountAreAccessible(String language, View first, View second, Desk desk) {
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        AccountPages account = desk.account(tab).open("").logIn(Business.MAIN_A, Business.PASSWORD);

        look(account, visit, OF_EVERYBODY, "main");
        look(account, visit, OF_AN_ENTERPRISE, "main");

        assertThat(visit.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW, WIDE_DARK", "en, WIDE, NARROW_DARK"})
    void thePagesOfAPersonAreAccessible(String language, View first, View second, Desk desk) {
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        AccountPages account = desk.account(tab).open("").logIn(Business.PERSON_IN_BOTH, Business.PASSWORD);

        look(account, visit, OF_EVERYBODY, "person");
        account.open("/invitations").shown();
        visit.look("account-person-invitations");

        assertThat(visit.faults()).isEmpty();
    }

    private static void look(AccountPages account, Visit visit, Map<String, String> pages, String who) {
        pages.forEach((name, path) -> {
            account.open(path).shown();
            visit.look("account-" + who + "-" + name);
        });
    }
}
