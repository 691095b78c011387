package org.usercenter.e2e.account;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.BusinessLogin;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.SignIn;
import org.usercenter.e2e.http.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sessions that end while their browsers ask and ask: Keycloak reads one that it has just taken out of its cache from the
 * database again, where its end is not committed yet.
 */
@EndToEnd
@Tag("B5")
class EndedSessionIT {
    private static final int BROWSERS = 3;
    private static final int TABS = 2;

    private final ExecutorService tabs = Executors.newFixedThreadPool(BROWSERS * TABS);
    private final AtomicBoolean asking = new AtomicBoolean(true);
    private final Landscape landscape;
    private final People people;
    private final Person person;

    EndedSessionIT(Landscape landscape, People people) {
        this.landscape = landscape;
        this.people = people;
        this.person = people.registered();
    }

    @AfterEach
    void theTabsRest() {
        asking.set(false);
        tabs.shutdown();
    }

    @Test
    void noRequestBringsASessionBackThatItsOwnerEnds() {
        List<Visitor> browsers = loggedIn();

        assertThat(Api.of(landscape, person.loginName(), person.password())
                        .send("POST", "/me/sessions/end-others", null)
                        .status())
                .isEqualTo(204);

        theTabsRest();
        browsers.forEach(this::shouldBeOut);
    }

    @Test
    @Tag("L8")
    void norOneThatIsLoggedOut() {
        List<Visitor> browsers = loggedIn();

        for (Visitor browser : browsers) {
            BusinessLogin system = new BusinessLogin(landscape, browser.twin(), "construction");
            String token = system.tokens(system.open()).path("id_token").asText();
            system.get(landscape.server().realmUrl() + "/protocol/openid-connect/logout?id_token_hint=" + token);
        }

        theTabsRest();
        browsers.forEach(this::shouldBeOut);
    }

    /** Browsers, each of which has tabs that ask as fast as they can. */
    private List<Visitor> loggedIn() {
        List<Visitor> browsers = new ArrayList<>();
        for (int i = 0; i < BROWSERS; i++) {
            Visitor browser = people.visitor();
            Page login = new SignIn(landscape, browser).password(person.loginName(), person.password());
            assertThat(login.loggedIn()).isTrue();
            browsers.add(browser);
            for (int j = 0; j < TABS; j++) {
                SignIn tab = new SignIn(landscape, browser.twin());
                tabs.execute(() -> {
                    while (asking.get()) {
                        tab.open();
                    }
                });
            }
        }
        return browsers;
    }

    private void shouldBeOut(Visitor browser) {
        Await.until("the session has ended", Duration.ofSeconds(90), Duration.ofSeconds(1), () -> !new SignIn(
                        landscape, browser.twin())
                .open()
                .loggedIn());
    }
}
