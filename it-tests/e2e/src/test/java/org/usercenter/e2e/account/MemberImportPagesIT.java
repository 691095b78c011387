package org.usercenter.e2e.account;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

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
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.Sheet;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** How a main account imports its people on the pages. */
@EndToEnd
@Tag("page")
@Tag("A7")
@Order(65)
class MemberImportPagesIT {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    @ParameterizedTest
    @CsvSource({
        "zh-CN, WIDE, NARROW, 下载模板, 下载错误清单, 1 行可以导入, 导入 1 行, 已新建 1 个内部账户",
        "en, NARROW, WIDE, Download template, Download the errors, 1 can be imported, Import (1), Internal accounts made: 1"
    })
    void aFileIsCheckedItsErrorsAreShownAndTheOthersImported(
            String language,
            View first,
            View second,
            String template,
            String errors,
            String checked,
            String start,
            String made,
            Desk desk) {
        Person good = Person.madeUp();
        Person wrong = Person.madeUp();
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        AccountPages account =
                desk.account(tab).open("/account/members/import").logIn(Business.MAIN_A, Business.PASSWORD);
        Download sheet = tab.waitForDownload(() -> account.button(template).click());
        assertThat(sheet.suggestedFilename()).endsWith(".xlsx");

        choose(
                tab,
                "members.xlsx",
                new Sheet()
                        .row(good.loginName(), good.name(), good.mobile())
                        .row(wrong.loginName(), "", wrong.mobile(), "", "1", "没有这个部门")
                        .row(good.loginName(), good.name(), wrong.mobile())
                        .bytes());
        assertThat(tab.locator(".pf-v5-c-alert")).containsText(checked, SOON);
        assertThat(tab.locator("[data-row=\"3\"]")).hasCount(2);
        visit.look("account-import-checked");
        Path list = tab.waitForDownload(() -> account.button(errors).click()).path();
        assertThat(list).isNotEmptyFile();

        account.button(start).click();
        visit.look("account-import-confirm");
        account.inDialog(start).click();
        assertThat(tab.locator(".pf-v5-c-alert")).containsText(made, SOON);
        visit.look("account-import-done");

        tab.reload();
        account.shown();
        assertThat(tab.locator(".pf-v5-c-alert")).containsText(made, SOON);
        account.open("/account/members?search=" + good.loginName());
        assertThat(account.member(good.loginName())).isVisible();
        assertThat(visit.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, WIDE, NARROW", "en, NARROW, WIDE"})
    void aFileThatIsNotTheTemplateIsRefusedWithWhatIsMissing(String language, View first, View second, Desk desk) {
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        AccountPages account =
                desk.account(tab).open("/account/members/import").logIn(Business.MAIN_A, Business.PASSWORD);

        choose(tab, "members.xlsx", "no spreadsheet".getBytes(StandardCharsets.UTF_8));
        assertThat(tab.getByRole(AriaRole.MAIN).locator(".pf-v5-c-alert")).hasCount(1);
        assertThat(tab.locator(".pf-v5-c-alert")).containsText(".xlsx", SOON);
        choose(
                tab,
                "members.xlsx",
                new Sheet(List.of("登录名", "姓名", "邮箱")).row("a").bytes());
        assertThat(tab.locator(".pf-v5-c-alert li")).hasCount(2);
        visit.look("account-import-refused");

        account.open("/account/members/import?id=nothing");
        assertThat(tab.locator(".pf-v5-c-empty-state")).containsText(Pattern.compile("一天|a day"), SOON);
        visit.look("account-import-gone");
        assertThat(visit.faults()).isEmpty();
    }

    private static void choose(Page tab, String name, byte[] content) {
        tab.locator("input[type=file]").setInputFiles(new FilePayload(name, XLSX, content));
    }
}
