package org.usercenter.e2e.harness;

import java.util.Map;

import org.usercenter.e2e.http.Json;

/** The sandbox's drawer of simulated USB keys. */
public final class Drawer {
    public static final String ENTERPRISE_SM2 = "enterprise-sm2";
    public static final String ENTERPRISE_RSA = "enterprise-rsa";
    public static final String PERSON_SM2 = "person-sm2";

    private final String sandbox;

    Drawer(String sandbox) {
        this.sandbox = sandbox;
    }

    /** Does something to a key: plug, unplug, lock, unlock, expire, end-soon, renew, rekey (SM2 only), revoke, unrevoke, reset. */
    public void act(String key, String action) {
        Json.call("POST", sandbox + "/control/drawer/" + key, Map.of(), Map.of("action", action));
    }

    /** Puts a certificate of that holder into a key, until it is reset. */
    public void issue(String key, String name, String number) {
        Json.call(
                "POST",
                sandbox + "/control/drawer/" + key,
                Map.of(),
                Map.of("action", "newcomer", "name", name, "number", number));
    }

    /** Only this key is in the PC. */
    public void plugOnly(String key) {
        for (String each : java.util.List.of(ENTERPRISE_SM2, ENTERPRISE_RSA, PERSON_SM2)) {
            act(each, each.equals(key) ? "plug" : "unplug");
        }
    }

    /** All keys as they came. */
    void reset() {
        for (String each : java.util.List.of(ENTERPRISE_SM2, ENTERPRISE_RSA, PERSON_SM2)) {
            act(each, "reset");
        }
    }
}
