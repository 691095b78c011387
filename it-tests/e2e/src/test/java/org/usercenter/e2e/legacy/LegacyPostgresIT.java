package org.usercenter.e2e.legacy;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.OldPostgres;
import org.usercenter.e2e.harness.OldSystem.OldUser;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.FirstLogin;
import org.usercenter.e2e.http.People;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Users come over from an old system whose database is a PostgreSQL. */
@EndToEnd
@Tag("P4")
@EnabledIfSystemProperty(named = "uc.db", matches = "postgres", disabledReason = "needs the driver and the server")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init") // JUnit calls BeforeAll
class LegacyPostgresIT {
    private static final Person HANDLER = Person.madeUp();

    private static OldPostgres old;
    private static Admin.Undo settings;

    @BeforeAll
    static void theOldSystemIsOnPostgres(Landscape landscape) throws Exception {
        old = OldPostgres.create(landscape);
        settings = change(landscape.admin(), old.settings());
    }

    @AfterAll
    static void theOldSystemIsTheSandboxs() {
        if (settings != null) {
            settings.close();
        }
    }

    @Test
    @Order(1)
    void aWrongPairIsRefused(Landscape landscape) {
        FirstLogin login = new FirstLogin(landscape)
                .type(old.enterprise().account(), old.person().number());

        assertThat(login.page().error("certificateNumber")).isNotEmpty();
        assertThat(login.page().hasField("accountType")).isFalse();
    }

    @Test
    @Order(2)
    void anEnterpriseComesOverWithItsNumberRolesAndParticulars(Landscape landscape, People people, Admin admin) {
        OldUser user = old.enterprise();
        FirstLogin login = new FirstLogin(landscape).type(user.account(), user.number());
        assertThat(login.page().text()).contains(user.name());
        login.agree();
        assertThat(login.page().value("username")).isEqualTo(user.account());
        assertThat(login.page().value("representative")).isEqualTo(user.personName());
        login.informEnterprise(HANDLER).prove(HANDLER).confirm();
        assertThat(login.done()).as(login.page().text()).isTrue();

        assertThat(people.signIn().password(user.number(), HANDLER.password()).loggedIn())
                .isTrue();
        String id = admin.user(HANDLER.loginName()).orElseThrow().path("id").asText();
        assertThat(admin.get("/users/" + id + "/groups").findValuesAsText("path"))
                .containsExactly("/enterprises/" + user.number() + "/members/owner");
        assertThat(admin.get("/users/" + id + "/role-mappings")
                        .path("clientMappings")
                        .path("construction")
                        .path("mappings")
                        .findValuesAsText("name"))
                .containsExactly("bidder");
    }

    @Test
    @Order(3)
    void whoHasComeOverIsRefusedASecondTimeAndTheOldPasswordLogsNobodyIn(Landscape landscape, People people) {
        OldUser user = old.enterprise();

        FirstLogin second = new FirstLogin(landscape).type(user.account(), user.number());

        assertThat(second.page().hasField("accountType")).isFalse();
        assertThat(second.page().errors()).contains("已经转入");
        assertThat(people.signIn().password(user.account(), user.password()).loggedIn())
                .isFalse();
        assertThat(people.signIn().password(user.number(), user.password()).loggedIn())
                .isFalse();
    }

    @Test
    @Order(4)
    void aPersonComesOverAndLogsInByIdNumber(Landscape landscape, People people) {
        OldUser user = old.person();
        Person person = Person.madeUp();

        FirstLogin login =
                new FirstLogin(landscape).upToConfirmation(user, person, false).confirm();

        assertThat(login.done()).as(login.page().text()).isTrue();
        assertThat(people.signIn().password(user.number(), person.password()).loggedIn())
                .isTrue();
    }

    @Test
    @Order(5)
    void theTestOfTheConnectionSaysWhatIsWrong(Admin admin) {
        assertThatThrownBy(() -> change(admin, with("column-account", "account_name")))
                .hasMessageContaining("400")
                .hasMessageContaining("The table t_user has no column account_name");
        assertThatThrownBy(() -> change(admin, with("table", "t_people")))
                .hasMessageContaining("There is no such table or view: t_people");
        assertThatThrownBy(() -> change(admin, with("jdbc-url", "jdbc:postgresql://127.0.0.1:1/old")))
                .hasMessageContaining("cannot be reached");
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> changed = new HashMap<>(old.settings());
        changed.put(name, value);
        return changed;
    }

    private static Admin.Undo change(Admin admin, Map<String, String> settings) {
        return admin.changeComponent("org.keycloak.storage.UserStorageProvider", settings);
    }
}
