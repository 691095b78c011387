package org.usercenter.auth.realname.expiry;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.realname.ExpiredDocuments.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** The search for levels whose document is over. */
@Tag("A10")
final class ExpiryTest {
    private final List<String> asked = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-29T15:59:00Z");
    private Duration aPageTakes = Duration.ZERO;
    private int pages = 3;

    @Test
    void itGoesThroughAllPagesOfPersonsAndEnterprisesOfEveryRealm() {
        assertThat(expiry().run()).isEqualTo(12);

        assertThat(asked).hasSize(12).startsWith("a PERSON null", "a PERSON 1", "a PERSON 2", "a ENTERPRISE null");
    }

    @Test
    void theDayIsThatOfChina() {
        List<LocalDate> days = new ArrayList<>();
        Levels levels = new Levels() {
            @Override
            public List<String> realms() {
                return List.of("a");
            }

            @Override
            public Step lower(String realmId, Kind kind, LocalDate today, @Nullable String after) {
                days.add(today);
                return new Step(0, null);
            }
        };
        new Expiry(levels, () -> now).run();
        now = now.plus(Duration.ofMinutes(1));
        new Expiry(levels, () -> now).run();

        assertThat(days)
                .containsExactly(
                        LocalDate.of(2026, 11, 29),
                        LocalDate.of(2026, 11, 29),
                        LocalDate.of(2026, 11, 30),
                        LocalDate.of(2026, 11, 30));
    }

    @Test
    void itEndsWhenItsTimeIsOverAndLooksAtTheFirstPageOfEachKindAllTheSame() {
        pages = 1000;
        aPageTakes = Duration.ofSeconds(30);

        expiry().run();

        assertThat(asked)
                .contains("a PERSON 1", "a ENTERPRISE null", "b ENTERPRISE null")
                .hasSize(5);
    }

    private Expiry expiry() {
        return new Expiry(
                new Levels() {
                    @Override
                    public List<String> realms() {
                        return List.of("a", "b");
                    }

                    @Override
                    public Step lower(String realmId, Kind kind, LocalDate today, @Nullable String after) {
                        asked.add(realmId + " " + kind + " " + after);
                        now = now.plus(aPageTakes);
                        int page = after == null ? 1 : Integer.parseInt(after) + 1;
                        return new Step(1, page < pages ? String.valueOf(page) : null);
                    }
                },
                () -> now);
    }
}
