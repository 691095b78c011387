package org.usercenter.e2e.business;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.BusinessLogin;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;

import static org.assertj.core.api.Assertions.assertThat;

/** A member without a role, who asks the main account for one. */
@EndToEnd
@Tag("page")
@Tag("B3")
@Tag("A8")
class RequestIT {

    /** Somebody who acts for the first enterprise and has no role there, up to the page where he can ask. */
    private static Page atThePage(BusinessLogin land, Person person) {
        Page choice = land.enter(person.loginName(), person.password());
        return asMember(land, choice);
    }

    private static Page asMember(BusinessLogin land, Page choice) {
        return land.submit(
                choice,
                "identity",
                choice.document()
                        .select("[data-identity=" + Business.USCC_A + "]")
                        .val());
    }

    private static Person member(People people, Business business) {
        Person person = people.registered();
        business.join(Business.USCC_A, person.loginName());
        return person;
    }

    private static BusinessLogin land(Landscape landscape, People people) {
        return new BusinessLogin(landscape, people.visitor(), "land");
    }

    @Test
    void twoPressesAtOnceAreOneRequestAndBothSayThatItWasSent(Landscape landscape, People people, Admin admin)
            throws Exception {
        Business business = new Business(admin);
        BusinessLogin land = land(landscape, people);
        Person person = member(people, business);
        Page page = atThePage(land, person);
        assertThat(page.text()).contains("您还没有此业务的权限");

        List<Page> ends = new CopyOnWriteArrayList<>();
        ExecutorService both = Executors.newFixedThreadPool(2);
        for (Future<?> press : List.of(
                both.submit(land.visitor().prepared(page, Map.of("action", "ask"), ends::add)),
                both.submit(land.visitor().prepared(page, Map.of("action", "ask"), ends::add)))) {
            press.get();
        }
        both.shutdown();

        assertThat(ends).hasSize(2).extracting(Page::status).containsOnly(200);
        // The other was sent from a page that the first had made old, as Keycloak says.
        assertThat(ends).anySatisfy(end -> assertThat(end.text()).contains("申请已发送"));
        BusinessLogin later = land(landscape, people);
        Page again = atThePage(later, person);
        assertThat(again.text()).contains("申请已发送");
        assertThat(again.document().select("#uc-ask")).isEmpty();
        Page forged = later.visitor().forge(again, Map.of("action", "ask"));
        assertThat(forged.text()).contains("申请已发送");
        assertThat(later.submit(forged, "action", "leave").uri().getQuery()).contains("error=access_denied");
    }

    @Test
    void whatTheMainAccountGivesLetsHimInAndIsAskedForAgainOnceItIsTaken(
            Landscape landscape, People people, Admin admin) {
        Business business = new Business(admin);
        Person person = member(people, business);
        BusinessLogin land = land(landscape, people);
        Page asked = land.submit(atThePage(land, person), "action", "ask");
        String member = business.member(Business.USCC_A, person.loginName());

        business.give(member, "land", "viewer");
        Page inside = land.get(asked.uri().toString());
        assertThat(inside.loggedIn())
                .as("a reload of the page goes on: " + inside.text())
                .isTrue();
        business.take(member, "land", "viewer");

        Page again = land.open();
        assertThat(again.document().select("#uc-ask"))
                .as("the request was answered")
                .hasSize(1);
    }

    @Test
    void aSystemThatIsWithdrawnWhileARequestWaitsLeavesNoDeadEnd(Landscape landscape, People people, Admin admin) {
        Business business = new Business(admin);
        Person person = member(people, business);
        BusinessLogin land = land(landscape, people);
        Page asked = land.submit(atThePage(land, person), "action", "ask");
        assertThat(asked.text()).contains("申请已发送");

        try (Admin.Undo noBusiness = business.changeClient("land", "enabled", false)) {
            Page reloaded = land.get(asked.uri().toString());
            assertThat(reloaded.loggedIn()).isFalse();
            assertThat(reloaded.status()).isLessThan(500);
        }

        Page back = atThePage(land, person);
        assertThat(back.text()).contains("申请已发送");
    }
}
