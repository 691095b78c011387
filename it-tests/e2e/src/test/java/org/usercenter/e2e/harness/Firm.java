package org.usercenter.e2e.harness;

import java.util.concurrent.ThreadLocalRandom;

/**
 * A made-up enterprise with the people of a registration.
 *
 * @param representative the legal representative
 * @param handler who registers it; his mobile is the enterprise's contact, login name and password are its main account's
 */
public record Firm(String name, String uscc, Person representative, Person handler) {

    /** One that the authorities know. */
    public static Firm known(Control control) {
        Person representative = Person.madeUp();
        control.known(representative.name(), representative.idNumber());
        String name = "深圳市测试" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36) + "有限公司";
        return new Firm(name, control.enterprise(name, representative.name()), representative, Person.madeUp());
    }

    public Firm withRepresentative(Person other) {
        return new Firm(name, uscc, other, handler);
    }

    public Firm withHandler(Person other) {
        return new Firm(name, uscc, representative, other);
    }
}
