package org.usercenter.storage.jpa;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.log.LogRange;
import org.usercenter.storage.login.LoggedLogin;
import org.usercenter.storage.login.LoginEntry;
import org.usercenter.storage.login.LoginQuery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("A12")
final class LoginLogTest extends StoreTest {
    private static final String PASSWORD = "password";

    private final String other = Fakes.user();

    @Test
    void a_line_is_read_as_it_was_written() {
        LoginEntry entry = new LoginEntry(
                clock.instant(),
                user,
                "alice",
                "group",
                "user_disabled",
                "uc-ca",
                "land",
                "192.0.2.1",
                "Chrome/Windows");
        add(entry);

        assertThat(page(own())).extracting(LoggedLogin::entry).containsExactly(entry);
    }

    @Test
    void what_is_too_long_is_cut_and_not_lost() {
        add(new LoginEntry(
                clock.instant(),
                user,
                "n".repeat(300),
                null,
                "r".repeat(99),
                "w".repeat(99),
                "c".repeat(999),
                null,
                null));

        assertThat(page(own())).singleElement().satisfies(line -> {
            assertThat(line.entry().loginName()).hasSize(255);
            assertThat(line.entry().result()).hasSize(64);
        });
    }

    @Test
    void pages_follow_each_other_latest_first_also_within_one_millisecond() {
        for (int i = 0; i < 5; i++) {
            log(user, null, "w" + i);
            if (i % 2 == 1) {
                clock.move(Duration.ofMillis(1));
            }
        }

        List<String> ways = new ArrayList<>();
        LoginQuery query = query(new LogRange.Account(user), 2);
        for (List<LoggedLogin> rows = page(query); !rows.isEmpty(); rows = page(query)) {
            rows.forEach(row -> ways.add(String.valueOf(row.entry().way())));
            query = new LoginQuery(query.range().after(rows.get(rows.size() - 1).position()), null, null, null);
        }

        assertThat(ways).containsExactly("w4", "w3", "w2", "w1", "w0");
    }

    @Test
    void an_account_sees_its_own_lines_only() {
        log(other, "group", PASSWORD);

        assertThat(page(own())).isEmpty();
    }

    @Test
    void an_enterprise_sees_the_lines_of_whoever_acted_for_it_only() {
        log(user, "group", "acting");
        log(user, null, "himself");
        log(other, "another", "elsewhere");

        assertThat(page(query(new LogRange.Enterprise("group"), 10)))
                .extracting(line -> line.entry().way())
                .containsExactly("acting");
    }

    @Test
    void time_way_result_and_person_narrow_the_list() {
        Instant start = clock.instant();
        log(user, "group", PASSWORD);
        clock.move(Duration.ofHours(1));
        log(user, "group", "uc-sms");
        add(new LoginEntry(
                clock.instant(), other, "bob", "group", "invalid_user_credentials", PASSWORD, null, null, null));

        assertThat(found(null, start.plusSeconds(1), null, null, null)).containsExactly("success");
        assertThat(found(start.plusSeconds(1), null, PASSWORD, null, null)).containsExactly("invalid_user_credentials");
        assertThat(found(null, null, null, true, null)).containsExactly("success", "success");
        assertThat(found(null, null, null, false, null)).containsExactly("invalid_user_credentials");
        assertThat(found(null, null, null, null, "bob")).containsExactly("invalid_user_credentials");
    }

    @Test
    void a_new_holder_sees_no_line_of_the_former_one() {
        String group = UUID.randomUUID().toString();
        log(user, group, "own");
        log(other, group, "member");
        log(other, "another", "elsewhere");
        clock.move(Duration.ofSeconds(1));

        change(store -> store.takeOvers().withholdLogs(realm, user, group, clock.instant()));
        log(user, group, "new");

        assertThat(ways(new LogRange.Account(user))).containsExactly("new");
        assertThat(ways(new LogRange.Enterprise(group))).containsExactly("new");
        assertThat(ways(new LogRange.Enterprise("another"))).containsExactly("elsewhere");
        assertThat(ways(new LogRange.Account(other))).containsExactly("elsewhere", "member");
    }

    @Test
    void what_a_person_did_for_others_stays_with_them_when_his_account_changes_hands() {
        log(user, "group", "acting");
        clock.move(Duration.ofSeconds(1));

        change(store -> store.takeOvers().withholdLogs(realm, user, null, clock.instant()));

        assertThat(ways(new LogRange.Account(user))).isEmpty();
        assertThat(ways(new LogRange.Enterprise("group"))).containsExactly("acting");
    }

    @Test
    void a_page_has_a_limit() {
        assertThatThrownBy(() -> query(new LogRange.Account(user), 502)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> found(
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String way,
            @Nullable Boolean success,
            @Nullable String loginName) {
        return page(new LoginQuery(
                        new LogRange(new LogRange.Enterprise("group"), from, until, null, 10), way, success, loginName))
                .stream()
                .map(line -> line.entry().result())
                .toList();
    }

    private List<String> ways(LogRange.Of of) {
        return page(query(of, 10)).stream()
                .map(line -> String.valueOf(line.entry().way()))
                .toList();
    }

    private LoginQuery own() {
        return query(new LogRange.Account(user), 10);
    }

    private static LoginQuery query(LogRange.Of of, int rows) {
        return new LoginQuery(new LogRange(of, null, null, null, rows), null, null, null);
    }

    private List<LoggedLogin> page(LoginQuery query) {
        return inStore(store -> store.loginLog().page(realm, query));
    }

    private void log(String account, @Nullable String group, String way) {
        add(new LoginEntry(clock.instant(), account, "alice", group, LoginEntry.SUCCESS, way, null, null, null));
    }

    private void add(LoginEntry entry) {
        change(store -> store.loginLog().add(realm, entry));
    }
}
