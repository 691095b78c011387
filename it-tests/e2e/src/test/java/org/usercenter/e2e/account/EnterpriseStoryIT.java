package org.usercenter.e2e.account;

import java.time.Duration;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.AccountPages;
import org.usercenter.e2e.browser.BusinessPage;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.EnterprisePages;
import org.usercenter.e2e.browser.RegistrationPage;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Firm;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.http.BusinessLogin;
import org.usercenter.e2e.http.People;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** An enterprise from its registration to the end of a member's access, all of it in browsers. */
@EndToEnd
@Tag("page")
@Tag("A1")
@Tag("A5")
@Tag("A6")
@Tag("A7")
@Tag("A8")
@Tag("A9")
@Order(82)
class EnterpriseStoryIT {
    /** Messages of the outbox are sent by a task that looks every fifteen seconds. */
    private static final Duration OUTBOX = Duration.ofSeconds(60);

    private static final Duration AT_ONCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(300);

    @Test
    void anEnterpriseRegistersBuildsItsPeopleLetsAMemberWorkAndShutsHimOut(
            Desk desk, Control control, Phone phone, People people, Landscape landscape) {
        control.smsLimits(false);
        Firm firm = Firm.known(control);
        Person member = Person.madeUp();
        Person guest = people.registered();

        AccountPages account = registeredAndInLand(desk, firm, phone);
        addDepartment(account, "工程部");
        addDepartment(account, "投标部");
        create(account, member);
        invite(account, guest);
        accept(desk, guest, firm);
        grantViewer(account, member);
        assertThat(account.open("/account/members").shown().member(guest.loginName()))
                .containsText("子账户");

        Page tab = desk.otherProfile(options -> {});
        BusinessPage land = enteredBySms(desk, tab, phone, member);
        BusinessLogin program = new BusinessLogin(landscape, people.visitor(), "land");
        JsonNode tokens = program.tokens(program.enter(member.loginName(), member.password()));
        JsonNode renewed = program.refresh(tokens);
        assertThat(renewed.has("access_token")).isTrue();
        assertThat(BusinessLogin.claims(renewed).at("/acting_enterprise/uscc").asText())
                .isEqualTo(firm.uscc());

        disable(account, member);

        assertThat(program.refresh(renewed).has("access_token")).isFalse();
        assertThat(program.open().loggedIn()).isFalse();
        Await.until("the business system hears of it", AT_ONCE, PAUSE, () -> land.open()
                .isLoggedOut());
        land.enter().logIn(member.loginName(), member.password());
        assertThat(tab.locator("[id^=input-error], [role=alert]").first()).isVisible();
    }

    /** At the end of the registration it opens a role of a business system, and comes to its account. */
    private static AccountPages registeredAndInLand(Desk desk, Firm firm, Phone phone) {
        Page tab = desk.page();
        tab.navigate(desk.consoleRegistration());
        EnterprisePages pages = new EnterprisePages(new RegistrationPage(tab)).upToConfirmation(firm, "handler", phone);
        pages.page().press("confirm").shouldOffer("open");
        pages.page().press("open");
        tab.locator("[name=system][value=land]").click();
        tab.locator("[name=role][value=viewer]").check();
        tab.locator("#uc-open").click();
        tab.locator("#uc-done").click();
        return desk.account().shown();
    }

    private static void addDepartment(AccountPages account, String name) {
        account.open("/departments").shown();
        account.button("添加部门").click();
        account.dialog().getByLabel("名称").fill(name);
        account.inDialog("保存").click();
        assertThat(account.department(name)).isVisible();
    }

    private static void create(AccountPages account, Person member) {
        account.open("/account/members").shown();
        account.button("新建成员").click();
        account.dialog().getByLabel("登录名").fill(member.loginName());
        account.dialog().getByLabel("姓名").fill(member.name());
        account.dialog().getByLabel("手机号").fill(member.mobile());
        account.inDialog("保存").click();
        assertThat(account.dialog()).hasCount(0);
        assertThat(account.member(member.loginName())).containsText("正常");
    }

    private static void invite(AccountPages account, Person guest) {
        account.button("邀请成员").click();
        account.dialog().getByLabel("姓名").fill(guest.name());
        account.dialog().getByLabel("登录名或证件号码").fill(guest.loginName());
        account.inDialog("查询").click();
        account.dialog().getByRole(AriaRole.CHECKBOX).first().check();
        account.inDialog("发出邀请").click();
        assertThat(account.notices()).containsText("邀请已发出");
    }

    private static void accept(Desk desk, Person guest, Firm firm) {
        Page tab = desk.otherProfile(options -> {});
        AccountPages pages = desk.account(tab).open("").logIn(guest.loginName(), guest.password());
        assertThat(tab.locator("[data-invitation='" + firm.uscc() + "']")).containsText(firm.name());
        tab.locator("[name=accept]").click();
        pages.shown();
        assertThat(tab.locator(".uc-identity")).isVisible();
    }

    private static void grantViewer(AccountPages account, Person member) {
        account.open("/account/members").shown();
        account.member(member.loginName()).getByRole(AriaRole.LINK).click();
        account.tabNamed("角色授权").click();
        account.button("分配角色").click();
        account.dialog().getByLabel("业务系统").selectOption("land");
        account.dialog().locator("#uc-role-viewer").check();
        account.inDialog("保存").click();
        assertThat(account.dialog()).hasCount(0);
        assertThat(account.tab().locator(".uc-rows")).containsText("土地");
    }

    /** Into the business system by the code of the mobile; the first login asks for the agreement and a password. */
    private static BusinessPage enteredBySms(Desk desk, Page tab, Phone phone, Person member) {
        Await.until("the first password arrives", OUTBOX, () -> !phone.messages(member.mobile())
                .isEmpty());
        BusinessPage land = desk.business(tab, "land");
        land.enter().sms().requestCode(member.mobile()).logIn(phone.codeAfter(member.mobile(), 1));
        new RegistrationPage(tab).agreeAtLogin();
        tab.locator("[name=password-new]").fill(member.password());
        tab.locator("[name=password-confirm]").fill(member.password());
        tab.locator("[name=password-confirm]").press("Enter");
        return land.shouldGreet(member.loginName());
    }

    private static void disable(AccountPages account, Person member) {
        account.open("/account/members").shown();
        account.member(member.loginName()).getByRole(AriaRole.BUTTON).click();
        account.menuItem("禁用").click();
        assertThat(account.dialog()).containsText("立即退出登录");
        account.inDialog("禁用").click();
        assertThat(account.member(member.loginName())).containsText("已禁用");
    }
}
