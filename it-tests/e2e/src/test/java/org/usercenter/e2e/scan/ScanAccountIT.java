package org.usercenter.e2e.scan;

import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.ScanApp;
import org.usercenter.e2e.harness.ScanApp.Enterprise;
import org.usercenter.e2e.harness.ScanApp.Kind;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.ScanVisit;
import org.usercenter.e2e.http.SignIn;
import org.usercenter.e2e.http.WrongPasswords;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a right proof when the account may not log in, or is another one. */
@EndToEnd
@Tag("L3")
@Tag("page")
@Tag("L7")
@Order(94)
class ScanAccountIT {

    private static String idOf(Admin admin, Person person) {
        return admin.user(person.loginName()).orElseThrow().path("id").asText();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aDisabledAccountIsToldSoAndGetsNoSession(Kind kind, Landscape landscape, Admin admin) {
        Enterprise enterprise = Enterprise.madeUp();
        String owner = idOf(admin, new ScanVisit(landscape, kind).register(enterprise));
        admin.call("PUT", "/users/" + owner, Map.of("enabled", false));

        Page page = new ScanVisit(landscape, kind).logIn(enterprise);

        assertThat(page.errors()).contains("该账户已停用");
        assertThat(admin.sessionCount(owner)).isZero();
        assertThat(lastError(admin, owner).path("error").asText()).isEqualTo("user_disabled");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aLockedAccountIsToldSoAndGetsNoSession(Kind kind, Landscape landscape, Admin admin, People people) {
        Enterprise enterprise = Enterprise.madeUp();
        Person person = new ScanVisit(landscape, kind).register(enterprise);
        String owner = idOf(admin, person);
        SignIn signIn = people.signIn();
        Page wrong = new WrongPasswords(admin, owner)
                .lock(signIn.open(), before -> signIn.password(before, person.loginName(), "Wrong-1234"));

        Page page = new ScanVisit(landscape, kind).logIn(enterprise);

        assertThat(wrong.errors()).startsWith("账户或密码不正确");
        assertThat(page.errors()).contains("暂时锁定");
        assertThat(admin.sessionCount(owner)).isZero();
        assertThat(lastError(admin, owner).path("error").asText()).isEqualTo("user_temporarily_disabled");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aLoginIsNotConfirmedByAnotherEnterprise(Kind kind, Landscape landscape, Admin admin) {
        Enterprise mine = Enterprise.madeUp();
        Enterprise other = Enterprise.madeUp();
        String owner = idOf(admin, new ScanVisit(landscape, kind).register(mine));
        String stranger = idOf(admin, new ScanVisit(landscape, kind).register(other));
        ScanVisit visit = new ScanVisit(landscape, kind);
        assertThat(visit.logIn(mine).loggedIn()).isTrue();

        Page refused = visit.collected(visit.confirmed(visit.openAgain(), other));

        assertThat(refused.errors()).contains("不是当前登录的账户");
        assertThat(admin.sessionCount(stranger)).isZero();
        assertThat(lastError(admin, owner).path("error").asText()).isEqualTo("different_user_authenticating");
        assertThat(lastError(admin, owner).at("/details/reason").asText()).isEqualTo("not-yours");
        assertThat(visit.collected(visit.confirmed(visit.openAgain(), mine)).loggedIn())
                .isTrue();
    }

    /** The newest refused login of an account. */
    private static JsonNode lastError(Admin admin, String userId) {
        return admin.get("/events?type=LOGIN_ERROR&max=1&user=" + userId).path(0);
    }

    @Test
    @Tag("L3")
    void aBusinessSystemCanHaveTheRoleOfWhoeverScanned(Landscape landscape, Admin admin) {
        Enterprise enterprise = Enterprise.madeUp();
        new ScanVisit(landscape, Kind.LICENCE).register(enterprise);
        String client =
                admin.get("/clients?clientId=construction").path(0).path("id").asText();
        String mappers = "/clients/" + client + "/protocol-mappers/models";
        admin.call(
                "POST",
                mappers,
                Map.of(
                        "name",
                        "holder",
                        "protocol",
                        "openid-connect",
                        "protocolMapper",
                        "oidc-usersessionmodel-note-mapper",
                        "config",
                        Map.of(
                                "user.session.note",
                                "uc.holder-role",
                                "claim.name",
                                "holder_role",
                                "jsonType.label",
                                "String",
                                "id.token.claim",
                                "true")));
        try {
            assertThat(role(landscape, enterprise, "AGENT")).isEqualTo("AGENT");
            assertThat(role(landscape, enterprise, "LEGAL_REP")).isEqualTo("LEGAL_REP");
        } finally {
            admin.get(mappers).forEach(mapper -> {
                if (mapper.path("name").asText().equals("holder")) {
                    admin.call("DELETE", mappers + "/" + mapper.path("id").asText(), null);
                }
            });
        }
    }

    private static String role(Landscape landscape, Enterprise enterprise, String role) {
        ScanVisit visit = new ScanVisit(landscape, Kind.LICENCE);
        Page page = visit.open();
        new ScanApp(landscape.sandbox().url(), Kind.LICENCE)
                .of(enterprise)
                .with("role", role)
                .confirm(ScanVisit.link(page));
        return visit.signIn().claims(visit.collected(page)).path("holder_role").asText();
    }
}
