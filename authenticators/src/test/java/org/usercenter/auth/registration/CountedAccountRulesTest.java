package org.usercenter.auth.registration;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.utils.FormMessage;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("R3")
class CountedAccountRulesTest {

    private final Quota quota = new Quota(new Fakes.Counts());
    private final Fakes.Rules realm = new Fakes.Rules();

    @Test
    void afterSixtyTakenNamesASourceIsToldNothingMore() {
        realm.takenNames.add("zhangsan");
        for (int i = 0; i < 60; i++) {
            assertThat(messages("source", "zhangsan")).containsExactly(KeycloakAccountRules.USERNAME_TAKEN);
        }

        assertThat(messages("source", "zhangsan")).containsExactly(CountedAccountRules.TOO_MANY);
        assertThat(messages("source", "free-name")).containsExactly(CountedAccountRules.TOO_MANY);
    }

    @Test
    void anotherSourceIsStillTold() {
        realm.takenNames.add("zhangsan");
        for (int i = 0; i < 61; i++) {
            messages("source", "zhangsan");
        }

        assertThat(messages("elsewhere", "free-name")).isEmpty();
    }

    @Test
    void freeNamesCostNothing() {
        for (int i = 0; i < 200; i++) {
            assertThat(messages("source", "free-name")).isEmpty();
        }
    }

    @Test
    void aPageOnWhichTheLimitWasReachedIsToldFromOneWithAnotherMistake() {
        assertThat(CountedAccountRules.reached(List.of(
                        new FormMessage("username", "other"),
                        new FormMessage("username", "uc.register.error.username-too-many"))))
                .isTrue();
        assertThat(CountedAccountRules.reached(List.of(new FormMessage("username", "other"))))
                .isFalse();
    }

    private List<String> messages(String source, String loginName) {
        return new CountedAccountRules(realm, quota, source)
                .check(loginName, null).stream().map(FormMessage::getMessage).toList();
    }
}
