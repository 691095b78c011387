package org.usercenter.e2e.broker;

import java.util.UUID;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.BrokerPage;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.SignIn;
import org.usercenter.e2e.http.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.http.Visitor.fields;

/** Taking the identity of a platform from one's account, above all when nothing else opens it. */
@EndToEnd
@Tag("A4")
@Tag("page")
@Order(98)
class UnbindingIT {
    private static final String ACTION = "uc-unbind-broker:wechat";
    private static final String WARNING = "唯一的登录方式";

    /** Gets a WeChat; the id of the account. */
    private static String linked(Admin admin, Person person) {
        String id = admin.idOf(person);
        admin.link(id, "wechat", "u" + UUID.randomUUID());
        return id;
    }

    private static Page opened(Landscape landscape, Visitor owner, Person person) {
        Page login = owner.get(SignIn.consoleActionAddress(landscape, ACTION));
        return owner.submit(login, fields("username", person.loginName(), "password", person.password()));
    }

    private static boolean warns(Page page) {
        return page.hasField("lastWay") && page.text().contains(WARNING);
    }

    @Test
    void whoWouldHaveNoWayLeftIsWarnedFirst(Landscape landscape, People people, Admin admin) {
        Person person = people.madeByAnAdministrator();
        String id = linked(admin, person);
        Visitor owner = people.visitor();
        Page harmless = opened(landscape, owner, person);
        owner.submit(harmless, fields("action", "leave"));
        admin.deleteCredentials(id);

        Page page = owner.get(SignIn.consoleActionAddress(landscape, ACTION));

        assertThat(warns(harmless)).isFalse();
        assertThat(warns(page)).isTrue();
        assertThat(admin.links(id)).hasSize(1);
        owner.submit(page, fields("action", "unbind"));
        assertThat(admin.links(id)).isEmpty();
    }

    @Test
    void aWayThatWasLostSinceThePageWasShownIsWarnedOfBeforeAnythingIsUnbound(
            Landscape landscape, People people, Admin admin) {
        Person person = people.madeByAnAdministrator();
        String id = linked(admin, person);
        Visitor owner = people.visitor();
        Page harmless = opened(landscape, owner, person);
        admin.deleteCredentials(id);

        Page warned = owner.submit(harmless, fields("action", "unbind"));

        assertThat(warns(harmless)).isFalse();
        assertThat(warns(warned)).isTrue();
        assertThat(admin.links(id)).hasSize(1);
        owner.submit(warned, fields("action", "unbind"));
        assertThat(admin.links(id)).isEmpty();
    }

    @Test
    void aHastyDoubleClickUnbindsOnce(Desk desk, People people, Admin admin) {
        Person person = people.registered();
        String id = linked(admin, person);
        desk.login().logIn(person.loginName(), person.password());
        desk.business("construction").shouldGreet(person.loginName());
        desk.page().navigate(desk.accountAction(ACTION));

        new BrokerPage(desk.page()).pressTwice("uc-unbind-broker-sure");

        desk.page().waitForURL("**/business/construction/callback*");
        assertThat(admin.links(id)).isEmpty();
        assertThat(admin.get("/events?type=REMOVE_FEDERATED_IDENTITY&user=" + id))
                .hasSize(1);
    }
}
