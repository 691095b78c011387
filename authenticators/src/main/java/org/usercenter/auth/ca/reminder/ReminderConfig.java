package org.usercenter.auth.ca.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.keycloak.Config;

/**
 * Settings of the job.
 *
 * @param days days before the end at which an account is reminded, ascending, 1 to 365 each, at least one
 * @param interval time between two runs, at least a second
 * @param fromHour hour of the day in China from which reminders are sent, 0 to 23
 * @param untilHour hour until which they are, at most 24, after the first
 */
record ReminderConfig(List<Integer> days, Duration interval, int fromHour, int untilHour) {

    private static final int MAX_DAYS = 365;
    private static final int HOURS = 24;

    ReminderConfig {
        days = days.stream().distinct().sorted().toList();
        check(
                !days.isEmpty() && days.get(0) >= 1 && days.get(days.size() - 1) <= MAX_DAYS,
                ReminderConfigProperties.DAYS,
                "must be numbers from 1 to " + MAX_DAYS + ", separated by commas");
        check(interval.toSeconds() >= 1, ReminderConfigProperties.INTERVAL_SECONDS, "must be at least 1");
        check(fromHour >= 0 && fromHour < HOURS, ReminderConfigProperties.FROM_HOUR, "must be 0 to 23");
        check(
                untilHour > fromHour && untilHour <= HOURS,
                ReminderConfigProperties.UNTIL_HOUR,
                "must be at most 24 and after " + ReminderConfigProperties.FROM_HOUR);
    }

    private static void check(boolean good, String name, String rule) {
        if (!good) {
            throw new IllegalArgumentException("Setting " + name + " of " + ReminderSpi.NAME + " " + rule);
        }
    }

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException when one is out of its range
     */
    static ReminderConfig read(Config.Scope scope) {
        return new ReminderConfig(
                days(scope.get(ReminderConfigProperties.DAYS, ReminderConfigProperties.DEFAULT_DAYS)),
                Duration.ofSeconds(scope.getInt(
                        ReminderConfigProperties.INTERVAL_SECONDS, ReminderConfigProperties.DEFAULT_INTERVAL_SECONDS)),
                scope.getInt(ReminderConfigProperties.FROM_HOUR, ReminderConfigProperties.DEFAULT_FROM_HOUR),
                scope.getInt(ReminderConfigProperties.UNTIL_HOUR, ReminderConfigProperties.DEFAULT_UNTIL_HOUR));
    }

    private static List<Integer> days(String text) {
        return Arrays.stream(text.split(",", -1)).map(ReminderConfig::day).toList();
    }

    private static int day(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            // Out of the range, as which it is refused.
            return 0;
        }
    }

    /** Whether reminders are sent at that moment. */
    boolean awake(Instant moment) {
        int hour = moment.atZone(EndingNotice.CHINA).getHour();
        return hour >= fromHour && hour < untilHour;
    }
}
