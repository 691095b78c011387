package org.usercenter.storage.jpa;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.journal.JournalEntry;
import org.usercenter.storage.journal.JournalLine;
import org.usercenter.storage.journal.JournalQuery;
import org.usercenter.storage.log.LogRange;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A12")
final class BusinessLogTest extends MemberTest {
    private static final String ACTION = "password.changed";

    /** Who reads; what making him wrote is out of the way. */
    private Instant start = Instant.EPOCH;

    private String internal = "";
    private String invited = "";

    @BeforeEach
    void anInternalAccountAndASubAccount() {
        internal = join("张小三", MemberRole.INTERNAL);
        invited = join("王小五", MemberRole.INVITED);
        clock.move(Duration.ofSeconds(1));
        start = clock.instant();
    }

    @Test
    void a_line_is_read_as_it_was_written() {
        JournalEntry entry = new JournalEntry(
                        ACTION, internal, internal, "refused", "uc-ca", "192.0.2.1", Map.of("reason", "mismatch"))
                .within(group);
        record(entry);

        assertThat(page(enterprise())).singleElement().satisfies(line -> {
            assertThat(line.entry()).isEqualTo(entry);
            assertThat(line.at()).isEqualTo(clock.instant());
            assertThat(line.actorName()).isEqualTo("user-" + internal);
            assertThat(line.subjectName()).isEqualTo("user-" + internal);
        });
    }

    @Test
    void what_main_and_internal_accounts_do_for_themselves_stands_in_the_log_of_their_enterprise() {
        record(entry(user, user));
        record(entry(internal, internal));
        record(new JournalEntry("account.refused", internal, null, "refused", null, null, Map.of()));

        assertThat(page(enterprise())).hasSize(3);
    }

    @Test
    void what_a_person_does_for_himself_does_not_though_he_acts_for_it_as_well() {
        record(entry(invited, invited));

        assertThat(page(enterprise())).isEmpty();
        assertThat(page(own(invited))).singleElement().satisfies(line -> assertThat(line.actorName())
                .isEqualTo("user-" + invited));
    }

    @Test
    void what_is_done_to_the_enterprise_stands_in_its_log() {
        record(entry(user, group));

        assertThat(page(enterprise())).singleElement().satisfies(line -> {
            assertThat(line.actorName()).isEqualTo("user-" + user);
            assertThat(line.subjectName()).isNull();
        });
    }

    @Test
    void an_operator_has_no_name_there() {
        record(entry(other, internal));

        assertThat(page(enterprise())).singleElement().satisfies(line -> {
            assertThat(line.actorName()).isNull();
            assertThat(line.subjectName()).isEqualTo("user-" + internal);
        });
    }

    @Test
    void whoever_is_no_member_is_named_by_a_part_of_his_login_name() {
        String stranger = Fakes.user().substring(0, 8);
        inRealm((keycloak, made) -> keycloak.createUser(made, stranger));
        record(entry(stranger, stranger).within(group));

        assertThat(page(enterprise())).singleElement().satisfies(line -> {
            assertThat(line.actorName()).isNull();
            assertThat(line.subjectName()).startsWith("us***").hasSize(6);
        });
    }

    @Test
    void an_account_sees_what_it_did_and_what_was_done_to_it_once() {
        record(entry(internal, internal));
        record(entry(user, internal));
        record(entry(internal, invited));
        record(entry(user, invited));

        assertThat(page(own(internal))).hasSize(3);
        assertThat(page(own(invited))).hasSize(2);
        assertThat(page(own(other))).isEmpty();
    }

    @Test
    void pages_follow_each_other_latest_first_also_within_one_millisecond() {
        for (int i = 0; i < 5; i++) {
            record(new JournalEntry("a" + i, i % 2 == 0 ? user : internal, internal, "success", null, null, Map.of()));
            if (i == 2) {
                clock.move(Duration.ofMillis(1));
            }
        }

        for (LogRange.Of of : List.of(own(internal), enterprise())) {
            List<String> actions = new ArrayList<>();
            LogRange range = new LogRange(of, start, null, null, 2);
            for (List<JournalLine> lines = page(range); !lines.isEmpty(); lines = page(range)) {
                lines.forEach(line -> actions.add(line.entry().action()));
                range = range.after(lines.get(lines.size() - 1).position());
            }
            assertThat(actions).containsExactly("a4", "a3", "a2", "a1", "a0");
        }
    }

    @Test
    void time_action_and_person_narrow_the_list() {
        record(entry(user, internal));
        clock.move(Duration.ofHours(1));
        record(entry(internal, internal));
        record(new JournalEntry("member.edit", user, group, "success", null, null, Map.of()));

        assertThat(found(clock.instant(), null, null, null)).hasSize(2);
        assertThat(found(start, clock.instant(), null, null)).hasSize(1);
        assertThat(found(start, null, "member.edit", null)).containsExactly("member.edit");
        assertThat(found(start, null, null, "user-" + internal)).hasSize(2);
        assertThat(found(start, null, null, "user-" + user)).hasSize(2);
        assertThat(found(start, null, ACTION, "user-" + user)).hasSize(1);
        assertThat(found(start, null, null, "user-" + other)).isEmpty();
    }

    @Test
    void what_an_operator_does_to_others_is_not_for_the_enterprise_that_he_belongs_to() {
        record(entry(internal, other));
        record(entry(user, "nobody-any-more"));

        assertThat(page(enterprise())).isEmpty();
        assertThat(page(own(internal))).hasSize(1);
    }

