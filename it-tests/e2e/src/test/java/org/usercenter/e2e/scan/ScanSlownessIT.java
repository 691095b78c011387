package org.usercenter.e2e.scan;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.ScanApp.Kind;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.SignIn;

import static org.assertj.core.api.Assertions.assertThat;

/** A platform that lets everybody wait. */
@EndToEnd
@Tag("page")
@Tag("L3")
@Order(96)
class ScanSlownessIT {

    @Test
    void whileAPlatformHangsOthersLogInByPassword(Control control, People people) {
        Kind kind = Kind.LICENCE;
        Person person = people.registered();
        SignIn password = people.signIn();
        Page ready = password.open();
        SignIn scan = people.signIn();
        Page tabs = scan.open();
        control.mode(kind.standIn(), "slow");

        CompletableFuture<Page> hanging = CompletableFuture.supplyAsync(() -> scan.way(tabs, kind.way()));
        Await.until(
                "the platform lets the server wait", Duration.ofSeconds(30), () -> control.waiting(kind.standIn()) > 0);
        Page loggedIn = password.password(ready, person.loginName(), person.password());
        boolean stillHanging = !hanging.isDone();

        assertThat(loggedIn.loggedIn()).isTrue();
        assertThat(stillHanging).isTrue();
        Page given = hanging.orTimeout(1, TimeUnit.MINUTES).join();
        assertThat(given.document().selectFirst("#uc-scan-down")).isNotNull();
    }
}
