package org.usercenter.e2e.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.Recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.http.Visitor.fields;

/** Whether a stranger can tell by the time of the answer which accounts exist. */
@EndToEnd
@Tag("P1")
@Tag("page")
@Order(90)
class RecoveryEnumerationIT {
    private static final int PAIRS = 500;
    private static final int WARM_UP = 30;
    private static final int PAIRS_PER_STRANGER = 10;
    /**
     * How far the chance that a known account answers later than an unknown one may be from one half. With 500 pairs its
     * standard error is 0.018 when both take equally long.
     */
    private static final double MARGIN = 0.075;

    @Test
    void knownAndUnknownIdNumbersTakeEquallyLong(Landscape landscape, People people, Admin admin) {
        List<Person> known = List.of(people.registered(), people.registered(), people.registered());
        List<Double> ofKnown = new ArrayList<>();
        List<Double> ofUnknown = new ArrayList<>();
        try (Admin.Undo many =
                admin.configure("uc-recovery", "uc-recovery-account", Map.of("finds-per-source", "1000000"))) {
            Recovery stranger = new Recovery(landscape);
            for (int i = -WARM_UP; i < PAIRS; i++) {
                // Captchas of one address are limited by the minute.
                stranger = i % PAIRS_PER_STRANGER == 0 ? new Recovery(landscape) : stranger;
                Recovery visitor = stranger;
                int turn = Math.floorMod(i, known.size());
                Supplier<Double> one = () -> millis(visitor, known.get(turn).idNumber());
                Supplier<Double> other = () -> millis(visitor, Person.madeUp().idNumber());
                // Either comes first in half of the pairs, so that whatever else the machine does hits both.
                boolean knownFirst = i % 2 == 0;
                double first = (knownFirst ? one : other).get();
                double second = (knownFirst ? other : one).get();
                if (i >= 0) {
                    ofKnown.add(knownFirst ? first : second);
                    ofUnknown.add(knownFirst ? second : first);
                }
            }
        }

        double later = chanceOfLater(ofKnown, ofUnknown);
        System.out.printf(
                "Recovery, %d pairs: median known %.2f ms, unknown %.2f ms, chance that known answers later %.3f%n",
                PAIRS, median(ofKnown), median(ofUnknown), later);
        assertThat(later).isBetween(0.5 - MARGIN, 0.5 + MARGIN);
    }

    /** Of the answer to "next" alone; then the page is ready for the next one. */
    private static double millis(Recovery visitor, String typed) {
        String captcha = visitor.visitor().captcha(visitor.page());
        long start = System.nanoTime();
        visitor.find(typed, captcha);
        double taken = (System.nanoTime() - start) / 1e6;
        assertThat(visitor.ways()).isNotEmpty();
        visitor.submit(fields("action", "restart"));
        return taken;
    }

    /** Mann and Whitney's U divided by the number of pairs. */
    private static double chanceOfLater(List<Double> ones, List<Double> others) {
        double later = 0;
        for (double one : ones) {
            for (double other : others) {
                later += one > other ? 1 : one == other ? 0.5 : 0;
            }
        }
        return later / ones.size() / others.size();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
