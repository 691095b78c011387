package org.usercenter.ca.verifier.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;

/** Forms and check characters of the numbers that identify. Values are normalised: upper case, half-width. */
final class Checksums {

    /** GB 32100-2015: without I, O, S, V, Z. */
    private static final String USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int[] USCC_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] RESIDENT_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String RESIDENT_CHECK = "10X98765432";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private static final Pattern USCC = Pattern.compile("[0-9A-HJ-NP-RTUWXY]{18}");
    private static final Pattern RESIDENT = Pattern.compile("\\d{17}[0-9X]");
    private static final Pattern ORGANISATION = Pattern.compile("[0-9A-Z]{8}[0-9X]");
    private static final Pattern OTHER = Pattern.compile("[A-Z0-9]{5,20}");
    /** A number of this form that breaks its checksum is a wrong number, not another document. */
    private static final Pattern RESIDENT_FORM = Pattern.compile("\\d{15}|\\d{17}[0-9X]");

    private static final Set<String> DEPARTMENTS =
            Set.of("11", "12", "13", "19", "51", "52", "53", "59", "91", "92", "93", "Y1");
    /** First two digits; 10 stands for the whole country. */
    private static final Set<String> REGIONS = Set.of(
            "10", "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42",
            "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    private Checksums() {}

    static boolean valid(IdentityKind kind, String value) {
        return switch (kind) {
            case USCC -> uscc(value) && (plausibleUscc(value) || !residentId(value));
            case RESIDENT_ID -> residentId(value);
            case ORGANISATION_CODE -> organisationCode(value);
            case OTHER_DOCUMENT ->
                OTHER.matcher(value).matches() && !RESIDENT_FORM.matcher(value).matches() && !uscc(value);
        };
    }

    /**
     * Whether a valid code also has a department with its category and a region that exist, GB 32100 and GB/T 2260. A
     * resident ID passes the code's checksum by chance once in 31 times, but seldom this; without it such a number is the
     * person's.
     */
    private static boolean plausibleUscc(String value) {
        return DEPARTMENTS.contains(value.substring(0, 2)) && REGIONS.contains(value.substring(2, 4));
    }

    /** The organisation code inside is not checked: some codes that were issued break it. */
    private static boolean uscc(String value) {
        if (!USCC.matcher(value).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < USCC_WEIGHTS.length; i++) {
            sum += USCC_WEIGHTS[i] * USCC_ALPHABET.indexOf(value.charAt(i));
        }
        return USCC_ALPHABET.charAt((31 - sum % 31) % 31) == value.charAt(17);
    }

    private static boolean residentId(String value) {
        if (!RESIDENT.matcher(value).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < RESIDENT_WEIGHTS.length; i++) {
            sum += RESIDENT_WEIGHTS[i] * (value.charAt(i) - '0');
        }
        return RESIDENT_CHECK.charAt(sum % 11) == value.charAt(17) && date(value.substring(6, 14));
    }

    private static boolean date(String digits) {
        try {
            int year = Integer.parseInt(digits, 0, 4, 10);
            LocalDate.of(year, Integer.parseInt(digits, 4, 6, 10), Integer.parseInt(digits, 6, 8, 10));
            return year >= 1850;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean organisationCode(String value) {
        if (!ORGANISATION.matcher(value).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += ORGANISATION_WEIGHTS[i] * Character.digit(value.charAt(i), 36);
        }
        int check = 11 - sum % 11;
        char expected = check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
        return value.charAt(8) == expected;
    }
}
