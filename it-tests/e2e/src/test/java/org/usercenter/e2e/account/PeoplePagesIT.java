package org.usercenter.e2e.account;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.AccountPages;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.People;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** How a main account manages its people on the pages: departments, members, invitations, roles. */
@EndToEnd
@Tag("page")
@Order(63)
class PeoplePagesIT {

    @Test
    @Tag("A9")
    void departmentsAreAddedMovedByKeysAndDeleted(Desk desk) {
        AccountPages account = desk.account().open("/departments").logIn(Business.MAIN_A, Business.PASSWORD);
        String first = "甲" + System.nanoTime();
        String second = "乙" + System.nanoTime();
        addDepartment(account, first);
        addDepartment(account, second);

        account.department(second).focus();
        account.tab().keyboard().press("Alt+ArrowRight");
        assertThat(account.department(first).locator("[data-department=\"" + second + "\"]"))
                .isFocused();

        account.tab().keyboard().press("Enter");
        account.button("删除").click();
        account.inDialog("删除").click();
        assertThat(account.department(second)).hasCount(0);
        account.department(first).focus();
        account.tab().keyboard().press("Enter");
        account.button("删除").click();
        account.inDialog("删除").click();
        assertThat(account.department(first)).hasCount(0);
    }

    @Test
    @Tag("A9")
    void aDepartmentIsDraggedIntoAnotherAndStaysThere(Desk desk) {
        AccountPages account = desk.account().open("/departments").logIn(Business.MAIN_A, Business.PASSWORD);
        String moved = "丁" + System.nanoTime();
        String target = "戊" + System.nanoTime();
        addDepartment(account, moved);
        addDepartment(account, target);

        dragOnto(account, moved, target);
        account.tab().mouse().up();

        Locator below = account.department(target).locator("[data-department=\"" + moved + "\"]");
        assertThat(below).isVisible();
        account.tab().reload();
        account.shown();
        account.department(target).focus();
        account.tab().keyboard().press("ArrowRight");
        assertThat(below).isVisible();
    }

    /** Holds it there. The tree knows what is dragged once it has drawn that: until then the mouse moves on. */
    private static void dragOnto(AccountPages account, String moved, String target) {
        row(account, moved).hover();
        account.tab().mouse().down();
        account.tab().waitForCondition(() -> {
            row(account, target).hover();
            return "into".equals(row(account, target).getAttribute("data-zone"));
        });
    }

    /** Of the department alone, without those below. */
    private static Locator row(AccountPages account, String department) {
        return account.department(department).locator(".uc-tree-row").first();
    }

    @Test
    @Tag("A9")
    void whoSavesAfterAnotherIsShownTheOthersChangeAndLosesNothingTyped(Desk desk) {
        String name = "丙" + System.nanoTime();
        AccountPages one = desk.account().open("/departments").logIn(Business.MAIN_A, Business.PASSWORD);
        addDepartment(one, name);
        AccountPages other = desk.account(desk.otherProfile(options -> {}))
                .open("/departments")
                .logIn(Business.MAIN_A, Business.PASSWORD);
        edit(one, name);
        one.dialog().getByLabel("负责人").fill("张三");

        edit(other, name);
        other.dialog().getByLabel("备注").fill("二楼");
        other.inDialog("保存").click();
        assertThat(other.dialog()).hasCount(0);
        one.inDialog("保存").click();

        assertThat(one.dialog()).containsText("备注现在是：二楼");
        assertThat(one.dialog().getByLabel("负责人")).hasValue("张三");
        one.inDialog("保留我填写的").click();
        one.inDialog("保存").click();
        assertThat(one.dialog()).hasCount(0);
        assertThat(one.tab().getByText("张三")).isVisible();
        assertThat(one.tab().getByText("二楼")).isVisible();
    }

    private static void edit(AccountPages account, String department) {
        account.department(department).focus();
        account.tab().keyboard().press("Enter");
        account.button("编辑").click();
        assertThat(account.dialog()).isVisible();
    }

