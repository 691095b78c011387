package org.usercenter.e2e.harness;

import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

import org.usercenter.e2e.http.Json;

/** An app on a phone, by what the sandbox does for it: scans, confirms, refuses, and lies if told to. */
public final class ScanApp {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int BODIES = 100_000_000;

    /** Which app. */
    public enum Kind {
        LICENCE("licence", "elicence", "uc-elicence", "biz", "entName"),
        SHARED_CA("shared-ca", "shared-ca", "uc-sharedca", "t", "name");

        private final String control;
        private final String standIn;
        private final String way;
        private final String parameter;
        private final String name;

        Kind(String control, String standIn, String way, String parameter, String name) {
            this.control = control;
            this.standIn = standIn;
            this.way = way;
            this.parameter = parameter;
            this.name = name;
        }

        /** Provider id of the way that it serves. */
        public String way() {
            return way;
        }

        /** The platform's name among the stand-ins. */
        public String standIn() {
            return standIn;
        }
    }

    /** An enterprise that nobody registered yet. */
    public record Enterprise(String name, String uscc) {

        public static Enterprise madeUp() {
            return madeUp("91440300");
        }

        /** One of another kind: by the registering authority, the kind and the region, 8 digits together. */
        public static Enterprise madeUp(String head) {
            String body = "%s%08d9".formatted(head, RandomGenerator.getDefault().nextInt(BODIES));
            int sum = 0;
            for (int i = 0; i < WEIGHTS.length; i++) {
                sum += WEIGHTS[i] * ALPHABET.indexOf(body.charAt(i));
            }
            char check = ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
            return new Enterprise("深圳市" + body.substring(10, 16) + "号样例有限公司", body + check);
        }
    }

    private final String sandbox;
    private final Kind kind;
    private final Map<String, Object> wish = new HashMap<>();

    /** @param sandbox base address */
    public ScanApp(String sandbox, Kind kind) {
        this.sandbox = sandbox;
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** With the licence or certificate of that enterprise. */
    public ScanApp of(Enterprise enterprise) {
        wish.put("uscc", enterprise.uscc());
        wish.put(kind.name, enterprise.name());
        return this;
    }

    /** In a manner of its own: role, authorisation, regState, certificate, lie. */
    public ScanApp with(String what, String how) {
        wish.put(what, how);
        return this;
    }

    /** Scans what a page shows. */
    public ScanApp scan(String link) {
        return act(link, "scan");
    }

    public ScanApp confirm(String link) {
        return act(link, "confirm");
    }

    public ScanApp refuse(String link) {
        return act(link, "refuse");
    }

    public ScanApp expire(String link) {
        return act(link, "expire");
    }

    private ScanApp act(String link, String action) {
        Map<String, Object> body = new HashMap<>(wish);
        body.put("action", action);
        Json.call("POST", sandbox + "/control/" + kind.control + "/" + id(link), Map.of(), body);
        return this;
    }

    /** How the platform sends word of changes: ok, lost, duplicate and others. */
    public void pushes(String mode) {
        Json.call("PUT", sandbox + "/control/" + kind.standIn + "/push", Map.of(), Map.of("mode", mode));
    }

    private String id(String link) {
        return link.substring(link.indexOf(kind.parameter + "=") + kind.parameter.length() + 1);
    }
}
