package org.usercenter.e2e.scan;

import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.ScanApp.Enterprise;
import org.usercenter.e2e.harness.ScanApp.Kind;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.ScanVisit;
import org.usercenter.e2e.http.SignIn;

import static org.assertj.core.api.Assertions.assertThat;

/** A platform that lets everybody wait. Each test costs it few answers, fewer than it takes to be left alone for a while. */
@EndToEnd
@Tag("page")
@Tag("L3")
@Tag("L7")
@Order(96)
class ScanSlownessIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** A page asks every other second. */
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** After so many, earlier failures of the platform are too few to matter: it is left alone for five of ten answers. */
    private static final int ANSWERS = 8;

    /** From now on the platform lets everybody wait; whatever was the matter with it before is over. */
    private static void slow(Landscape landscape, Kind kind) {
        Await.until("nobody waits any more", PATIENCE, () -> landscape.control().waiting(kind.standIn()) == 0);
        Await.until("the platform is asked", PATIENCE, PAUSE, () -> isAnswered(landscape, kind));
        for (int i = 0; i < ANSWERS; i++) {
            assertThat(isAnswered(landscape, kind)).isTrue();
        }
        landscape.control().mode(kind.standIn(), "slow");
    }

    private static boolean isAnswered(Landscape landscape, Kind kind) {
        return new ScanVisit(landscape, kind).open().document().selectFirst("#uc-scan-open") != null;
    }

    private static void untilSomebodyWaits(Landscape landscape, Kind kind) {
        Await.until(
                "the platform lets the server wait",
                PATIENCE,
                () -> landscape.control().waiting(kind.standIn()) > 0);
    }

    /** Somebody logs in by password while the platform is waited for; again, should a slow machine take longer than that. */
    private static void othersLogInMeanwhile(Landscape landscape, Kind kind, Person other, Runnable asking) {
        Await.until("a login by password ends before the platform is given up", PATIENCE, () -> {
            SignIn signIn = landscape.people().signIn();
            Page login = signIn.open();
            CompletableFuture<Void> hanging = CompletableFuture.runAsync(asking);
            untilSomebodyWaits(landscape, kind);
            boolean loggedIn =
                    signIn.password(login, other.loginName(), other.password()).loggedIn();
            boolean stillHanging = !hanging.isDone();
            hanging.orTimeout(1, TimeUnit.MINUTES).join();
            return loggedIn && stillHanging;
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whileAPlatformHangsOthersLogInByPassword(Kind kind, Landscape landscape, People people) {
        Person other = people.registered();
        slow(landscape, kind);
        Deque<Page> given = new ConcurrentLinkedDeque<>();

        othersLogInMeanwhile(landscape, kind, other, () -> given.add(new ScanVisit(landscape, kind).open()));

        assertThat(given.getLast().document().selectFirst("#uc-scan-down")).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aPageWhoseCodeThePlatformIsAskedAboutInVainIsAnsweredAtOnceAndToldInTheEnd(
            Kind kind, Landscape landscape, Control control) {
        ScanVisit visit = new ScanVisit(landscape, kind);
        Page page = visit.open();
        slow(landscape, kind);
        Await.until(
                "the platform lets the server wait",
                PATIENCE,
                PAUSE,
                () -> visit.state(page).equals("waiting") && control.waiting(kind.standIn()) > 0);

        String meanwhile = visit.state(page);
        boolean stillHanging = control.waiting(kind.standIn()) > 0;

        assertThat(meanwhile).isEqualTo("waiting");
        assertThat(stillHanging).isTrue();
        Await.until("the page is told", PATIENCE, PAUSE, () -> visit.state(page).equals("unavailable"));
        control.mode(kind.standIn(), "ok");
        Await.until("the platform has answered again", PATIENCE, PAUSE, () -> visit.state(page)
                .equals("waiting"));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aResultThatComesTooLateCostsNoOtherScan(Kind kind, Landscape landscape, Control control, People people) {
        Person other = people.registered();
        ScanVisit visit = new ScanVisit(landscape, kind);
        Deque<Page> pages = new ConcurrentLinkedDeque<>(List.of(visit.confirmed(visit.open(), Enterprise.madeUp())));
        Await.until("the server hears of the confirmation", PATIENCE, PAUSE, () -> visit.state(pages.getLast())
                .equals("confirmed"));
        slow(landscape, kind);

        othersLogInMeanwhile(landscape, kind, other, () -> visit.press(pages.getLast(), pages::add)
                .run());

        assertThat(pages.getLast().errors()).contains("没有响应");
        control.mode(kind.standIn(), "ok");
        assertThat(visit.collected(pages.getLast()).document().selectFirst("#uc-scan-register"))
                .isNotNull();
    }
}
