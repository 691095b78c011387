package org.usercenter.e2e.upgrade;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.SignIn;
import org.usercenter.e2e.http.Upgrade;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@EndToEnd
@Tag("page")
@Tag("A10")
@Order(23)
class FaceUpgradeIT {

    @Test
    void aPersonIsCertifiedByTheFaceAfterConsentAndOneOfTwoConfirmations(Landscape landscape, People people)
            throws Exception {
        Person person = people.registered();
        Upgrade upgrade = new Upgrade(landscape, person);
        assertThat(Upgrade.level(upgrade.page())).isEqualTo("2");
        upgrade.choose("uc-face");
        assertThat(upgrade.page().document().selectFirst("#uc-scan-code"))
                .as("no code before the consent")
                .isNull();
        upgrade.press("consent");
        assertThat(upgrade.page().errors()).contains("同意");
        upgrade.consent().face("pass", "none");
        assertThat(upgrade.mayConfirm()).isTrue();
        assertThat(upgrade.page().text()).contains(person.name()).doesNotContain(person.idNumber());
        assertThat(level(people, person))
                .as("nothing is changed before the confirmation")
                .isEqualTo("2");

        List<Page> ends = new CopyOnWriteArrayList<>();
        ExecutorService both = Executors.newFixedThreadPool(2);
        for (Future<?> press : List.of(
                both.submit(upgrade.prepared("confirm", ends::add)),
                both.submit(upgrade.prepared("confirm", ends::add)))) {
            press.get();
        }
        both.shutdown();

        assertThat(ends).hasSize(2).extracting(Page::status).containsOnly(200);
        assertThat(level(people, person)).isEqualTo("3");
        Upgrade again = new Upgrade(landscape, person);
        assertThat(Upgrade.level(again.page())).isEqualTo("3");
        assertThat(again.press("go-on").page().uri().getQuery()).contains("kc_action_status=success");
        Api own = Api.of(landscape, person.loginName(), person.password());
        JsonNode deeds = deeds(own);
        assertThat(deeds).as("on record once, however often it was pressed").hasSize(1);
        assertThat(deeds.at("/0/success").asBoolean()).isTrue();
        assertThat(deeds.at("/0/way").asText()).isEqualTo("人脸核验");
        assertThat(deeds.at("/0/facts").findValuesAsText("name")).contains("原等级", "等级");
        assertThat(deeds.toString()).doesNotContain(person.idNumber(), person.name());
        assertThat(own.get("/me/messages").json().findValuesAsText("kind"))
                .as("the owner is told, once")
                .containsOnlyOnce("realname.certified");
    }

    private static JsonNode deeds(Api own) {
        return own.get("/me/business-log?action=realname.upgrade").json().path("items");
    }

    @Test
    void aFaceThatDoesNotServeHasATextOfItsOwnAndLeavesTheLevel(Landscape landscape, People people) {
        Person person = people.registered();
        Upgrade upgrade = new Upgrade(landscape, person).toFaceCode();

        assertThat(upgrade.face("other", "none").page().errors()).contains("不符");
        assertThat(upgrade.press("refresh").face("dead", "none").page().errors())
                .contains("真人");
        assertThat(upgrade.press("refresh").face("cancel", "none").page().errors())
                .contains("没有完成");
        assertThat(upgrade.press("refresh").face("expire", "none").page().errors())
                .contains("过期");
        assertThat(upgrade.press("refresh").face("pass", "replay").page().errors())
                .contains("不符");
        assertThat(upgrade.press("refresh").face("pass", "person").page().errors())
                .contains("证件号码与账户不一致");

        assertThat(upgrade.mayConfirm()).isFalse();
        assertThat(level(people, person)).isEqualTo("2");
        Api own = Api.of(landscape, person.loginName(), person.password());
        JsonNode deeds = deeds(own);
        assertThat(deeds).as("a mismatch stands on record").isNotEmpty();
        assertThat(deeds).allMatch(deed -> !deed.path("success").asBoolean());
        assertThat(deeds.toString()).doesNotContain(person.idNumber(), person.name());
        assertThat(own.get("/me/messages").json().findValuesAsText("kind")).doesNotContain("realname.certified");
    }

    @Test
    void anUpgradeThatIsLeftChangesNothingAndItsProofServesNoOtherTab(Landscape landscape, People people) {
        Person person = people.registered();
        Upgrade upgrade = new Upgrade(landscape, person).toFaceCode().face("pass", "none");
        assertThat(upgrade.mayConfirm()).isTrue();

        Upgrade other = new Upgrade(landscape, person);

        assertThat(other.mayConfirm()).isFalse();
        assertThat(upgrade.press("leave").page().uri().getQuery()).contains("kc_action_status=cancelled");
        assertThat(level(people, person)).isEqualTo("2");
    }

    @Test
    void aPlatformThatIsDownIsSaidToBeAndAnotherWayIsOffered(Landscape landscape, People people, Control control) {
        Person person = people.registered();
        Upgrade upgrade = new Upgrade(landscape, person);
        control.mode(Control.FACE, "http-500");

        upgrade.toFaceCode();

        assertThat(upgrade.page().errors()).contains("暂时无法使用");
        assertThat(upgrade.press("back").page().document().selectFirst("#uc-upgrade-uc-ca"))
                .isNotNull();
        control.mode(Control.FACE, "ok");
        assertThat(upgrade.choose("uc-face").link())
                .as("the consent holds for the tab")
                .contains("token=");
    }

    private static String level(People people, Person person) {
        SignIn signIn = people.signIn();
        return signIn.claims(signIn.password(person.loginName(), person.password()))
                .path("real_name_level")
                .asText();
    }
}
