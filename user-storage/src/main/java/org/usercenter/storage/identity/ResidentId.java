package org.usercenter.storage.identity;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.identity.InvalidIdentifierException.Rule;

/**
 * Citizen identification number, GB 11643-1999: of resident ID cards, of residence permits for people from Hong Kong,
 * Macao and Taiwan, and, since December 2023, of foreign permanent residence cards (first digit 9).
 *
 * <p>Counties and cities are not checked: they get abolished, the numbers stay. The old form of 15 digits is refused.
 */
public final class ResidentId {

    static final String KIND = "resident-id";

    private static final int LENGTH = 18;
    private static final String DIGITS = "0123456789";
    private static final Pattern FORM = Pattern.compile("\\d{17}[\\dX]");
    /** Until 1999: six digits of the region, date of birth without the century, three digits. */
    private static final Pattern OLD_FORM = Pattern.compile("(\\d{2})\\d{4}(\\d{2})(\\d{2})(\\d{2})\\d{3}");

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final int MAX_AGE_YEARS = 150;
    private static final char FOREIGN = '9';
    /** First two digits by GB/T 2260; 81 to 83 also stand for the residence permits. */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    private final String value;
    private final LocalDate birthDate;

    private ResidentId(String value, LocalDate birthDate) {
        this.value = value;
        this.birthDate = birthDate;
    }

    /**
     * Takes the number as typed and normalises it; today is today in China.
     *
     * @throws InvalidIdentifierException any rule
     */
    public static ResidentId parse(@Nullable String raw) {
        return parse(raw, Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    /**
     * As {@link #parse(String)}, on a given day.
     *
     * @param clock says what day it is, for refusing birth dates in the future
     * @throws InvalidIdentifierException any rule
     */
    public static ResidentId parse(@Nullable String raw, Clock clock) {
        String value = Typed.number(raw);
        if (value.isEmpty()) {
            throw new InvalidIdentifierException(KIND, Rule.EMPTY);
        }
        if (!Typed.containsOnly(value, DIGITS + "X")) {
            throw new InvalidIdentifierException(KIND, Rule.CHARACTERS);
        }
        if (value.length() != LENGTH) {
            throw new InvalidIdentifierException(KIND, Rule.LENGTH);
        }
        if (!Typed.containsOnly(value.substring(0, LENGTH - 1), DIGITS)) {
            throw new InvalidIdentifierException(KIND, Rule.PATTERN);
        }
        if (value.charAt(LENGTH - 1) != checkCharacter(value)) {
            throw new InvalidIdentifierException(KIND, Rule.CHECK_CHARACTER);
        }
        if (value.charAt(0) != FOREIGN && !PROVINCES.contains(value.substring(0, 2))) {
            throw new InvalidIdentifierException(KIND, Rule.REGION);
        }
        return new ResidentId(value, birthDate(value, LocalDate.now(clock)));
    }

    /**
     * Whether it can only be meant as a resident's number: of 18 characters, valid or mistyped, or of the old form of 15
     * digits with a region and a date of birth that exist.
     */
    static boolean looksLike(String normalised) {
        Matcher old = OLD_FORM.matcher(normalised);
        if (!old.matches()) {
            return FORM.matcher(normalised).matches();
        }
        int year = 1900 + Integer.parseInt(old.group(2));
        int month = Integer.parseInt(old.group(3));
        int day = Integer.parseInt(old.group(4));
        return PROVINCES.contains(old.group(1))
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    /** 18 characters; the last one may be a capital X. */
    public String value() {
        return value;
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    public Sex sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** True for the number of a foreign permanent residence card. */
    public boolean foreign() {
        return value.charAt(0) == FOREIGN;
    }

    public String masked() {
        return Typed.masked(value, 3, 4);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ResidentId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return masked();
    }

    private static LocalDate birthDate(String value, LocalDate today) {
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(value, 6, 10, 10),
                    Integer.parseInt(value, 10, 12, 10),
                    Integer.parseInt(value, 12, 14, 10));
            if (date.isAfter(today) || date.isBefore(today.minusYears(MAX_AGE_YEARS))) {
                throw new InvalidIdentifierException(KIND, Rule.BIRTH_DATE);
            }
            return date;
        } catch (DateTimeException e) {
            throw new InvalidIdentifierException(KIND, Rule.BIRTH_DATE);
        }
    }

    private static char checkCharacter(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECK_CHARACTERS.charAt(sum % CHECK_CHARACTERS.length());
    }
}
