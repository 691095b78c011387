package org.usercenter.e2e.account;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.LogoutEar;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Rows;
import org.usercenter.e2e.harness.ScanApp.Kind;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.BusinessLogin;
import org.usercenter.e2e.http.OwnEnterprise;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.ScanVisit;
import org.usercenter.e2e.http.SignIn;
import org.usercenter.e2e.http.Visitor;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.http.Visitor.fields;

/** A main account closes its enterprise. */
@EndToEnd
@Tag("h2")
@Tag("A15")
class ClosingIT {
    private static final String CLOSE = "uc-delete-account";
    /** The first look of the server after its start, and the steps after that. */
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private static final Duration PAUSE = Duration.ofMillis(500);

    /** More than the server deals with at once, several times over. */
    private static final int CROWD = 300;

    private Admin.Undo shorter = () -> {};

    @BeforeEach
    void manyMessagesAtOnce(Control control, Admin admin) {
        control.smsLimits(false);
        shorter = admin.shortPause();
    }

    @AfterEach
    void asBefore() {
        shorter.close();
    }

    @Test
    void thePasswordAloneClosesNothing(Landscape landscape) {
        OwnEnterprise own = OwnEnterprise.registered(landscape);
        Owner page = new Owner(landscape, own.main()).open(CLOSE);
        assertThat(page.page().text()).contains("注销单位", "请先验证");

        page.forge(fields("uscc", own.enterprise().uscc(), "sure", "true", "action", "delete"));

        assertThat(page.page().text()).contains("请先验证");
        assertThat(own.owner().get(own.at("")).json().path("closesOn").isMissingNode())
                .isTrue();
    }

    @Test
    void whoTypesAnotherCodeIsAskedAgain(Landscape landscape) {
        OwnEnterprise own = OwnEnterprise.registered(landscape);
        Owner page = new Owner(landscape, own.main())
                .open(CLOSE)
                .provePresent(own.main().mobile());
        assertThat(page.page().text()).contains(own.enterprise().name(), "内部账户被删除");

        page.submit(fields("uscc", Business.USCC_A, "sure", "true", "action", "delete"));

        assertThat(page.page().text()).contains("与本单位的统一社会信用代码不一致");
        assertThat(page.page().document().select("#uscc").val()).isEqualTo(Business.USCC_A);
        assertThat(own.owner().get("/me").status()).isEqualTo(200);
    }

    @Test
    void aContactThatWasBoundJustNowClosesNothing(Landscape landscape) {
        OwnEnterprise own = OwnEnterprise.registered(landscape);
        Instant registered = Instant.now();
        String fresh = Person.madeUp().mobile();
        Await.until("the registration is a while ago", Duration.ofSeconds(30), () -> Instant.now()
                .isAfter(registered.plusSeconds(6)));
        Owner owner = new Owner(landscape, own.main())
                .open("uc-bind-mobile")
                .provePresent(own.main().mobile())
                .send("mobile", fresh);
        owner.bind("mobile", fresh, landscape.phone().codeAfter(fresh, 0));
        assertThat(owner.page().uri().getQuery()).contains("kc_action_status=success");

        Owner page = new Owner(landscape, own.main()).open(CLOSE);

        assertThat(page.page().text()).contains("没有绑定满7天的联系手机");
        assertThat(page.page().document().selectFirst("#uc-deletion-certificate"))
                .isNotNull();
    }

    @Test
    void membersGoOnUntilTheDayAndReadOfItAndTheMainAccountCanTakeItBack(
            Landscape landscape, People people, Admin admin) {
        OwnEnterprise own = OwnEnterprise.registered(landscape);
        Person person = people.registered();
        new Business(admin).join(own.enterprise().uscc(), person.loginName());
        Api member = Api.of(landscape, person.loginName(), person.password());

        close(landscape, own);

        assertThat(own.owner().get("/me").status()).isEqualTo(401);
        assertThat(member.get(own.at("")).json().path("closesOn").asText()).matches("\\d{4}-\\d{2}-\\d{2}");
        Visitor again = people.visitor();
        Page asked = new SignIn(landscape, again)
                .password(own.main().loginName(), own.main().password());
        Await.until("the members are told", PATIENCE, PAUSE, () -> kinds(member).contains("member.closing"));
        assertThat(asked.text()).contains("等待注销");
        assertThat(asked.text()).contains(own.enterprise().name());
        assertThat(again.submit(asked, fields("action", "keep")).loggedIn()).isTrue();
        JsonNode told = Api.of(landscape, own.main().loginName(), own.main().password())
                .get("/me/messages")
                .json();
        assertThat(told.findValuesAsText("kind")).contains("deletion.requested.closing", "deletion.taken-back.closing");
        assertThat(told.findValuesAsText("body").toString())
                .contains("单位“" + own.enterprise().name() + "”");
        assertThat(member.get(own.at("")).json().path("closesOn").isMissingNode())
                .isTrue();
        // Page by page after the commit; the closing and its end in this order.
        Await.until("the members are told of both", PATIENCE, PAUSE, () -> kinds(member)
                .containsAll(List.of("member.closing", "member.closing-taken-back")));
        assertThat(kinds(member)).containsSubsequence("member.closing-taken-back", "member.closing");
        assertThat(member.get("/me/messages").json().findValuesAsText("body").toString())
                .contains("“" + own.enterprise().name() + "”已申请注销")
                .doesNotContain("{0}", "{1}");
    }

