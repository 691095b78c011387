package org.usercenter.e2e.legacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.OldSystem;
import org.usercenter.e2e.harness.OldSystem.OldUser;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.BusinessLogin;
import org.usercenter.e2e.http.FirstLogin;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.SignIn;
import org.usercenter.e2e.http.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The first login of users of the old system. Each test has users of its own: nobody comes over twice. */
@EndToEnd
@Tag("P4")
@Tag("page")
@Order(72)
class LegacyIT {
    @Test
    void anEnterpriseComesOverWithItsNumberRolesAndParticulars(
            Landscape landscape, OldSystem oldSystem, People people, Admin admin) {
        OldUser user = oldSystem.user(1);
        Person handler = Person.madeUp();
        FirstLogin login = new FirstLogin(landscape).type(user.account(), user.number());
        assertThat(login.page().text()).contains(user.name());
        login.agree();
        assertThat(login.page().value("username")).isEqualTo(user.account());
        assertThat(login.page().value("representative")).isEqualTo(user.personName());
        assertThat(login.page().value("mobile")).isEmpty();
        login.informEnterprise(handler).prove(handler).confirm();
        assertThat(login.done()).as(login.page().text()).isTrue();

        assertThat(people.signIn().password(user.number(), handler.password()).loggedIn())
                .isTrue();
        String id = admin.user(handler.loginName()).orElseThrow().path("id").asText();
        assertThat(groups(admin, id)).containsExactly("/enterprises/" + user.number() + "/members/owner");
        assertThat(user.role()).isEqualTo("BIDDER");
        assertThat(admin.get("/users/" + id + "/role-mappings")
                        .path("clientMappings")
                        .path("construction")
                        .path("mappings")
                        .findValuesAsText("name"))
                .containsExactly("bidder");
    }

    @Test
    @Tag("B2")
    void aBusinessRoleIsOpenedForWhoComesOverSoThatTheGateLetsHimIn(
            Landscape landscape, OldSystem oldSystem, People people, Admin admin) {
        Business business = new Business(admin);
        OldUser user = oldSystem.user(20);
        assertThat(user.role()).isEqualTo("BIDDER");
        Person handler = Person.madeUp();
        try (Admin.Undo mapped = change(admin, Map.of("roles", "BIDDER=land/viewer"))) {
            FirstLogin login = new FirstLogin(landscape)
                    .upToConfirmation(user, handler, true)
                    .confirm();
            assertThat(login.done()).as(login.page().text()).isTrue();
        }

        assertThat(admin.get(business.enterprise(user.number())).path("land")).hasToString("[\"viewer\"]");
        BusinessLogin land = new BusinessLogin(landscape, people.visitor(), "land");
        Page inside = land.enter(handler.loginName(), handler.password());
        assertThat(inside.loggedIn()).as(inside.text()).isTrue();
        assertThat(BusinessLogin.claims(land.tokens(inside)).path("business_roles"))
                .hasToString("[\"viewer\"]");
    }

    private static List<String> groups(Admin admin, String userId) {
        return StreamSupport.stream(admin.get("/users/" + userId + "/groups").spliterator(), false)
                .map(group -> group.path("path").asText())
                .toList();
    }

    @Test
    void aPersonComesOverAndLogsInByIdNumber(Landscape landscape, OldSystem oldSystem, People people) {
        OldUser user = oldSystem.user(6);
        Person person = Person.madeUp();
        FirstLogin login =
                new FirstLogin(landscape).upToConfirmation(user, person, false).confirm();
        assertThat(login.done()).as(login.page().text()).isTrue();
        assertThat(people.signIn().password(user.number(), person.password()).loggedIn())
                .isTrue();
    }

    @Test
    void aPersonWhoseOldNumberHas15DigitsTypesTheOneOfToday(Landscape landscape, OldSystem oldSystem) {
        OldUser user = oldSystem.user(9);
        assertThat(user.kept()).hasSize(15);
        FirstLogin login = new FirstLogin(landscape).type(user.account(), user.number());
        assertThat(login.page().hasField("accountType")).as(login.page().text()).isTrue();
    }

