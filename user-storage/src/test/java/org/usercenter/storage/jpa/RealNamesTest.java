package org.usercenter.storage.jpa;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.usercenter.storage.realname.LoweringReason;
import org.usercenter.storage.realname.RealNameChange;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.RealNameStanding;
import org.usercenter.storage.realname.ReviewState;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A10")
final class RealNamesTest extends StoreTest {

    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void nobody_begins_above_the_first_level_and_nothing_has_lapsed() {
        assertThat(standing()).isEqualTo(new RealNameStanding(RealNameLevel.REGISTERED, null, null, null, null));
    }

    @Test
    void a_proof_counts_with_its_way_and_its_end() {
        Instant end = clock.instant().plus(DAY);
        Instant at = record(RealNameLevel.CERTIFIED, "uc-face", end);

        assertThat(standing()).isEqualTo(new RealNameStanding(RealNameLevel.CERTIFIED, "uc-face", at, end, null));
    }

    @Test
    void a_proof_that_lapses_leaves_what_counted_before_it_and_shows_as_lapsed() {
        Instant verified = record(RealNameLevel.VERIFIED, "two-elements", null);
        Instant end = clock.instant().plus(DAY);
        record(RealNameLevel.CERTIFIED, "uc-face", end);

        clock.move(DAY);

        assertThat(current()).isEqualTo(RealNameLevel.VERIFIED);
        assertThat(standing())
                .isEqualTo(new RealNameStanding(
                        RealNameLevel.VERIFIED,
                        "two-elements",
                        verified,
                        null,
                        new RealNameStanding.Lapsed(RealNameLevel.CERTIFIED, "uc-face", end)));
    }

    @Test
    void when_what_counted_before_has_lapsed_too_the_best_of_them_is_shown() {
        record(RealNameLevel.VERIFIED, "two-elements", clock.instant().plus(DAY));
        Instant end = clock.instant().plus(DAY);
        record(RealNameLevel.CERTIFIED, "uc-ca", end);
        record(RealNameLevel.VERIFIED, "two-elements", clock.instant().plus(DAY));

        clock.move(DAY);

        assertThat(standing())
                .isEqualTo(new RealNameStanding(
                        RealNameLevel.REGISTERED,
                        null,
                        null,
                        null,
                        new RealNameStanding.Lapsed(RealNameLevel.CERTIFIED, "uc-ca", end)));
    }

    @Test
    void a_new_proof_makes_an_old_lapse_forgotten() {
        record(RealNameLevel.CERTIFIED, "uc-face", clock.instant().plus(DAY));
        clock.move(DAY);

        record(RealNameLevel.CERTIFIED, "uc-ca", null);

        assertThat(standing().lapsed()).isNull();
        assertThat(current()).isEqualTo(RealNameLevel.CERTIFIED);
    }

    @ParameterizedTest
    @EnumSource
    void a_level_that_is_lowered_counts_no_longer_whatever_counted_before(LoweringReason reason) {
        record(RealNameLevel.VERIFIED, "two-elements", null);
        record(RealNameLevel.CERTIFIED, "uc-ca", null);

        assertThat(lower(reason)).contains(RealNameLevel.CERTIFIED);

        assertThat(current()).isEqualTo(RealNameLevel.REGISTERED);
        List<String> ways = inStore(store ->
                store.realNames().history(realm, user).map(RealNameChange::way).toList());
        assertThat(ways).containsExactly("lowered-" + reason.code(), "uc-ca", "two-elements");
        assertThat(rows("UcJournal")).isEqualTo(1);
    }

    @Test
    void there_is_nothing_to_lower_below_the_second_level() {
        record(RealNameLevel.REGISTERED, "declared", null);

        assertThat(lower(LoweringReason.NAME_CHANGED)).isEmpty();

        assertThat(rows("UcJournal")).isZero();
        assertThat(rows("UcRealName")).isEqualTo(1);
    }

    @Test
    void what_is_lowered_is_proved_again_by_a_later_proof() {
        record(RealNameLevel.CERTIFIED, "uc-ca", null);
        lower(LoweringReason.NAME_CHANGED);

        record(RealNameLevel.CERTIFIED, "uc-face", null);

        assertThat(current()).isEqualTo(RealNameLevel.CERTIFIED);
    }

    private Optional<RealNameLevel> lower(LoweringReason reason) {
        return inStore(store -> store.realNames().lower(realm, user, reason, user, "192.0.2.1"));
    }

    @Test
    void levels_of_several_accounts_are_read_at_once_and_lapsed_ones_do_not_count() {
        record(RealNameLevel.VERIFIED, "two-elements", null);
        record(RealNameLevel.CERTIFIED, "uc-face", clock.instant().plus(DAY));
        String nobody = Fakes.user();

        assertThat(levels(nobody)).containsOnly(Map.entry(user, RealNameLevel.CERTIFIED));
        clock.move(DAY);
        assertThat(levels(nobody)).containsOnly(Map.entry(user, RealNameLevel.VERIFIED));
        assertThat(database.statements(() -> levels(nobody, Fakes.user(), Fakes.user())))
                .isEqualTo(1);
    }

    private Map<String, RealNameLevel> levels(String... others) {
        List<String> all = Stream.concat(Stream.of(user), Stream.of(others)).toList();
        return inStore(store -> store.realNames().current(realm, all));
    }

    private RealNameLevel current() {
        return inStore(store -> store.realNames().current(realm, user));
    }

    private RealNameStanding standing() {
        return inStore(store -> store.realNames().standing(realm, user));
    }

    private Instant record(RealNameLevel level, String way, @Nullable Instant end) {
        Instant at = clock.instant();
        change(store -> store.realNames()
                .record(realm, user, new RealNameChange(level, way, "request 7", at, end, ReviewState.NONE)));
        return at;
    }
}
