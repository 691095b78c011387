package org.usercenter.sandbox.drawer;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;

import org.usercenter.sandbox.authority.IdNumbers;
import org.usercenter.sandbox.ca.CertificateOrder;

/** Makes up somebody who has no account yet, so that the registration by a personal key can be tried more than once. */
final class Newcomer {
    private static final String[] SURNAMES = {"冯", "陈", "褚", "卫", "蒋", "沈", "韩", "杨"};
    private static final String[] GIVEN = {"试用", "样例", "模拟", "演示"};
    private static final int AREA = 440_300;
    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1960, 1, 1);
    private static final int DAYS = 40 * 365;

    private Newcomer() {}

    static CertificateOrder person(RandomGenerator random) {
        String name = SURNAMES[random.nextInt(SURNAMES.length)] + GIVEN[random.nextInt(GIVEN.length)];
        String birthday = FIRST_BIRTHDAY.plusDays(random.nextInt(DAYS)).format(DateTimeFormatter.BASIC_ISO_DATE);
        return CertificateOrder.person(name, IdNumbers.complete(AREA + birthday + (100 + random.nextInt(900))));
    }
}