    @Test
    void whereTheOldSystemKnowsTheOrganisationCodeTheSocialCreditCodeIsAskedFor(
            Landscape landscape, OldSystem oldSystem) {
        OldUser user = oldSystem.user(4);
        assertThat(user.kept()).hasSize(9);
        FirstLogin login = new FirstLogin(landscape).type(user.account(), user.kept());
        assertThat(login.page().error("certificateNumber")).contains("18");
        assertThat(login.page().value("oldAccount")).isEqualTo(user.account());
        login.type(user.account(), user.number());
        assertThat(login.page().hasField("accountType")).as(login.page().text()).isTrue();
    }

    @Test
    void aWrongPairIsAnsweredAlikeWhateverIsWrong(Landscape landscape, OldSystem oldSystem) {
        OldUser user = oldSystem.user(2);
        OldUser other = oldSystem.user(3);
        OldUser left = oldSystem.user(50);
        String wrongNumber = refused(landscape, user.account(), other.number());
        assertThat(wrongNumber).isNotEmpty();
        assertThat(refused(landscape, "nobody-has-this", user.number())).isEqualTo(wrongNumber);
        assertThat(refused(landscape, left.account(), left.number())).isEqualTo(wrongNumber);
    }

    private static String refused(Landscape landscape, String account, String number) {
        return new FirstLogin(landscape).type(account, number).page().error("certificateNumber");
    }

    @Test
    void whoIsWrongTooOftenHasToWaitEvenWithTheRightPair(Landscape landscape, OldSystem oldSystem) {
        OldUser user = oldSystem.user(8);
        FirstLogin login = new FirstLogin(landscape);
        for (int i = 0; i < 5; i++) {
            login.type(user.account(), "11010519491231002X");
            assertThat(login.page().error("certificateNumber")).isNotEmpty();
        }
        login.type(user.account(), user.number());
        assertThat(login.page().hasField("accountType")).isFalse();
        assertThat(login.page().error("certificateNumber")).isEmpty();
        assertThat(login.page().errors()).contains("一小时");
        assertThat(new FirstLogin(landscape)
                        .type(user.account(), user.number())
                        .page()
                        .hasField("accountType"))
                .as("somebody else at another address")
                .isTrue();
    }

    @Test
    void aSecondResetIsRefused(Landscape landscape, OldSystem oldSystem) {
        OldUser user = oldSystem.user(16);
        assertThat(new FirstLogin(landscape)
                        .upToConfirmation(user, Person.madeUp(), false)
                        .confirm()
                        .done())
                .isTrue();
        FirstLogin second = new FirstLogin(landscape).type(user.account(), user.number());
        assertThat(second.page().hasField("accountType")).isFalse();
        assertThat(second.page().errors()).contains("已经转入");
    }

