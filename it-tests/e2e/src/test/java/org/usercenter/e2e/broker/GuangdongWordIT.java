package org.usercenter.e2e.broker;

import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Platforms;
import org.usercenter.e2e.harness.ScanApp.Enterprise;
import org.usercenter.e2e.harness.ScanApp.Kind;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.ScanVisit;
import org.usercenter.e2e.http.SignIn;
import org.usercenter.e2e.http.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.http.Visitor.fields;

/** What the platform's word is worth when it speaks of somebody else, leaves something out or reports an error. */
@EndToEnd
@Tag("L4")
@Tag("page")
@Order(96)
class GuangdongWordIT {
    private static final String LINK = "#uc-broker-link";
    private static final String PASSWORD = "#uc-broker-password";
    private static final String REGISTER = "#uc-broker-register";

    private static boolean offers(Page page, String button) {
        return page.document().selectFirst(button) != null;
    }

    private static void shouldHaveNoPartInIt(Admin admin, Person person, int links) {
        assertThat(admin.sessionCount(admin.idOf(person))).isZero();
        assertThat(admin.links(admin.idOf(person))).hasSize(links);
    }

    @Test
    void whoeverIsTakenForTheOwnerOfALinkedAccountIsAskedFirst(
            Landscape landscape, People people, Platforms platforms, Admin admin) {
        Person visitor = people.registered();
        Person other = people.registered();
        String own = GuangdongStateIT.linked(visitor, platforms, admin);
        platforms.speakOf(GuangdongStateIT.linked(other, platforms, admin));
        Visitor browser = people.visitor();

        Page question = new SignIn(landscape, browser).guangdong(own);
        Page login = browser.submit(question, fields("action", "not-me"));

        assertThat(question.text())
                .contains(other.name().substring(0, 1) + "**")
                .doesNotContain(other.name());
        assertThat(login.hasField("password")).isTrue();
        shouldHaveNoPartInIt(admin, other, 1);
        shouldHaveNoPartInIt(admin, visitor, 1);
    }

    @Test
    void nothingIsLinkedBeforeTheVisitorHasSeenOfWhomThePlatformSpeaks(
            Landscape landscape, People people, Platforms platforms, Admin admin) {
        Person visitor = people.registered();
        Person other = people.registered();
        String own = platforms.guangdongPerson(visitor, "L2");
        platforms.speakOf(platforms.guangdongPerson(other, "L2"));
        Visitor browser = people.visitor();

        Page confirmation = new SignIn(landscape, browser).guangdong(own);
        Page login = browser.submit(confirmation, fields("action", "leave"));

        assertThat(offers(confirmation, LINK)).isTrue();
        assertThat(confirmation.text()).contains(other.name());
        assertThat(login.hasField("password")).isTrue();
        shouldHaveNoPartInIt(admin, other, 0);
    }

    @Test
    void belowLevelFourNoOthersAccountIsOpenedByTheVisitorsOwnPassword(
            Landscape landscape, People people, Platforms platforms, Admin admin) {
        Person visitor = people.registered();
        Person other = people.registered();
        String own = platforms.guangdongPerson(visitor, "L1");
        platforms.speakOf(platforms.guangdongPerson(other, "L1"));
        Visitor browser = people.visitor();

        Page low = new SignIn(landscape, browser).guangdong(own);
        Page refused = browser.submit(low, fields("password", visitor.password(), "action", "password"));

        assertThat(refused.errors()).contains("密码不正确");
        shouldHaveNoPartInIt(admin, other, 0);
        shouldHaveNoPartInIt(admin, visitor, 0);
    }

    @Test
    void aLinkedAccountThatHasBecomeAnothersLogsInNobody(People people, Platforms platforms, Admin admin) {
        Person owner = people.registered();
        Person other = people.registered();
        String uid = GuangdongStateIT.linked(owner, platforms, admin);
        platforms.guangdongBecomes(uid, other, "L1");

        Page page = people.signIn().guangdong(uid);

        assertThat(page.errors()).contains("不一致");
        shouldHaveNoPartInIt(admin, owner, 1);
        shouldHaveNoPartInIt(admin, other, 0);
    }

    @Test
    void anOperatorWhoseEnterpriseIsNotToldIsNobodyButHimself(
            Landscape landscape, People people, Platforms platforms, Admin admin) {
        Enterprise enterprise = Enterprise.madeUp();
        Person owner = new ScanVisit(landscape, Kind.LICENCE).register(enterprise);
        Person operator = Person.madeUp();
        String account = platforms.guangdongEnterprise(enterprise.name(), enterprise.uscc(), "L2");
        String uid = platforms.guangdongOperator(operator, "L2", account);
        admin.link(admin.idOf(owner), "guangdong", account);
        assertThat(people.signIn().guangdong(uid).text()).contains(enterprise.name());
        platforms.toggle(Platforms.GUANGDONG, Map.of("loseParent", true));

        Page page = people.signIn().guangdong(uid);

        assertThat(offers(page, REGISTER)).isTrue();
        assertThat(page.text()).contains(operator.name()).doesNotContain(enterprise.name());
        assertThat(admin.sessionCount(admin.idOf(owner))).isZero();
    }

    @Test
    void anAccountWithoutALevelIsAtTheLowest(People people, Platforms platforms, Admin admin) {
        Person person = people.registered();
        String uid = platforms.guangdongPerson(person, "L3");
        platforms.toggle(Platforms.GUANGDONG, Map.of("levelPlace", "absent"));

        Page page = people.signIn().guangdong(uid);

        assertThat(offers(page, PASSWORD)).isTrue();
        assertThat(offers(page, LINK)).isFalse();
        shouldHaveNoPartInIt(admin, person, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "access_token, error_code, 401",
        "access_token, errcode, 200",
        "access_token, error, 400",
        "access_token, code, 200",
        "tokeninfo, error_code, 200",
        "tokeninfo, errcode, 401",
        "tokeninfo, error, 200",
        "tokeninfo, code, 400"
    })
    void anErrorOfWhateverStyleIsToldOfOnTheLoginPage(
            String call, String style, int status, People people, Platforms platforms) {
        String uid = platforms.guangdongPerson(Person.madeUp(), "L2");
        platforms.toggle(Platforms.GUANGDONG, Map.of("only", call, "errorStyle", style, "errorStatus", status));
        platforms.mode(Platforms.GUANGDONG, "fail", 0);

        Page page = people.signIn().guangdong(uid);

        assertThat(page.errors()).contains("没有接受");
        assertThat(offers(page, "#uc-way-uc-password")).isTrue();
    }
}
