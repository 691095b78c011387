package org.usercenter.e2e.harness;

import java.util.concurrent.ThreadLocalRandom;

import org.usercenter.e2e.harness.ScanApp.Enterprise;

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

    /** One that no authority knows, of that kind: registering authority, kind and region, 8 digits together. */
    public static Firm unknown(String head) {
        Enterprise enterprise = Enterprise.madeUp(head);
        return new Firm(enterprise.name(), enterprise.uscc(), Person.madeUp(), Person.madeUp());
    }

    /** The authorities know it from now on. */
    public Firm register(Control control) {
        control.known(representative.name(), representative.idNumber());
        control.enterprise(name, uscc, representative.name());
        return this;
    }

    public Firm withRepresentative(Person other) {
        return new Firm(name, uscc, other, handler);
    }

    public Firm withHandler(Person other) {
        return new Firm(name, uscc, representative, other);
    }
}