    @Test
    void whoever_does_something_to_a_stranger_reads_a_part_of_his_name_only() {
        String stranger = Fakes.user().substring(0, 8);
        inRealm((keycloak, made) -> keycloak.createUser(made, stranger));
        record(entry(internal, stranger));

        assertThat(page(own(internal))).singleElement().satisfies(line -> assertThat(line.subjectName())
                .startsWith("us***")
                .hasSize(6));
    }

    @Test
    void what_operators_look_at_is_for_operators() {
        String subAccount = invited;
        record(look(other, internal));
        record(look(other, group));
        record(look(other, subAccount));

        assertThat(page(enterprise())).isEmpty();
        assertThat(page(own(internal))).isEmpty();
        assertThat(page(own(subAccount))).isEmpty();
        assertThat(page(own(other))).as("the operator himself knows").hasSize(3);
    }

    @Test
    void what_its_own_people_look_at_stands_in_the_log_of_the_enterprise() {
        record(look(user, group));
        record(look(internal, internal));

        assertThat(page(enterprise())).hasSize(2);
        assertThat(page(own(internal))).hasSize(1);
        assertThat(found(start, null, null, "user-" + internal)).hasSize(1);
    }

    @Test
    void what_stands_outside_enterprises_is_read_by_whom_it_names() {
        record(new JournalEntry("member.disabled", null, internal, "success", null, null, Map.of())
                .outsideEnterprises());

        assertThat(page(enterprise())).isEmpty();
        assertThat(page(own(user))).isEmpty();
        assertThat(page(own(internal)))
                .singleElement()
                .satisfies(line -> assertThat(line.entry().groupId()).isNull());
    }

    @Test
    void a_new_holder_sees_no_line_of_the_former_one_and_members_go_on_seeing_theirs() {
        record(entry(user, user));
        record(entry(user, internal));
        clock.move(Duration.ofSeconds(1));

        change(store -> store.takeOvers().withholdLogs(realm, user, group, clock.instant()));
        record(entry(user, user));

        assertThat(page(enterprise())).hasSize(1);
        assertThat(found(start, null, null, "user-" + user)).hasSize(1);
        assertThat(page(own(user))).hasSize(1);
        assertThat(page(own(internal))).hasSize(1);
    }

    @Test
    void what_was_under_way_is_the_former_holders_though_it_is_written_later() {
        change(store -> store.takeOvers()
                .withholdLogs(realm, user, group, clock.instant().plusMillis(1)));
        record(entry(user, user));

        assertThat(page(enterprise())).isEmpty();
        assertThat(page(own(user))).isEmpty();
    }

    @Test
    void a_second_take_over_counts_from_its_own_moment() {
        change(store -> store.takeOvers().withholdLogs(realm, user, group, clock.instant()));
        record(entry(user, user));
        clock.move(Duration.ofSeconds(1));

        change(store -> store.takeOvers().withholdLogs(realm, user, group, clock.instant()));

        assertThat(page(enterprise())).isEmpty();
        assertThat(page(own(user))).isEmpty();
    }

    @Test
    void withheld_lines_stay_for_the_operators_as_they_were() {
        record(entry(user, user));
        clock.move(Duration.ofSeconds(1));

        change(store -> store.takeOvers().withholdLogs(realm, user, group, clock.instant()));

        long kept = database.call(em -> em.createQuery(
                        "select count(l) from UcJournal l where l.actorId = :user and l.groupId = :group"
                                + " and l.action = :action",
                        Long.class)
                .setParameter("user", user)
                .setParameter("group", group)
                .setParameter("action", ACTION)
                .getSingleResult());
        assertThat(kept).isEqualTo(1);
    }

    @Test
    void what_a_person_did_in_an_enterprise_stays_there_when_his_account_changes_hands() {
        record(entry(invited, invited).within(group));
        clock.move(Duration.ofSeconds(1));

        change(store -> store.takeOvers().withholdLogs(realm, invited, null, clock.instant()));

        assertThat(page(own(invited))).isEmpty();
        assertThat(page(enterprise())).hasSize(1);
    }

    private List<String> found(
            Instant from, @Nullable Instant until, @Nullable String action, @Nullable String loginName) {
        LogRange range = new LogRange(enterprise(), from, until, null, 10);
        return inStore(store -> store.businessLog().page(realm, new JournalQuery(range, action, loginName))).stream()
                .map(line -> line.entry().action())
                .toList();
    }

    private LogRange.Of enterprise() {
        return new LogRange.Enterprise(group);
    }

    private static LogRange.Of own(String account) {
        return new LogRange.Account(account);
    }

    private List<JournalLine> page(LogRange.Of of) {
        return page(new LogRange(of, start, null, null, 10));
    }

    private List<JournalLine> page(LogRange range) {
        return inStore(store -> store.businessLog().page(realm, new JournalQuery(range, null, null)));
    }

    private static JournalEntry entry(String actor, String subject) {
        return new JournalEntry(ACTION, actor, subject, "success", null, null, Map.of());
    }

    private static JournalEntry look(String actor, String subject) {
        return new JournalEntry("document.read", actor, subject, "success", null, null, Map.of());
    }

    private void record(JournalEntry entry) {
        change(store -> store.journal().record(realm, entry));
    }
}
