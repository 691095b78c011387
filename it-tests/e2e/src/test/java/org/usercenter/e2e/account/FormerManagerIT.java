package org.usercenter.e2e.account;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.ScanApp.Enterprise;
import org.usercenter.e2e.harness.ScanApp.Kind;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.HandOver;
import org.usercenter.e2e.http.ScanVisit;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What the former manager of a main account can log in with besides the password. */
@EndToEnd
@Tag("A1")
@Tag("page")
@Order(99)
class FormerManagerIT {
    private static final String FRESH = "Fresh-7788";

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
    void wechatAndEveryOtherCredentialAreListedAndGoneAfterTheHandover(Landscape landscape, Admin admin) {
        Former former = Former.of(landscape, admin);
        HandOver handOver = former.upToBelongings(landscape);
        assertThat(handOver.listed())
                .anyMatch(each -> each.contains("微信"))
                .anyMatch(each -> each.contains("其他登录凭据") && each.contains("旧手机"));

        handOver.remove().confirm(FRESH);

        assertThat(handOver.offers("uc-handover-login"))
                .as(handOver.page().text())
                .isTrue();
        assertThat(admin.get(former.path() + "/federated-identity")).isEmpty();
        assertThat(types(admin, former)).containsExactly("password");
        handOver.logInAgain(former.person().loginName(), FRESH);
        JsonNode deeds = Api.of(landscape, former.person().loginName(), FRESH)
                .get("/me/business-log?action=handover.done")
                .json()
                .path("items");
        assertThat(deeds).hasSize(1);
        assertThat(deeds.at("/0/success").asBoolean()).isTrue();
    }

    @Test
    void whatTheNewManagerKeepsGoesOnBeingAWayIn(Landscape landscape, Admin admin) {
        Former former = Former.of(landscape, admin);

        HandOver handOver =
                former.upToBelongings(landscape).remove("微信", "其他登录凭据").confirm(FRESH);

        assertThat(handOver.offers("uc-handover-login"))
                .as(handOver.page().text())
                .isTrue();
        assertThat(admin.get(former.path() + "/federated-identity").findValuesAsText("identityProvider"))
                .containsExactly("wechat");
        assertThat(types(admin, former)).containsExactlyInAnyOrder("password", "otp");
    }

    /** Of what one can log in with: earlier passwords are kept so that none of them is chosen again. */
    private static List<String> types(Admin admin, Former former) {
        return admin.get(former.path() + "/credentials").findValuesAsText("type").stream()
                .filter(type -> !type.equals("password-history"))
                .toList();
    }

    /**
     * The main account of an enterprise, with a WeChat account and a one-time password of its manager.
     *
     * @param path of the account for the administrator
     */
    private record Former(Person person, String path) {

        static Former of(Landscape landscape, Admin admin) {
            Person person = new ScanVisit(landscape, Kind.LICENCE).register(Enterprise.madeUp());
            String id = admin.user(person.loginName()).orElseThrow().path("id").asText();
            Former former = new Former(person, "/users/" + id);
            admin.call(
                    "POST",
                    former.path() + "/federated-identity/wechat",
                    Map.of("identityProvider", "wechat", "userId", "of-" + id, "userName", "former"));
            admin.call(
                    "PUT",
                    former.path(),
                    Map.of(
                            "credentials",
                            List.of(
                                    Map.of(
                                            "type",
                                            "otp",
                                            "userLabel",
                                            "旧手机",
                                            "secretData",
                                            "{\"value\":\"12345678901234567890\"}",
                                            "credentialData",
                                            "{\"subType\":\"totp\",\"digits\":6,\"counter\":0,\"period\":30,\"algorithm\":\"HmacSHA1\"}"))));
            assertThat(types(admin, former)).contains("otp");
            return former;
        }

        HandOver upToBelongings(Landscape landscape) {
            return HandOver.by(landscape, person)
                    .press("begin")
                    .provePresent(person.mobile())
                    .proveMobile(Person.madeUp().mobile())
                    .press("without");
        }
    }
}
