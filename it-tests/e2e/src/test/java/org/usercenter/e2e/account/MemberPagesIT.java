package org.usercenter.e2e.account;

import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.AccountPages;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.Visit;
import org.usercenter.e2e.browser.Visit.View;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.OwnEnterprise;
import org.usercenter.e2e.http.People;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The pages of members from start to end, of an enterprise with few. */
@EndToEnd
@Tag("page")
@Tag("A7")
@Order(63)
class MemberPagesIT {

    @Test
    void aMemberIsEditedAppointedGivenAnotherPasswordDeletedAndKept(Landscape landscape, Desk desk) {
        OwnEnterprise own = OwnEnterprise.registered(landscape);
        Person person = Person.madeUp();
        String member = own.create(person);
        AccountPages account = desk.account()
                .open("/account/members/" + id(member))
                .logIn(own.main().loginName(), own.main().password());

        account.field("姓名").fill("欧阳小四");
        account.tab()
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("成员管理员"))
                .check();
        account.button("保存").click();
        assertThat(account.notices()).containsText("已保存");
        assertThat(account.title()).hasText("欧阳小四");

        act(account, "重置密码", "原密码立即失效", "临时密码已发送到欧阳小四的手机");
        act(account, "删除", "7 天后账户被删除", "欧阳小四的账户将在 7 天后删除");
        assertThat(account.tab().locator("main")).containsText("待删除");
        act(account, "保留", "账户不再删除", "欧阳小四的账户已保留");
        act(account, "启用", "业务角色需要重新授予", "欧阳小四的账户已启用");

