package org.usercenter.e2e.login;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.OldPostgres;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.ScanApp.Kind;
import org.usercenter.e2e.http.FirstLogin;

import static org.assertj.core.api.Assertions.assertThat;

/** Who comes in by each way, registers, or comes over from the old system: for products that run in another shape than usual. */
public abstract class EveryWayIn {

    /** With a PostgreSQL, and the turn of the agent. */
    protected abstract Landscape landscape();

    private Regulars regulars() {
        return new Regulars(landscape());
    }

    @Test
    @Tag("R3")
    @Tag("L1")
    void aPersonRegistersAndLogsInByPassword() {
        regulars().byPassword().comesIn();
    }

    @Test
    @Tag("L5")
    void aPersonLogsInByMobileAndCode() {
        regulars().byCode().comesIn();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @Tag("L3")
    @Tag("L7")
    void anEnterpriseRegistersAndLogsInByAScan(Kind kind) {
        regulars().byScan(kind).comesIn();
    }

    @Test
    @Tag("L4")
    void aPersonLogsInByTheGuangdongPlatform() {
        regulars().byGuangdong().comesIn();
    }

    @Test
    @Tag("L6")
    void aPersonLogsInByWechat() {
        regulars().byWechat().comesIn();
    }

    @Test
    @Tag("L2")
    @Tag("R1")
    void anEnterpriseRegistersAndLogsInByItsKey() {
        regulars().byKey().comesIn();
    }

    @Test
    @Tag("P4")
    void aUserOfTheOldSystemComesOver() throws Exception {
        OldPostgres old = OldPostgres.create(landscape());
        Person person = Person.madeUp();
        landscape().admin().changeComponent("org.keycloak.storage.UserStorageProvider", old.settings());

        FirstLogin login = new FirstLogin(landscape())
                .upToConfirmation(old.person(), person, false)
                .confirm();

        assertThat(login.done()).as(login.page().text()).isTrue();
        assertThat(landscape()
                        .people()
                        .signIn()
                        .password(old.person().number(), person.password())
                        .loggedIn())
                .isTrue();
    }
}
