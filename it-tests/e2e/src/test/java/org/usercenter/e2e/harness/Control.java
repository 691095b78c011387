package org.usercenter.e2e.harness;

import java.util.List;
import java.util.Map;

import org.usercenter.e2e.http.Json;

import com.fasterxml.jackson.databind.JsonNode;

/** Scripts the stand-ins: down, slow, lying, and whom the authority knows. */
public final class Control {

    public static final String ALIYUN_SMS = "aliyun-sms";
    public static final String TENCENT_SMS = "tencent-sms";
    public static final String AUTHORITY = "tencent-faceid";
    public static final String LICENCE_AUTHORITY = "tencent-ocr";
    public static final String LICENCE = "elicence";
    public static final String SHARED_CA = "shared-ca";
    public static final String FACE = "tencent-face";

    private final String sandbox;

    Control(String sandbox) {
        this.sandbox = sandbox;
    }

    /** How a stand-in answers from now on: ok, fail, http-500, slow, refuse, limit, wrong-signature. */
    public void mode(String standIn, String mode) {
        Json.call("PUT", sandbox + "/control/" + standIn, Map.of(), Map.of("mode", mode, "delayMillis", 0));
    }

    /** How many requests a stand-in lets wait at this moment. */
    public int waiting(String standIn) {
        // Of all, because the one of the shared CA would list its logins instead.
        return Json.call("GET", sandbox + "/control", Map.of(), null)
                .path(standIn)
                .path("waiting")
                .asInt();
    }

    /** All stand-ins answer as they should. */
    void reset() {
        smsLimits(true);
        new Mail(sandbox).start();
        for (String standIn :
                List.of(ALIYUN_SMS, TENCENT_SMS, AUTHORITY, LICENCE_AUTHORITY, LICENCE, SHARED_CA, FACE)) {
            Json.call("DELETE", sandbox + "/control/" + standIn, Map.of(), null);
        }
    }

    /** How the revocation service of an authority answers the next request, e.g. garbage, try-later. */
    public void nextRevocationAnswer(String authority, String mode) {
        Json.call(
                "PUT",
                sandbox + "/control/ca/" + authority,
                Map.of(),
                Map.of("mode", mode, "delayMillis", 0, "times", 1));
    }

    /**
     * Has an authority issue a certificate.
     *
     * @param order {@code kind}, {@code name}, {@code uscc} or {@code idNumber}
     * @return {@code certificate} in PEM, {@code serial}
     */
    public JsonNode issue(String authority, Map<String, String> order) {
        return Json.call("POST", sandbox + "/control/ca/" + authority + "/certificates", Map.of(), order);
    }

    /** Has an authority revoke a certificate. */
    public void revoke(String authority, String serial) {
        Json.call(
                "PUT",
                sandbox + "/control/ca/" + authority + "/certificates/" + serial,
                Map.of(),
                Map.of("status", "revoked"));
    }

    /** How often the revocation service of an authority was asked. */
    public int revocationQuestions(String authority) {
        return Json.call("GET", sandbox + "/control/ca/" + authority, Map.of(), null)
                .path("ocspCalls")
                .asInt();
    }

    /** Whether the SMS platforms have limits of their own per number. */
    public void smsLimits(boolean enforced) {
        Json.call("PUT", sandbox + "/control/limits", Map.of(), Map.of("enforced", enforced));
    }

    /**
     * Puts an enterprise in business into the authority's register.
     *
     * @return its code, which no other has
     */
    public String enterprise(String name, String representative) {
        return Json.call(
                        "POST",
                        sandbox + "/control/enterprises",
                        Map.of(),
                        Map.of("name", name, "legalRep", representative))
                .path("uscc")
                .asText();
    }

    /** Puts one with that code into it. */
    public void enterprise(String name, String uscc, String representative) {
        Json.call(
                "POST",
                sandbox + "/control/enterprises",
                Map.of(),
                Map.of("name", name, "uscc", uscc, "legalRep", representative));
    }

    /** The licence of an enterprise was revoked. */
    public void closed(String name, String uscc, String representative) {
        Json.call(
                "POST",
                sandbox + "/control/enterprises",
                Map.of(),
                Map.of("name", name, "uscc", uscc, "legalRep", representative, "regState", "2"));
    }

    /** Puts somebody into the authority's table. */
    public void known(String name, String idNumber) {
        Json.call("POST", sandbox + "/control/persons", Map.of(), List.of(Map.of("name", name, "id", idNumber)));
    }
}
