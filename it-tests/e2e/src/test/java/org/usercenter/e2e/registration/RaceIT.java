package org.usercenter.e2e.registration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Firm;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.EnterpriseRegistration;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.Registration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Registrations of the same at the same moment give one account, and else pages that say so: with the locks of the database of
 * production, on H2 in the long run.
 */
@EndToEnd
@Tag("R3")
@Order(50)
class RaceIT {

    private static final int RUNNERS = 32;
    private static final int EQUAL = 64;

    @Test
    void theSameLoginNameAndIdNumber(Landscape landscape, People people, Admin admin) throws Exception {
        Person person = people.known();
        int before = admin.userCount();

        // A mobile is proved by one registrant at a time, so each has an own.
        List<Page> answers =
                race(landscape, i -> person.withMobile(Person.madeUp().mobile()));

        assertOneWon(answers);
        assertThat(admin.userCount()).isEqualTo(before + 1);
        assertThat(admin.user(person.loginName())).isPresent();
    }

    @Test
    void theSameLoginNameOfDifferentPersons(Landscape landscape, People people, Admin admin) throws Exception {
        String loginName = Person.madeUp().loginName();
        int before = admin.userCount();

        List<Page> answers = race(landscape, i -> people.known(Person.madeUp().withLoginName(loginName)));

        assertOneWon(answers);
        assertThat(admin.userCount()).isEqualTo(before + 1);
    }

    @Test
    void theSameIdNumberUnderDifferentLoginNames(Landscape landscape, People people, Admin admin) throws Exception {
        Person person = people.known();
        int before = admin.userCount();

        List<Page> answers = race(landscape, i -> Person.madeUp().withIdentity(person.name(), person.idNumber()));

        assertOneWon(answers);
        assertThat(admin.userCount()).isEqualTo(before + 1);
    }

    @Test
    void theSameMobileOfDifferentPersons(Landscape landscape, People people, Admin admin, Control control)
            throws Exception {
        String mobile = Person.madeUp().mobile();
        int before = admin.userCount();
        List<Registration> ready = new ArrayList<>();
        control.smsLimits(false);
        try (Admin.Undo often = admin.configure(
                "uc-registration",
                "uc-register-mobile",
                Map.of("resend-pause", "1", "mobile-per-hour", "100", "mobile-per-day", "100"))) {
            for (int i = 0; i < 8; i++) {
                Person person = people.known(Person.madeUp().withMobile(mobile));
                Registration registration =
                        new Registration(landscape).choose().agree().inform(person);
                Await.until(
                        "the pause is over",
                        Duration.ofSeconds(30),
                        () -> registration.requestCode().page().error("code").isEmpty());
                ready.add(registration.typeCode(landscape.phone().codeAfter(mobile, i)));
            }
        }

        List<Page> answers = race(ready);

        assertThat(answers).hasSize(8);
        assertOneWon(answers);
        assertThat(admin.userCount()).isEqualTo(before + 1);
    }

    /** USCC, login name and mobile are all the same. */
    @Test
    @Tag("R2")
    void sixtyFourEqualRegistrationsOfAnEnterprise(Landscape landscape, Admin admin, Control control) throws Exception {
        Firm firm = Firm.known(control);
        String mobile = firm.handler().mobile();
        int before = admin.userCount();
        List<EnterpriseRegistration> ready = new ArrayList<>();
        control.smsLimits(false);
        try (Admin.Undo often = admin.configure(
                "uc-registration",
                "uc-register-mobile",
                Map.of("resend-pause", "1", "mobile-per-hour", "1000", "mobile-per-day", "1000"))) {
            for (int i = 0; i < EQUAL; i++) {
                EnterpriseRegistration registration = new EnterpriseRegistration(landscape).upToCode(firm);
                Await.until(
                        "the pause is over",
                        Duration.ofSeconds(30),
                        () -> registration.requestCode().page().error("code").isEmpty());
                ready.add(registration.typeCode(landscape.phone().codeAfter(mobile, i)));
            }
        }

        List<Page> answers = raceOf(ready.stream()
                .<Function<Consumer<Page>, Runnable>>map(registration -> registration::confirmation)
                .toList());

        assertThat(answers).hasSize(EQUAL);
        assertOneWon(answers);
        assertThat(admin.userCount()).isEqualTo(before + 1);
        assertThat(admin.get("/group-by-path/enterprises/" + firm.uscc())
                        .path("id")
                        .asText())
                .isNotEmpty();
        assertThat(answers.stream().filter(page -> !done(page)))
                .allSatisfy(page -> assertThat(page.text()).containsAnyOf("已有账户", "登录名已被使用", "正在处理", "次数"));
    }

    private static void assertOneWon(List<Page> answers) {
        assertThat(answers).allSatisfy(page -> assertThat(page.status()).isEqualTo(200));
        assertThat(answers.stream().filter(RaceIT::done)).hasSize(1);
    }

    private static boolean done(Page page) {
        return page.document().selectFirst("[name=action][value=open]") != null;
    }

    private static List<Page> race(Landscape landscape, IntFunction<Person> runner) throws Exception {
        List<Registration> ready = new ArrayList<>();
        for (int i = 0; i < RUNNERS; i++) {
            ready.add(new Registration(landscape).upToConfirmation(runner.apply(i)));
        }
        List<Page> answers = race(ready);
        assertThat(answers).hasSize(RUNNERS);
        return answers;
    }

    private static List<Page> race(List<Registration> ready) throws Exception {
        assertThat(ready)
                .allSatisfy(registration -> assertThat(registration.step()).isEqualTo("verification"));
        return raceOf(ready.stream()
                .<Function<Consumer<Page>, Runnable>>map(registration -> registration::confirmation)
                .toList());
    }

    private static List<Page> raceOf(List<Function<Consumer<Page>, Runnable>> ready) throws Exception {
        List<Page> answers = new ArrayList<>();
        List<Runnable> confirmations = new ArrayList<>();
        for (Function<Consumer<Page>, Runnable> confirmation : ready) {
            confirmations.add(confirmation.apply(page -> {
                synchronized (answers) {
                    answers.add(page);
                }
            }));
        }
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(ready.size());
        List<java.util.concurrent.Future<?>> running = new ArrayList<>();
        for (Runnable confirmation : confirmations) {
            running.add(threads.submit(() -> {
                start.await();
                confirmation.run();
                return null;
            }));
        }
        start.countDown();
        threads.shutdown();
        assertThat(threads.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        for (java.util.concurrent.Future<?> each : running) {
            each.get();
        }
        return answers;
    }
}
