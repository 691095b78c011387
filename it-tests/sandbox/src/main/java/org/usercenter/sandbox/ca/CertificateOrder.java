package org.usercenter.sandbox.ca;

import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Who a certificate is for.
 *
 * @param kind decides which of the numbers stand in it
 * @param name the enterprise's or person's name
 * @param organisation the enterprise of a member of staff; otherwise empty
 * @param idNumber resident ID number of a person or member of staff
 * @param uscc unified social credit code of an enterprise or of a member of staff's enterprise
 * @param validDays length of validity, 1 to 3650 days
 */
public record CertificateOrder(
        Kind kind, String name, String organisation, String idNumber, String uscc, Fault fault, int validDays) {
    private static final int USUAL_DAYS = 365;
    private static final int MOST_DAYS = 3650;

    /** The kind of holder. */
    public enum Kind {
        ENTERPRISE,
        PERSON,
        /** A person with the number of the enterprise beside the own. */
        STAFF
    }

    public CertificateOrder {
        if (name.isBlank() || name.length() > 64 || organisation.length() > 64) {
            throw new IllegalArgumentException("name: 1 to 64 characters");
        }
        if (validDays < 1 || validDays > MOST_DAYS) {
            throw new IllegalArgumentException("validDays: 1 to " + MOST_DAYS);
        }
        if ((kind != Kind.PERSON && uscc.length() != 18) || (kind != Kind.ENTERPRISE && idNumber.length() != 18)) {
            throw new IllegalArgumentException("uscc and idNumber: 18 characters where the kind has them");
        }
    }

    /** An order for an enterprise without a fault. */
    public static CertificateOrder enterprise(String name, String uscc) {
        return new CertificateOrder(Kind.ENTERPRISE, name, "", "", uscc, Fault.NONE, USUAL_DAYS);
    }

    /** An order for a natural person without a fault. */
    public static CertificateOrder person(String name, String idNumber) {
        return new CertificateOrder(Kind.PERSON, name, "", idNumber, "", Fault.NONE, USUAL_DAYS);
    }

    /** The same with another fault. */
    public CertificateOrder with(Fault other) {
        return new CertificateOrder(kind, name, organisation, idNumber, uscc, other, validDays);
    }

    /**
     * Reads {@code {"kind", "name", "organisation", "idNumber", "uscc", "fault", "validDays"}}.
     *
     * @throws IllegalArgumentException when something needed is missing or out of range
     */
    static CertificateOrder of(JsonNode json) {
        return new CertificateOrder(
                Kind.valueOf(json.path("kind").asText("").toUpperCase(Locale.ROOT)),
                json.path("name").asText(""),
                json.path("organisation").asText(""),
                json.path("idNumber").asText(""),
                json.path("uscc").asText(""),
                Fault.of(json.path("fault").asText("none")),
                json.path("validDays").asInt(USUAL_DAYS));
    }
}