    private static List<String> kinds(Api account) {
        return account.get("/me/messages").json().findValuesAsText("kind");
    }

    @Test
    @EnabledIfSystemProperty(named = "uc.db", matches = "postgres", disabledReason = "H2 writes half a second late")
    void whenTheDayHasComeItsMembersAreFreeAndItsCodeCanBeRegisteredAgain(
            Landscape landscape, People people, Admin admin) throws SQLException {
        OwnEnterprise own = OwnEnterprise.registered(landscape);
        Person clerk = Person.madeUp();
        own.create(clerk);
        Person person = people.registered();
        new Business(admin).join(own.enterprise().uscc(), person.loginName());
        Api member = Api.of(landscape, person.loginName(), person.password());
        close(landscape, own);

        landscape.server().kill();
        landscape.server().makeDeletionsDue();
        landscape.server().startAgain();

        Await.until("the main account is gone", PATIENCE, PAUSE, () -> admin.user(
                        own.main().loginName())
                .isEmpty());
        assertThat(admin.user(clerk.loginName())).isEmpty();
        assertThat(admin.user(person.loginName())).isPresent();
        Api still = Api.of(landscape, person.loginName(), person.password());
        assertThat(still.get("/me").json().path("identities")).hasSize(1);
        assertThat(StreamSupport.stream(
                        still.get("/me/messages").json().path("items").spliterator(), false))
                .anySatisfy(message -> assertThat(message.path("body").asText())
                        .contains(own.enterprise().name(), "注销"));
        assertThat(member.get(own.at("")).status()).isIn(401, 403, 404);
        Person next = new ScanVisit(landscape, Kind.LICENCE).register(own.enterprise());
        assertThat(admin.user(next.loginName())).isPresent();
    }

    @Test
    @Tag("B5")
    @EnabledIfSystemProperty(named = "uc.db", matches = "postgres", disabledReason = "H2 writes half a second late")
    void aClosingThatAKilledServerHadBegunIsEndedByTheNextAndSystemsAreTold(
            Landscape landscape, People people, Admin admin, Rows rows) throws SQLException {
        OwnEnterprise own = OwnEnterprise.registered(landscape);
        String uscc = own.enterprise().uscc();
        String crowd = rows.members(own.id(), CROWD).get(0).replaceFirst("\\d+$", "");
        Person person = people.registered();
        Business business = new Business(admin);
        business.join(uscc, person.loginName());
        business.give(business.enterprise(uscc), "land", "viewer");
        business.give(business.member(uscc, person.loginName()), "land", "viewer");
        try (LogoutEar ear = new LogoutEar();
                Admin.Undo address = business.changeAttribute("land", "backchannel.logout.url", ear.url())) {
            BusinessLogin login = new BusinessLogin(landscape, people.visitor(), "land");
            Page choice = login.enter(person.loginName(), person.password());
            JsonNode tokens = login.tokens(login.submit(
                    choice,
                    "identity",
                    choice.document().select("[data-identity=" + uscc + "]").val()));
            close(landscape, own);
            landscape.server().kill();
            landscape.server().makeDeletionsDue();
            landscape.server().startAgain();

            Await.until("some members are gone", PATIENCE, Duration.ofMillis(50), () -> left(admin, crowd) < CROWD);
            landscape.server().kill();
            landscape.server().makeHandoversDue();
            landscape.server().makeDeliveriesDue();
            landscape.server().startAgain();
            assertThat(left(admin, crowd)).as("it was in the middle").isPositive();

            Await.until("the main account is gone", PATIENCE, PAUSE, () -> admin.user(
                            own.main().loginName())
                    .isEmpty());
            assertThat(left(admin, crowd)).isZero();
            assertThat(login.refresh(tokens).path("status").asInt()).isEqualTo(400);
            Await.until(
                    "the system is told", PATIENCE, PAUSE, () -> !ear.heard().isEmpty());
            assertThat(ear.heard()).singleElement().satisfies(claims -> assertThat(claims.path("sid"))
                    .isEqualTo(BusinessLogin.claims(tokens).path("sid")));
        }
    }

    private static int left(Admin admin, String beginning) {
        return admin.get("/users/count?search=" + beginning).asInt();
    }

    private static void close(Landscape landscape, OwnEnterprise own) {
        Owner page = new Owner(landscape, own.main())
                .open(CLOSE)
                .provePresent(own.main().mobile())
                .submit(fields("uscc", own.enterprise().uscc(), "sure", "true", "action", "delete"));
        assertThat(page.page().text()).contains(own.enterprise().name(), "注销");
    }
}
