package org.usercenter.e2e.log;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.harness.UserCenter;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.AppealDesk;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.SignIn;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** How often things happen, as operators and Prometheus read it. */
@EndToEnd
@Tag("O4")
class FiguresIT {
    private static final String FIGURES = "/operator/figures";
    private static final String LOGIN = "login";
    private static final String SMS = "sms";
    private static final String SUCCESS = "success";
    private static final String WRONG = "invalid_user_credentials";
    /** Servers add their counts up every half a minute. */
    private static final Duration ADDED = Duration.ofSeconds(90);

    private static final int MANY = 7;

    @Test
    void whatHappenedShowsInTheFiguresOfTheDay(Landscape landscape, People people, Phone phone, Admin admin) {
        Api operator = AppealDesk.operator(landscape, people.registered(), admin);
        JsonNode before = operator.get(FIGURES).json();

        Person person = people.unpaused();
        people.signIn().password(person.loginName(), "Wrong-password-1");
        people.signIn().password("nobody-" + person.loginName(), "Wrong-password-1");
        loginBySms(people.signIn(), person, phone);

        Await.until("the login by SMS is added", ADDED, Duration.ofSeconds(1), () -> {
            JsonNode now = operator.get(FIGURES).json();
            return total(now, LOGIN, SMS, SUCCESS) > total(before, LOGIN, SMS, SUCCESS)
                    && total(now, "registration", "person", SUCCESS) > total(before, "registration", "person", SUCCESS)
                    && failures(now) >= failures(before) + 2
                    && total(now, SMS, "login-code", SUCCESS) > total(before, SMS, "login-code", SUCCESS)
                    && total(now, SMS, "register-code", SUCCESS) > total(before, SMS, "register-code", SUCCESS);
        });
        JsonNode now = operator.get(FIGURES).json();
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        assertThat(now.path("days").findValuesAsText("day")).contains(today);
        assertThat(now.toString()).doesNotContain(person.loginName(), person.mobile(), person.idNumber());
    }

    private static void loginBySms(SignIn signIn, Person person, Phone phone) {
        Await.until("the pause after the registration is over", Duration.ofSeconds(30), Duration.ofSeconds(1), () -> {
            Page asked = signIn.requestCode(signIn.smsTab(), person.mobile());
            return asked.error("mobile").isEmpty()
                    && signIn.code(asked, person.mobile(), phone.codeAfter(person.mobile(), 1))
                            .loggedIn();
        });
    }

    private static long failures(JsonNode figures) {
        return figures.path("totals")
                .valueStream()
                .filter(row -> row.path("figure").asText().equals(LOGIN))
                .filter(row -> !row.path("result").asText().equals(SUCCESS))
                .mapToLong(row -> row.path("count").asLong())
                .sum();
    }

    private static long total(JsonNode figures, String figure, String subject, String result) {
        return figures.path("totals")
                .valueStream()
                .filter(row -> row.path("figure").asText().equals(figure))
                .filter(row -> row.path("subject").asText().equals(subject))
                .filter(row -> row.path("result").asText().equals(result))
                .mapToLong(row -> row.path("count").asLong())
                .sum();
    }

    @Test
    @EnabledIfSystemProperty(
            named = "uc.db",
            matches = "postgres",
            disabledReason = "H2 may close before the server that it is in")
    void aServerThatIsStoppedLosesNoCount(Landscape landscape, People people, Admin admin) {
        Person own = people.registered();
        Api operator = AppealDesk.operator(landscape, own, admin);
        long before = failures(operator.get(FIGURES).json());
        people.signIn().password("nobody-" + own.loginName(), "Wrong-password-1");
        // From then on it is half a minute until counts are added again.
        Await.until(
                "counts are added", ADDED, () -> failures(operator.get(FIGURES).json()) > before);
        long added = failures(operator.get(FIGURES).json());
        for (int i = 0; i < MANY; i++) {
            people.signIn().password("nobody-" + own.loginName(), "Wrong-password-1");
        }

        landscape.server().stop();
        landscape.server().startAgain();

        Api again = Api.of(landscape, own.loginName(), own.password());
        assertThat(failures(again.get(FIGURES).json())).isGreaterThanOrEqualTo(added + MANY);
    }

    @Test
    void prometheusReadsTheSame(UserCenter server, People people) throws IOException, InterruptedException {
        Person person = people.registered();
        people.signIn().password(person.loginName(), "Wrong-password-1");

        assertThat(server.figures())
                .anyMatch(line -> line.startsWith("usercenter_registrations_total{")
                        && line.contains("kind=\"person\"")
                        && line.contains("result=\"success\""))
                .anyMatch(line -> line.startsWith("usercenter_registration_proofs_total{"))
                .anyMatch(line -> line.startsWith("usercenter_logins_total{")
                        && line.contains("realm=\"" + UserCenter.REALM + "\"")
                        && line.contains("result=\"" + WRONG + "\""))
                .anyMatch(
                        line -> line.startsWith("usercenter_sms_total{") && line.contains("message=\"register-code\""))
                .anyMatch(line -> line.startsWith("usercenter_platform_calls_seconds_count{")
                        && line.contains("result=\"answered\""))
                .anyMatch(line -> line.startsWith("usercenter_platform_breaker_opened_total{"))
                .noneMatch(line -> line.startsWith("usercenter_")
                        && (line.contains(person.loginName()) || line.contains(person.mobile())));
        Await.until("what waits was read", ADDED, () -> server.figures().stream()
                // The last one that is read.
                .anyMatch(line -> line.startsWith("usercenter_handovers_oldest_seconds{")));
        assertThat(server.figures())
                .anyMatch(line -> line.startsWith("usercenter_appeals_oldest_seconds{"))
                .anyMatch(line -> line.startsWith("usercenter_outbox_overdue_seconds{channel=\"background\""))
                .anyMatch(line -> line.startsWith("usercenter_handovers_unfinished{kind=\"closing\""));
    }

    @Test
    void moreThanAYearAndWhatIsNoDayAreRefused(Landscape landscape, People people, Admin admin) {
        Api operator = AppealDesk.operator(landscape, people.registered(), admin);

        assertThat(operator.get(FIGURES + "?from=2024-01-01&to=2024-12-31").status())
                .isEqualTo(200);
        assertThat(operator.get(FIGURES + "?from=2024-01-01&to=2025-01-01").code())
                .isEqualTo("bad-parameter");
        assertThat(operator.get(FIGURES + "?from=2024-01-02&to=2024-01-01").code())
                .isEqualTo("bad-parameter");
        assertThat(operator.get(FIGURES + "?from=yesterday").code()).isEqualTo("bad-parameter");
    }

    @Test
    void whoIsNoOperatorReadsNone(Landscape landscape, People people) {
        Person person = people.registered();

        assertThat(Api.of(landscape, person.loginName(), person.password())
                        .get(FIGURES)
                        .status())
                .isEqualTo(403);
    }
}