        account.open("/account/members").shown();
        assertThat(account.member(person.loginName())).containsText("欧阳小四");
        assertThat(account.member(person.loginName())).containsText("成员管理员");
        assertThat(own.owner().get(member).json().path("state").asText()).isEqualTo("active");
    }

    /** From the menu over the dialog, which says what that means, to the notice that it is done. */
    private static void act(AccountPages account, String action, String means, String done) {
        account.tab().locator("main .pf-v5-c-menu-toggle.pf-m-plain").click();
        account.menuItem(action).click();
        assertThat(account.dialog()).containsText(means);
        account.inDialog(action).click();
        assertThat(account.dialog()).hasCount(0);
        assertThat(account.notices()).containsText(done);
    }

    @Test
    void theListIsFilteredAndASubAccountIsUnboundFromIt(Landscape landscape, Desk desk, People people, Admin admin) {
        Business business = new Business(admin);
        OwnEnterprise own = OwnEnterprise.registered(landscape).with(business, "land", "viewer");
        Person disabled = Person.madeUp();
        Person person = people.registered();
        own.owner().send("POST", own.create(disabled) + "/disable", null);
        business.join(own.enterprise().uscc(), person.loginName());
        business.give(business.member(own.enterprise().uscc(), person.loginName()), "land", "viewer");
        AccountPages account = desk.account()
                .open("/account/members")
                .logIn(own.main().loginName(), own.main().password());
        Locator rows = account.tab().locator("[data-member]");
        assertThat(rows).hasCount(2);

        account.field("状态").selectOption("disabled");
        assertThat(rows).hasCount(1);
        assertThat(account.member(disabled.loginName())).containsText("已禁用");
        account.field("状态").selectOption("");
        account.field("业务角色").selectOption("land:viewer");
        assertThat(rows).hasCount(1);
        assertThat(account.member(person.loginName())).containsText("子账户");
        account.field("账户类型").selectOption("internal");
        assertThat(account.tab().locator("main")).containsText("没有符合条件的成员");
        account.button("清除查询条件").click();
        assertThat(rows).hasCount(2);

        account.member(person.loginName()).getByRole(AriaRole.BUTTON).click();
        account.menuItem("解绑").click();
        assertThat(account.dialog()).containsText("不再是" + own.enterprise().name() + "的成员");
        account.inDialog("解绑").click();
        assertThat(account.notices()).containsText("已解绑");
        assertThat(account.member(person.loginName())).hasCount(0);
    }

    @Test
    @Tag("A5")
    void whoIsTheEnterprisesContactIsNotDisabledBeforeThatIsChangedAndTheDialogLeadsThere(
            Landscape landscape, Desk desk) {
        OwnEnterprise own = OwnEnterprise.registered(landscape);
        Person person = Person.madeUp().withMobile(own.main().mobile());
        own.create(person);
        AccountPages account = desk.account()
                .open("/account/members")
                .logIn(own.main().loginName(), own.main().password());

        account.member(person.loginName()).getByRole(AriaRole.BUTTON).click();
        account.menuItem("禁用").click();
        account.inDialog("禁用").click();

        assertThat(account.dialog()).containsText("是企业的联系方式");
        Visit visit = new Visit(account.tab(), "zh-CN", View.WIDE, View.NARROW);
        visit.look("account-member-is-contact");
        account.dialog().getByRole(AriaRole.LINK).click();
        assertThat(account.shown().title()).hasText("安全中心");
        assertThat(account.dialog()).hasCount(0);
        assertThat(account.tab().locator("[data-item=mobile] [data-action=uc-bind-mobile]"))
                .isVisible();
        assertThat(visit.faults()).isEmpty();
    }

    @Test
    @Tag("A1")
    void anEnterprisesAddressesAreSavedAndAWrongOneIsNamed(Landscape landscape, Desk desk) {
        OwnEnterprise own = OwnEnterprise.registered(landscape);
        AccountPages account = desk.account()
                .open("/account")
                .logIn(own.main().loginName(), own.main().password());

        account.field("联系地址").fill("深圳市南山区科技路 8 号");
        account.field("邮政编码").fill("5180");
        account.button("保存").click();
        assertThat(account.tab().locator("input[aria-invalid=true]")).hasCount(1);
        account.field("邮政编码").fill("518057");
        account.button("保存").click();
        assertThat(account.notices()).containsText("已保存");

        account.tab().reload();
        account.shown();
        assertThat(account.field("联系地址")).hasValue("深圳市南山区科技路 8 号");
        assertThat(account.field("邮政编码")).hasValue("518057");
    }

    @Test
    @Tag("A6")
    @Tag("A14")
    void anInvitationIsDeclinedAndItsMessagesAreReadOneByOneAndAllTogether(
            Landscape landscape, Desk desk, People people) {
        OwnEnterprise own = OwnEnterprise.registered(landscape);
        Person person = people.registered();
        int earlier = Api.of(landscape, person.loginName(), person.password())
                .get("/me")
                .json()
                .path("unread")
                .asInt();
        withdraw(own, invite(own, person));
        invite(own, person);
        AccountPages guest = desk.account().open("/messages").logIn(person.loginName(), person.password());
        // The invitation at the login is left for later.
        guest.tab().locator("#uc-later").click();
        guest.shown();
        Locator fresh = guest.tab().locator(".uc-unread");
        assertThat(fresh).hasCount(earlier + 3);

        fresh.first().getByRole(AriaRole.BUTTON).click();
        assertThat(fresh).hasCount(earlier + 2);
        guest.button("全部标为已读").click();
        assertThat(fresh).hasCount(0);
        assertThat(guest.button("全部标为已读")).isDisabled();

        guest.open("/invitations").shown();
        guest.button("谢绝").click();
        assertThat(guest.dialog()).containsText("该企业会收到通知");
        guest.inDialog("谢绝").click();
        assertThat(guest.notices()).containsText("已谢绝邀请");
        assertThat(guest.tab().locator("main")).containsText("没有待处理的邀请");
        assertThat(own.owner().get("/me/messages").json().findValuesAsText("kind"))
                .contains("invitation.declined");
    }

    @Test
    @Tag("A5")
    void aMemberAdministratorSeesMembersAndDepartmentsButNothingThatIsTheMainAccounts(
            Landscape landscape, Desk desk, People people, Admin admin) {
        Business business = new Business(admin);
        OwnEnterprise own = OwnEnterprise.registered(landscape).with(business, "land", "viewer");
        Person administrator = people.registered();
        Person other = Person.madeUp();
        Person colleague = Person.madeUp();
        business.join(own.enterprise().uscc(), administrator.loginName());
        appoint(own.owner(), own.at("/members/" + business.user(administrator.loginName())));
        appoint(own.owner(), own.create(other));
        String member = own.create(colleague);
        AccountPages account = desk.account().open("").logIn(administrator.loginName(), administrator.password());
        Page tab = account.tab();
        tab.locator(".uc-identity").click();
        tab.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(own.enterprise().uscc()))
                .click();

        account.go("部门维护");
        assertThat(account.button("添加部门")).isVisible();
        account.open("/account/members").shown();
        account.button("新建成员").click();
        assertThat(account.dialog().getByLabel("登录名")).isVisible();
        assertThat(account.dialog().getByText("成员管理员")).hasCount(0);
        assertThat(account.dialog().getByText("业务角色")).hasCount(0);
        tab.keyboard().press("Escape");
        account.member(other.loginName()).getByRole(AriaRole.BUTTON).click();
        assertThat(tab.getByRole(AriaRole.MENUITEM)).hasCount(1);
        tab.keyboard().press("Escape");
        account.member(colleague.loginName()).getByRole(AriaRole.BUTTON).click();
        assertThat(account.menuItem("禁用")).isVisible();
        assertThat(account.menuItem("角色授权")).hasCount(0);

        account.open("/account/members/" + id(member)).shown();
        assertThat(account.tabNamed("所属部门")).isVisible();
        assertThat(account.tabNamed("角色授权")).hasCount(0);
        assertThat(tab.getByRole(AriaRole.CHECKBOX)).hasCount(0);
        Visit visit = new Visit(tab, "zh-CN", View.NARROW, View.WIDE);
        visit.look("account-member-of-administrator");
        account.open("/account").shown();
        assertThat(tab.getByLabel("邮政编码")).hasCount(0);
        account.open("/requests").shown();
        assertThat(tab.locator("h1")).hasText("页面不存在");
        assertThat(visit.faults()).isEmpty();
    }

    private static void appoint(Api owner, String member) {
        assertThat(owner.send(
                                "PATCH",
                                member,
                                Map.of("memberAdministrator", true),
                                "If-Match",
                                owner.get(member).header("ETag"))
                        .status())
                .isEqualTo(200);
    }

    private static String invite(OwnEnterprise own, Person person) {
        String candidate = own.owner()
                .send(
                        "POST",
                        own.at("/invitations/search"),
                        Map.of("name", person.name(), "identifier", person.loginName()))
                .json()
                .at("/candidate/token")
                .asText();
        return own.owner()
                .send("POST", own.at("/invitations"), Map.of("candidate", candidate))
                .json()
                .path("id")
                .asText();
    }

    private static void withdraw(OwnEnterprise own, String invitation) {
        assertThat(own.owner()
                        .send("DELETE", own.at("/invitations/" + invitation), null)
                        .status())
                .isEqualTo(204);
    }

    private static String id(String member) {
        return member.substring(member.lastIndexOf('/') + 1);
    }
}
