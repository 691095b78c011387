package org.usercenter.auth.ca.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.auth.cloud.CapturedLog;
import org.usercenter.auth.cloud.MapScope;
import org.usercenter.storage.certificate.EndingCertificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("A3")
class RemindersTest {

    /** Four o'clock in the afternoon in China. */
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final Memory endings = new Memory();

    @Test
    void theMostUrgentIsAskedForFirst() {
        endings.add("realm", 1);

        run();

        assertThat(endings.asked).containsSubsequence("realm 1", "realm 7", "realm 30");
        assertThat(endings.told).containsExactly("realm 1 user-0");
    }

    @Test
    void everyRealmIsSeen() {
        endings.add("one", 1);
        endings.add("two", 1);

        assertThat(run()).isEqualTo(2);
    }

    @Test
    void manyAreReadPageByPage() {
        endings.add("realm", 2 * Reminders.BATCH + 1);

        assertThat(run()).isEqualTo(2 * Reminders.BATCH + 1);
        assertThat(endings.batches).containsExactly(Reminders.BATCH, Reminders.BATCH, 1);
    }

    @Test
    void theTroubleOfOneAccountDoesNotKeepTheOthersFromBeingReminded() {
        endings.add("realm", 3);
        endings.broken = "user-1";
        try (CapturedLog log = new CapturedLog()) {
            assertThat(run()).isEqualTo(2);

            assertThat(log.lines()).anyMatch(line -> line.contains("binding-1"));
        }
    }

    @Test
    void aRunWhoseTimeIsOverLeavesTheRestToTheNext() {
        endings.add("realm", Reminders.BATCH + 1);
        Instant[] now = {NOW};
        endings.afterEachBatch = () -> now[0] = now[0].plus(Duration.ofMinutes(1));

        assertThat(new Reminders(endings, config("30,7,1", 8, 20), () -> now[0]).run())
                .isEqualTo(Reminders.BATCH);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T23:59:59Z, 0",
        "2026-11-24T00:00:00Z, 1",
        "2026-11-24T11:59:59Z, 1",
        "2026-11-24T12:00:00Z, 0"
    })
    void nobodyIsWokenAtNightInChina(Instant moment, int messages) {
        endings.add("realm", 1);

        assertThat(new Reminders(endings, config("30,7,1", 8, 20), InstantSource.fixed(moment)).run())
                .isEqualTo(messages);
    }

    @Test
    void theDaysMayStandInAnyOrder() {
        assertThat(ReminderConfig.read(new MapScope(Map.of("days", " 1, 30,7 ,7")))
                        .days())
                .containsExactly(1, 7, 30);
    }

    @Test
    void withoutSettingsItIs30And7And1DaysBefore() {
        assertThat(ReminderConfig.read(new MapScope(Map.of())))
                .isEqualTo(new ReminderConfig(List.of(1, 7, 30), Duration.ofMinutes(30), 8, 20));
    }

    @ParameterizedTest
    @CsvSource({
        "days, ''",
        "days, '7,,1'",
        "days, '7,x'",
        "days, '0'",
        "days, '366'",
        "interval-seconds, 0",
        "from-hour, -1",
        "from-hour, 20",
        "until-hour, 25"
    })
    void aSettingOutOfItsRangeIsRefusedByName(String name, String value) {
        assertThatThrownBy(() -> ReminderConfig.read(new MapScope(Map.of(name, value))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name.equals("from-hour") && value.equals("20") ? "until-hour" : name)
                .hasMessageContaining("uc-certificate-reminder");
    }

    private int run() {
        return new Reminders(endings, config("30,7,1", 8, 20), InstantSource.fixed(NOW)).run();
    }

    private static ReminderConfig config(String days, int from, int until) {
        return ReminderConfig.read(new MapScope(
                Map.of("days", days, "from-hour", String.valueOf(from), "until-hour", String.valueOf(until))));
    }

    /** Certificates in memory; what the database does is tested with databases. */
    private static final class Memory implements Endings {

        private final List<String> realms = new ArrayList<>();
        private final List<EndingCertificate> all = new ArrayList<>();
        private final List<String> asked = new ArrayList<>();
        private final List<Integer> batches = new ArrayList<>();
        private final List<String> told = new ArrayList<>();
        private final Set<String> marked = new HashSet<>();
        private String broken = "";
        private Runnable afterEachBatch = () -> {};

        /** All end tomorrow. */
        void add(String realm, int number) {
            realms.add(realm);
            IntStream.range(0, number)
                    .forEach(i -> all.add(new EndingCertificate(
                            "binding-" + i, "user-" + i, realm, "C=CN", NOW.plus(Duration.ofHours(20)))));
        }

        @Override
        public List<String> realms() {
            return realms;
        }

        @Override
        public List<EndingCertificate> due(String realmId, int step, @Nullable EndingCertificate last, int max) {
            asked.add(realmId + " " + step);
            return all.stream()
                    .filter(each -> each.vendorId().equals(realmId) && !marked.contains(realmId + each.bindingId()))
                    .skip(last == null ? 0 : all.indexOf(last) + 1L - untouched(last))
                    .limit(max)
                    .toList();
        }

        /** The marked ones before the last, which the stream above no longer has. */
        private long untouched(EndingCertificate last) {
            return all.subList(0, all.indexOf(last) + 1).stream()
                    .filter(each -> marked.contains(each.vendorId() + each.bindingId()))
                    .count();
        }

        @Override
        public int remind(String realmId, int step, List<EndingCertificate> due) {
            if (due.stream().anyMatch(each -> each.userId().equals(broken))) {
                throw new IllegalStateException("cannot be written");
            }
            due.forEach(each -> {
                marked.add(realmId + each.bindingId());
                told.add(realmId + " " + step + " " + each.userId());
            });
            batches.add(due.size());
            afterEachBatch.run();
            return due.size();
        }
    }
}
