package org.usercenter.sandbox.sharedca;

import org.usercenter.sandbox.authority.Enterprise;
import org.usercenter.sandbox.authority.Enterprises;
import org.usercenter.sandbox.ca.CertificateOrder;
import org.usercenter.sandbox.scan.PhoneOwner;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the person chose in the app, and how the platform reports it.
 *
 * @param uscc unified social credit code of the enterprise; empty for a natural person
 * @param enterprise name of the enterprise; empty for a natural person
 * @param person name of the natural person
 * @param idNumber resident ID number of the person
 * @param mobile of the person
 */
public record SignerChoice(
        SignerKind kind, String uscc, String enterprise, String person, String idNumber, String mobile, FrontLie lie) {
    private static final String MOBILE = "13800138000";

    /** The phone's owner logs in for an enterprise, honestly. */
    public static SignerChoice enterprise(SignerKind kind, Enterprise enterprise) {
        return new SignerChoice(
                kind,
                enterprise.uscc(),
                enterprise.name(),
                PhoneOwner.NAME,
                PhoneOwner.ID_NUMBER,
                MOBILE,
                FrontLie.NONE);
    }

    /** The phone's owner logs in for himself, honestly, or has no certificate at all. */
    public static SignerChoice owner(SignerKind kind) {
        return new SignerChoice(kind, "", "", PhoneOwner.NAME, PhoneOwner.ID_NUMBER, MOBILE, FrontLie.NONE);
    }

    /**
     * Reads {@code {"certificate", "uscc", "name", "person", "idNumber", "mobile", "lie"}}, all of which may be left out.
     * The name is the enterprise's, or the person's where a person logs in.
     *
     * @throws IllegalArgumentException when something is out of range
     */
    static SignerChoice of(JsonNode wish, Enterprises enterprises) {
        FrontLie lie = FrontLie.of(wish.path("lie").asText("none"));
        SignerKind kind = SignerKind.of(wish.path("certificate").asText("enterprise-sm2"));
        String name = wish.path("name").asText("");
        String person = wish.path("person").asText(kind.isPerson() && !name.isEmpty() ? name : PhoneOwner.NAME);
        String idNumber = wish.path("idNumber").asText(PhoneOwner.ID_NUMBER);
        String mobile = wish.path("mobile").asText(MOBILE);
        if (kind.isPerson() || kind == SignerKind.NONE) {
            return new SignerChoice(kind, "", "", person, idNumber, mobile, lie);
        }
        String uscc = wish.path("uscc").asText(enterprises.first().uscc());
        String known = enterprises.find(uscc).map(Enterprise::name).orElse(uscc);
        return new SignerChoice(kind, uscc, name.isEmpty() ? known : name, person, idNumber, mobile, lie);
    }

    /** Whether the platform speaks of an organisation. */
    boolean isOrganisation() {
        return !uscc.isEmpty();
    }

    /** Name of who logs in. */
    String holder() {
        return isOrganisation() ? enterprise : person;
    }

    /** The certificate in the app. */
    CertificateOrder order() {
        return isOrganisation() && lie != FrontLie.PERSON
                ? CertificateOrder.enterprise(enterprise, uscc)
                : CertificateOrder.person(person, idNumber);
    }
}