    private static void addDepartment(AccountPages account, String name) {
        account.button("添加部门").click();
        account.dialog().getByLabel("名称").fill(name);
        account.inDialog("保存").click();
        assertThat(account.department(name)).isVisible();
    }

    @Test
    @Tag("A5")
    @Tag("A7")
    @Tag("A8")
    void aMemberIsCreatedGetsARoleAndIsDisabledAfterTheConsequencesWereRead(Desk desk) {
        Person person = Person.madeUp();
        AccountPages account = desk.account().open("/account/members").logIn(Business.MAIN_A, Business.PASSWORD);
        account.button("新建成员").click();
        account.dialog().getByLabel("登录名").fill("9");
        account.dialog().getByLabel("姓名").fill(person.name());
        account.dialog().getByLabel("手机号").fill(person.mobile());
        account.inDialog("保存").click();
        assertThat(account.dialog().locator("input[aria-invalid=true]")).hasCount(1);
        assertThat(account.dialog().getByLabel("姓名")).hasValue(person.name());
        account.dialog().getByLabel("登录名").fill(person.loginName());
        account.inDialog("保存").click();
        assertThat(account.dialog()).hasCount(0);
        search(account, person.loginName());
        assertThat(account.member(person.loginName())).containsText("正常");

        account.member(person.loginName()).getByRole(AriaRole.LINK).click();
        account.tabNamed("角色授权").click();
        account.button("分配角色").click();
        account.dialog().getByLabel("业务系统").selectOption("land");
        account.dialog().locator("#uc-role-viewer").check();
        account.inDialog("保存").click();
        assertThat(account.dialog()).hasCount(0);
        assertThat(account.tab().locator(".uc-rows")).containsText("土地");

        account.open("/account/members");
        search(account, person.loginName());
        account.member(person.loginName()).getByRole(AriaRole.BUTTON).click();
        account.menuItem("禁用").click();
        assertThat(account.dialog()).containsText("立即退出登录");
        account.inDialog("禁用").click();
        assertThat(account.member(person.loginName())).containsText("已禁用");
    }

    @Test
    @Tag("A6")
    void aPersonIsFoundByNameAndLoginNameInvitedWithARoleAcceptsAndLeaves(Desk desk, People people) {
        Person person = people.registered();
        AccountPages account = desk.account().open("/account/members").logIn(Business.MAIN_A, Business.PASSWORD);
        account.button("邀请成员").click();
        account.dialog().getByLabel("姓名").fill(person.name());
        account.dialog().getByLabel("登录名或证件号码").fill(person.loginName());
        account.inDialog("查询").click();
        account.dialog().getByRole(AriaRole.CHECKBOX).first().check();
        account.inDialog("发出邀请").click();
        assertThat(account.notices()).containsText("邀请已发出");

        Page other = desk.otherProfile(options -> {});
        AccountPages guest = desk.account(other).open("/invitations").logIn(person.loginName(), person.password());
        // At the login it is left for later.
        other.locator("#uc-later").click();
        guest.shown();
        assertThat(guest.tab().locator(".uc-rows")).containsText("业务角色");
        guest.button("接受").first().click();
        guest.inDialog("接受").click();
        assertThat(guest.notices()).containsText("您已加入");

        account.open("/account/members");
        search(account, person.loginName());
        assertThat(account.member(person.loginName())).containsText("子账户");

        guest.tab().locator(".uc-identity").click();
        guest.tab().getByRole(AriaRole.OPTION).last().click();
        guest.open("/account").button("退出企业").click();
        guest.inDialog("退出企业").click();
        assertThat(guest.notices()).containsText("您已退出");
    }

    private static void search(AccountPages account, String words) {
        Locator field = account.tab().getByPlaceholder("按姓名、登录名查询");
        field.fill(words);
        field.press("Enter");
        assertThat(account.member(words)).isVisible();
    }
}
