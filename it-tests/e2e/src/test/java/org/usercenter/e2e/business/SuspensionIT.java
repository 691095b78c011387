package org.usercenter.e2e.business;

import java.time.Duration;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.LogoutEar;
import org.usercenter.e2e.http.BusinessLogin;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.usercenter.e2e.harness.Business.PASSWORD;

/** A suspended enterprise does not log in, and nobody acts for it. */
@EndToEnd
@Tag("O3")
@Order(111)
class SuspensionIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final String TEXT = "该企业已被暂停使用";

    @Test
    void itsMainAccountAndInternalAccountsAreRefusedWithOneTextAfterTheirProof(
            Landscape landscape, People people, Admin admin) {
        try (Suspended suspended = new Suspended(admin, Business.USCC_B)) {
            Page wrong = construction(landscape, people).enter(Business.MAIN_B, "wrong");
            Page refused = construction(landscape, people).enter(Business.MAIN_B, PASSWORD);

            assertThat(wrong.text()).doesNotContain(TEXT);
            assertThat(refused.text()).contains(TEXT);
            assertThat(refused.loggedIn()).isFalse();
        }
        assertThat(construction(landscape, people)
                        .enter(Business.MAIN_B, PASSWORD)
                        .loggedIn())
                .isTrue();
        try (Suspended suspended = new Suspended(admin, Business.USCC_A)) {
            assertThat(construction(landscape, people)
                            .enter(Business.MEMBER_OF_A, PASSWORD)
                            .text())
                    .contains(TEXT);
        }
    }

    @Test
    void whatIsOpenEndsAtOnceAndSystemsAreTold(Landscape landscape, People people, Admin admin) {
        Business business = new Business(admin);
        try (LogoutEar ear = new LogoutEar();
                Admin.Undo address = business.changeAttribute("land", "backchannel.logout.url", ear.url())) {
            BusinessLogin login = new BusinessLogin(landscape, people.visitor(), "land");
            JsonNode tokens = login.tokens(login.enter(Business.MAIN_B, PASSWORD));
            assertThat(tokens.path("status").asInt()).isEqualTo(200);
            String user = admin.user(Business.MAIN_B).orElseThrow().path("id").asText();

            try (Suspended suspended = new Suspended(admin, Business.USCC_B)) {
                assertThat(login.refresh(tokens).path("status").asInt()).isEqualTo(400);
                Await.until("the sessions end", SOON, PAUSE, () -> admin.sessionCount(user) == 0);
                Await.until("the system is told", SOON, PAUSE, () -> ear.heard().size() == 1);
                assertThat(login.open().loggedIn()).isFalse();
            }
        }
    }

    @Test
    @Tag("L8")
    void whoeverWasInvitedActsForTheOthersOnly(Landscape landscape, People people, Admin admin) {
        BusinessLogin login = new BusinessLogin(landscape, people.visitor(), "land");
        Page choice = login.enter(Business.PERSON_IN_BOTH, PASSWORD);
        assertThat(choice.document().select("[name=identity]")).hasSize(3);
        Page inside = login.submit(choice, "identity", valueOf(choice, Business.USCC_B));
        JsonNode tokens = login.tokens(inside);

        try (Suspended suspended = new Suspended(admin, Business.USCC_B)) {
            assertThat(login.refresh(tokens).path("status").asInt()).isEqualTo(400);
            Page again = login.open();
            assertThat(again.loggedIn()).isFalse();
            assertThat(again.document().select("[name=identity]")).hasSize(2);
            assertThat(again.text()).doesNotContain(Business.USCC_B);
        }
    }

    @Test
    void itIsJournaledAndCannotBeDoneTwiceOrWithoutAReason(Admin admin) {
        Business business = new Business(admin);

        assertThat(business.suspension(Business.USCC_B).path("suspended").asBoolean())
                .isFalse();
        assertThatThrownBy(() -> business.suspend(Business.USCC_B, " ")).hasMessageContaining("400");
        try (Suspended suspended = new Suspended(admin, Business.USCC_B)) {
            JsonNode found = business.suspension(Business.USCC_B);
            assertThat(found.path("suspended").asBoolean()).isTrue();
            assertThat(found.path("reason").asText()).isEqualTo("串通投标调查");
            assertThatThrownBy(() -> business.suspend(Business.USCC_B, "again")).hasMessageContaining("409");
        }
        assertThatThrownBy(() -> business.resume(Business.USCC_B)).hasMessageContaining("409");
    }

    private static BusinessLogin construction(Landscape landscape, People people) {
        return new BusinessLogin(landscape, people.visitor(), "construction");
    }

    private static String valueOf(Page choice, String uscc) {
        return choice.document().select("[data-identity=" + uscc + "]").val();
    }

    /** Until closed. */
    private record Suspended(Admin admin, String uscc) implements AutoCloseable {

        private Suspended {
            new Business(admin).suspend(uscc, "串通投标调查");
        }

        @Override
        public void close() {
            new Business(admin).resume(uscc);
        }
    }
}
