package org.usercenter.e2e.harness;

import java.util.concurrent.ThreadLocalRandom;

/** A made-up natural person with what a registration asks for. */
public record Person(String name, String idNumber, String mobile, String loginName, String password) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final String[] SURNAMES = {"赵", "钱", "孙", "李", "周", "吴", "郑", "王"};
    private static final String[] GIVEN = {"晓明", "思远", "雨桐", "子涵", "嘉怡", "浩然", "文静", "志强"};

    /** Somebody new; a chance match with an earlier one is practically impossible. */
    public static Person madeUp() {
        return withIdNumber(idNumber(false));
    }

    /** Somebody whose ID number ends with X. */
    public static Person madeUpWithX() {
        return withIdNumber(idNumber(true));
    }

    private static Person withIdNumber(String idNumber) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new Person(
                SURNAMES[random.nextInt(SURNAMES.length)] + GIVEN[random.nextInt(GIVEN.length)],
                idNumber,
                "1" + (30 + random.nextInt(70))
                        + String.format(java.util.Locale.ROOT, "%08d", random.nextInt(100_000_000)),
                "u" + Long.toString(random.nextLong(1L << 40, 1L << 45), 36),
                "Kz7!" + Long.toString(random.nextLong(1L << 30, 1L << 40), 36));
    }

    public Person withMobile(String other) {
        return new Person(name, idNumber, other, loginName, password);
    }

    public Person withIdentity(String otherName, String otherIdNumber) {
        return new Person(otherName, otherIdNumber, mobile, loginName, password);
    }

    public Person withLoginName(String other) {
        return new Person(name, idNumber, mobile, other, password);
    }

    private static String idNumber(boolean endsWithX) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        while (true) {
            String body = String.format(
                    java.util.Locale.ROOT,
                    "440300%04d%02d%02d%03d",
                    1950 + random.nextInt(50),
                    1 + random.nextInt(12),
                    1 + random.nextInt(28),
                    random.nextInt(1000));
            char check = check(body);
            if ((check == 'X') == endsWithX) {
                return body + check;
            }
        }
    }

    /** GB 11643: weighted sum modulo 11. */
    private static char check(String body) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (body.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11);
    }
}
