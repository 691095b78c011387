package org.usercenter.e2e.harness;

import java.util.HashMap;
import java.util.Map;

import org.usercenter.e2e.http.Json;

import com.fasterxml.jackson.databind.JsonNode;

/** Scripts the stand-ins of WeChat and of the Guangdong platform. */
public final class Platforms {

    public static final String WECHAT = "wechat";
    public static final String GUANGDONG = "guangdong";

    private final String sandbox;

    Platforms(String sandbox) {
        this.sandbox = sandbox;
    }

    /** How a platform answers from now on, e.g. {@code unionid: absent}, {@code echoState: true}. */
    public void toggle(String platform, Map<String, ?> toggles) {
        call("PUT", "/control/" + platform + "/toggles", toggles);
    }

    /** Down, slow, lying: the modes of all stand-ins. */
    public void mode(String platform, String mode, int delayMillis) {
        call("PUT", "/control/" + platform, Map.of("mode", mode, "delayMillis", delayMillis));
    }

    /** The Guangdong platform speaks of that account, whoever has logged in there. */
    public void speakOf(String uid) {
        call("PUT", "/control/" + GUANGDONG, Map.of("mode", "lie", "code", uid));
    }

    /** Does with the newest QR code what somebody with a phone would do. */
    public void phone(String action, String user) {
        call("POST", "/control/wechat/latest", Map.of("action", action, "user", user));
    }

    /** A person's account of the Guangdong platform. */
    public String guangdongPerson(Person person, String level) {
        return guangdong(person(person, level));
    }

    /** An account of the Guangdong platform becomes another person's. */
    public void guangdongBecomes(String uid, Person person, String level) {
        Map<String, String> account = person(person, level);
        account.put("uid", uid);
        guangdong(account);
    }

    private static Map<String, String> person(Person person, String level) {
        return new HashMap<>(
                Map.of("kind", "person", "name", person.name(), "idNumber", person.idNumber(), "level", level));
    }

    /** An enterprise's account of the Guangdong platform. */
    public String guangdongEnterprise(String name, String uscc, String level) {
        return guangdong(Map.of("kind", "corp", "name", name, "uscc", uscc, "level", level));
    }

    /** A sub-account of an enterprise's account. */
    public String guangdongOperator(Person person, String level, String enterpriseUid) {
        Map<String, String> account = new HashMap<>(Map.of("kind", "sub", "name", person.name()));
        account.put("idNumber", person.idNumber());
        account.put("level", level);
        account.put("parent", enterpriseUid);
        return guangdong(account);
    }

    private String guangdong(Map<String, String> account) {
        return call("POST", "/control/guangdong/accounts", account).path("uid").asText();
    }

    void reset() {
        for (String platform : new String[] {WECHAT, GUANGDONG}) {
            call("DELETE", "/control/" + platform + "/toggles", null);
            call("DELETE", "/control/" + platform, null);
        }
    }

    private JsonNode call(String method, String path, @org.jspecify.annotations.Nullable Object body) {
        return Json.call(method, sandbox + path, Map.of(), body);
    }
}
