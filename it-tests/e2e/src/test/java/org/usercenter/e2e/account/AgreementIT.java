package org.usercenter.e2e.account;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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

/** A new version of the service agreement is asked about at the next login, whatever the way. */
@EndToEnd
@Tag("R3")
@Tag("page")
@Order(22)
class AgreementIT {

    @Test
    void aNewVersionIsAskedAboutOnceAtTheNextLogin(Landscape landscape, People people) {
        Person person = people.registered();
        try (Admin.Undo old = version(landscape, "e2e-once")) {
            Visitor visitor = people.visitor();
            Page asked = new SignIn(landscape, visitor).password(person.loginName(), person.password());
            assertThat(asked.hasField("agreed")).isTrue();
            assertThat(asked.text()).contains("服务协议已更新");

            Page unticked = visitor.submit(asked, fields("action", "next"));
            assertThat(unticked.error("agreed")).isNotEmpty();
            Page in = visitor.submit(unticked, fields("agreed", "true", "action", "next"));

            assertThat(in.loggedIn()).isTrue();
            assertThat(people.signIn()
                            .password(person.loginName(), person.password())
                            .loggedIn())
                    .as("not asked again")
                    .isTrue();
        }
    }

    @Test
    void whoNeverAgreedIsNotToldOfANewVersion(Landscape landscape, People people) {
        Person member = Person.madeUp();
        landscape
                .admin()
                .call(
                        "POST",
                        "/users",
                        Map.of(
                                "username",
                                member.loginName(),
                                "enabled",
                                true,
                                "requiredActions",
                                List.of("uc-agreement"),
                                "credentials",
                                List.of(Map.of("type", "password", "value", member.password(), "temporary", false))));

        Page asked = people.signIn().password(member.loginName(), member.password());

        assertThat(asked.hasField("agreed")).as(asked.text()).isTrue();
        assertThat(asked.text()).contains("阅读并同意服务协议", "第一次使用").doesNotContain("服务协议已更新");
    }

    @Test
    void singleSignOnIsAskedTooAndWhoDoesNotAgreeIsLoggedOut(Landscape landscape, People people) {
        Person person = people.registered();
        Visitor visitor = people.visitor();
        SignIn signIn = new SignIn(landscape, visitor);
        assertThat(signIn.password(person.loginName(), person.password()).loggedIn())
                .isTrue();
        try (Admin.Undo old = version(landscape, "e2e-leave")) {
            Page asked = signIn.open();
            assertThat(asked.hasField("agreed")).isTrue();

            Page left = visitor.submit(asked, fields("action", "leave"));

            assertThat(left.uri().getQuery()).contains("error=access_denied");
            assertThat(signIn.open().hasField("username")).isTrue();
            assertThat(landscape
                            .admin()
                            .sessionCount(landscape
                                    .admin()
                                    .user(person.loginName())
                                    .orElseThrow()
                                    .path("id")
                                    .asText()))
                    .isZero();
        }
    }

    private static Admin.Undo version(Landscape landscape, String version) {
        return landscape
                .admin()
                .configure("uc-registration", "uc-register-agreement", Map.of("agreement-version", version));
    }
}
