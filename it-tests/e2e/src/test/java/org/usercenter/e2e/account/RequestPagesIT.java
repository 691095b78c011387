package org.usercenter.e2e.account;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.AccountPages;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.BusinessLogin;
import org.usercenter.e2e.http.OwnEnterprise;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What members ask for stands among the main account's to-dos, and is answered on the pages. */
@EndToEnd
@Tag("page")
@Tag("A8")
@Tag("A11")
@Order(63)
class RequestPagesIT {

    @Test
    void aPartOfWhatWasAskedForIsGrantedFromTheToDoAndAnotherIsRefusedAndTold(
            Landscape landscape, Desk desk, People people, Admin admin) {
        Business business = new Business(admin);
        OwnEnterprise own = OwnEnterprise.registered(landscape)
                .with(business, "land", "viewer")
                .with(business, "land", "bidder");
        Person granted = people.registered();
        Person refused = people.registered();
        Api refusedApi = Api.of(landscape, refused.loginName(), refused.password());
        Asked asked = asked(landscape, people, business, own, granted);
        asked(landscape, people, business, own, refused);

        AccountPages account =
                desk.account().open("").logIn(own.main().loginName(), own.main().password());
        Locator todos =
                account.tab().locator(".uc-row").filter(new Locator.FilterOptions().setHasText("成员申请使用“土地矿业权交易系统”"));
        assertThat(todos).hasCount(2);
        todos.first().getByRole(AriaRole.LINK).click();
        assertThat(account.shown().title()).hasText("开通业务申请");

        request(account, granted).getByRole(AriaRole.BUTTON).first().click();
        account.dialog().locator("#uc-role-bidder").uncheck();
        account.inDialog("授予角色").click();
        assertThat(account.notices()).containsText("已授予角色");
        assertThat(request(account, granted)).hasCount(0);
        Page inside = asked.land().get(asked.page().uri().toString());
        assertThat(inside.loggedIn()).as(inside.text()).isTrue();
        assertThat(BusinessLogin.claims(asked.land().tokens(inside)).path("business_roles"))
                .hasToString("[\"viewer\"]");

        request(account, refused).getByRole(AriaRole.BUTTON).last().click();
        assertThat(account.dialog()).containsText("对方会收到通知，土地矿业权交易系统不会开通");
        account.inDialog("拒绝").click();
        assertThat(account.notices()).containsText("已拒绝申请");
        assertThat(account.tab().locator("main")).containsText("没有待处理的申请");
        assertThat(refusedApi.get("/me/messages").json().findValuesAsText("kind"))
                .contains("business.request-refused");
        account.open("").shown();
        assertThat(todos).hasCount(0);
    }

    private static Locator request(AccountPages account, Person person) {
        return account.tab()
                .locator(".uc-row")
                .filter(new Locator.FilterOptions().setHasText("登录名：" + person.loginName()));
    }

    /**
     * The browser of whoever asks.
     *
     * @param page that says that the request was sent, and goes on when it is loaded anew
     */
    private record Asked(BusinessLogin land, Page page) {}

    private static Asked asked(
            Landscape landscape, People people, Business business, OwnEnterprise own, Person person) {
        business.join(own.enterprise().uscc(), person.loginName());
        BusinessLogin land = new BusinessLogin(landscape, people.visitor(), "land");
        Page choice = land.enter(person.loginName(), person.password());
        Page stop = land.submit(choice, "identity", own.id());
        Page sent = land.submit(stop, "action", "ask");
        assertThat(sent.text()).contains("申请已发送");
        return new Asked(land, sent);
    }
}
