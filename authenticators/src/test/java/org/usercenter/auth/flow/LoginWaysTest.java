package org.usercenter.auth.flow;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L1")
class LoginWaysTest {
    @Test
    void putsTabsOfBothKindsIntoOneOrder() {
        assertThat(ids(WayOrder.parse("wechat,uc-sms,uc-password"), "uc-password", "uc-sms", "idp:wechat"))
                .containsExactly("wechat", "uc-sms", "uc-password");
    }

    @Test
    void keepsTheOrderOfTheManualWhenNothingIsSet() {
        assertThat(ids(WayOrder.parse(null), "uc-sms", "uc-password", "idp:wechat", "idp:guangdong"))
                .containsExactly("uc-password", "guangdong", "uc-sms", "wechat");
    }

    @Test
    void putsUnnamedWaysLastAsTheyWereFound() {
        assertThat(ids(WayOrder.parse("uc-sms"), "uc-b", "uc-a", "uc-sms", "idp:github"))
                .containsExactly("uc-sms", "uc-b", "uc-a", "github");
    }

    @Test
    void readsTheListsOfTheAdminConsole() {
        assertThat(WayOrder.parse("uc-sms##uc-password").ids()).containsExactly("uc-sms", "uc-password");
    }

    @Test
    void readsBackWhatItWrites() {
        WayOrder order = WayOrder.parse(" uc-sms , uc-password,, uc-sms ");

        assertThat(WayOrder.parse(order.toString())).isEqualTo(order);
        assertThat(order.ids()).containsExactly("uc-sms", "uc-password");
    }

    @Test
    void bringsBackTheTabShownLast() {
        assertThat(LoginWays.target("exec-uc-sms", ways("uc-password", "uc-sms")))
                .contains("exec-uc-sms");
    }

    @Test
    void showsTheFirstTabAtFirst() {
        assertThat(LoginWays.target(null, ways("uc-password", "uc-sms"))).contains("exec-uc-password");
    }

    @Test
    void showsTheFirstTabWhenTheLastOneIsGone() {
        assertThat(LoginWays.target("exec-uc-sms", ways("uc-password"))).contains("exec-uc-password");
    }

    @Test
    void neverPutsTheVisitorElsewhereUnasked() {
        assertThat(LoginWays.target(null, ways("idp:guangdong", "uc-password"))).contains("exec-uc-password");
    }

    private static List<String> ids(WayOrder order, String... found) {
        return order.sorted(ways(found)).stream().map(Way::getId).toList();
    }

    private static List<Way> ways(String... found) {
        return Arrays.stream(found)
                .map(id -> id.startsWith("idp:")
                        ? new Way(id.substring(4), Way.Kind.IDP, "", id, false)
                        : new Way(id, Way.Kind.EXECUTION, "exec-" + id, id + "-display-name", false))
                .toList();
    }
}
