package org.usercenter.e2e.account;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.SignIn;
import org.usercenter.e2e.http.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Sessions that end while their browsers ask and ask: Keycloak reads one that is gone from the cache anew from the database. */
@EndToEnd
@Tag("B5")
class EndedSessionIT {
    private static final int BROWSERS = 4;
    private static final int TABS = 3;

    @Test
    void noRequestBringsASessionBackThatEnds(Landscape landscape, People people) {
        Person person = people.registered();
        List<SignIn> browsers = new ArrayList<>();
        AtomicBoolean going = new AtomicBoolean(true);
        ExecutorService tabs = Executors.newFixedThreadPool(BROWSERS * TABS);
        try {
            for (int i = 0; i < BROWSERS; i++) {
                Visitor visitor = people.visitor();
                SignIn browser = new SignIn(landscape, visitor);
                assertThat(browser.password(person.loginName(), person.password())
                                .loggedIn())
                        .isTrue();
                browsers.add(browser);
                for (int j = 0; j < TABS; j++) {
                    SignIn tab = new SignIn(landscape, visitor.twin());
                    tabs.execute(() -> {
                        while (going.get()) {
                            tab.open();
                        }
                    });
                }
            }

            assertThat(Api.of(landscape, person.loginName(), person.password())
                            .send("POST", "/me/sessions/end-others", null)
                            .status())
                    .isEqualTo(204);

            for (SignIn browser : browsers) {
                Await.until("the session has ended", Duration.ofSeconds(60), Duration.ofSeconds(1), () -> !browser.open()
                        .loggedIn());
            }
        } finally {
            going.set(false);
            tabs.shutdown();
        }
    }
}