    @Test
    void ofTwoWhoComeOverAtTheSameMomentOneWins(Landscape landscape, OldSystem oldSystem, Admin admin)
            throws Exception {
        OldUser user = oldSystem.user(11);
        int before = admin.userCount();
        List<Page> answers = new ArrayList<>();
        List<Runnable> confirmations = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            confirmations.add(new FirstLogin(landscape)
                    .upToConfirmation(user, Person.madeUp(), true)
                    .confirmation(page -> {
                        synchronized (answers) {
                            answers.add(page);
                        }
                    }));
        }
        atOnce(confirmations);
        assertThat(answers).hasSize(2).allSatisfy(page -> assertThat(page.status())
                .isEqualTo(200));
        assertThat(answers.stream().filter(FirstLogin::done)).hasSize(1);
        assertThat(admin.userCount()).isEqualTo(before + 1);
    }

    private static void atOnce(List<Runnable> work) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        List<Future<?>> running = new ArrayList<>();
        for (Runnable each : work) {
            running.add(threads.submit(() -> {
                start.await();
                each.run();
                return null;
            }));
        }
        start.countDown();
        threads.shutdown();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        for (Future<?> each : running) {
            each.get();
        }
    }

    @Test
    void aNumberThatHasAnAccountIsSaidAfterTheMobileIsProved(Landscape landscape, OldSystem oldSystem, People people) {
        OldUser user = oldSystem.user(7);
        people.registered(Person.madeUp().withIdentity(user.personName(), user.number()));
        Person person = Person.madeUp();
        FirstLogin login = new FirstLogin(landscape)
                .type(user.account(), user.number())
                .agree()
                .inform(person);
        assertThat(login.page().hasField("code")).as(login.page().text()).isTrue();
        login.prove(person);
        assertThat(login.page().document().selectFirst("[name=action][value=confirm]"))
                .isNull();
        assertThat(login.page().text()).contains("该证件号码已有账户");
    }

    @Test
    void theOldPasswordNeverLogsIn(Landscape landscape, OldSystem oldSystem, People people) {
        OldUser user = oldSystem.user(12);
        assertThat(people.signIn().password(user.account(), user.password()).loggedIn())
                .isFalse();
        assertThat(people.signIn().password(user.number(), user.password()).loggedIn())
                .isFalse();
        Person person = Person.madeUp();
        FirstLogin login = new FirstLogin(landscape)
                .upToConfirmation(user, person.withLoginName(user.account()), true)
                .confirm();
        assertThat(login.done()).as(login.page().text()).isTrue();
        assertThat(people.signIn().password(user.account(), user.password()).loggedIn())
                .isFalse();
        assertThat(people.signIn().password(user.account(), person.password()).loggedIn())
                .isTrue();
    }

    @Test
    void aDatabaseThatIsDownIsSaidAndHarmsNobodyElse(Landscape landscape, OldSystem oldSystem, People people) {
        OldUser user = oldSystem.user(13);
        Person person = people.registered();
        oldSystem.running(false);
        FirstLogin login = new FirstLogin(landscape).type(user.account(), user.number());
        assertThat(login.page().status()).isEqualTo(200);
        assertThat(login.page().errors()).contains("暂时无法连接");
        assertThat(login.page().value("oldAccount")).isEqualTo(user.account());
        assertThat(people.signIn()
                        .password(person.loginName(), person.password())
                        .loggedIn())
                .isTrue();
        assertThat(people.signIn().password("nobody-has-this", "x").errors()).isNotEmpty();

        oldSystem.running(true);
        login.type(user.account(), user.number());
        assertThat(login.page().hasField("accountType")).as(login.page().text()).isTrue();
    }

    @Test
    void theOldPasswordCanBeAskedForBesides(Landscape landscape, OldSystem oldSystem, Admin admin) {
        OldUser user = oldSystem.user(14);
        try (Admin.Undo asking = change(admin, Map.of("ask-old-password", "true"))) {
            FirstLogin login = new FirstLogin(landscape).type(user.account(), user.number(), "wrong");
            assertThat(login.page().error("certificateNumber")).isNotEmpty();
            assertThat(login.page().value("oldPassword")).isEmpty();
            login.type(user.account(), user.number(), user.password()).agree();
            assertThat(login.page().value("mobile")).startsWith("1390755");
        }
    }

    @Test
    void whoCameByAnotherLinkDoesNotSeeIt(Landscape landscape, People people) {
        Visitor visitor = people.visitor();
        Page login = visitor.get(SignIn.loginAddress(landscape));
        Element link = login.document().selectFirst("a[href*='login-actions/registration']:not(#uc-legacy-link)");
        Page registration = visitor.get(Objects.requireNonNull(link).absUrl("href"));
        assertThat(registration.hasField("accountType")).isTrue();
        assertThat(registration.hasField("oldAccount")).isFalse();
    }

    @Test
    void theTestOfTheConnectionSaysWhatIsWrong(Admin admin, OldSystem oldSystem) {
        assertThatThrownBy(() -> save(admin, Map.of("column-account", "account_name")))
                .hasMessageContaining("400")
                .hasMessageContaining("The table t_user has no column account_name");
        assertThatThrownBy(() -> save(admin, Map.of("table", "t_people")))
                .hasMessageContaining("There is no such table or view: t_people");
        assertThatThrownBy(() -> save(admin, Map.of("password", "wrong")))
                .hasMessageContaining("The database refuses the user reader or the password");
        assertThatThrownBy(() -> save(admin, Map.of("roles", "BIDDER=construction/nothing")))
                .hasMessageContaining("there is no role construction/nothing");
        assertThatThrownBy(() -> save(admin, Map.of("jdbc-url", "jdbc:mysql://db/old?autoDeserialize=true")))
                .hasMessageContaining("autoDeserialize is not accepted");
        oldSystem.running(false);
        assertThatThrownBy(() -> save(admin, Map.of())).hasMessageContaining("cannot be reached");
        oldSystem.running(true);
        save(admin, Map.of());
    }

    /** Saves the old system with the test of the connection and with those settings, and then as it was. */
    private static void save(Admin admin, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("check-when-saved", "true");
        change(admin, all).close();
    }

    private static Admin.Undo change(Admin admin, Map<String, String> settings) {
        return admin.changeComponent("org.keycloak.storage.UserStorageProvider", settings);
    }
}
