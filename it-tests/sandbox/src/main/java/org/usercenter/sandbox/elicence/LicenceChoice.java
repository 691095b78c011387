package org.usercenter.sandbox.elicence;

import org.usercenter.sandbox.authority.Enterprise;
import org.usercenter.sandbox.authority.Enterprises;
import org.usercenter.sandbox.scan.PhoneOwner;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the person chose on the phone, and how the platform reports it.
 *
 * @param operator name of the person
 * @param idNumber resident ID number of the person; empty when the platform withholds it
 * @param mobile of the person; empty when the platform does not know it
 */
public record LicenceChoice(
        Enterprise enterprise,
        LicenceRole role,
        LicenceAuthorisation authorisation,
        String operator,
        String idNumber,
        String mobile,
        LicenceLie lie) {

    /** The phone's owner logs in, honestly. */
    public LicenceChoice(Enterprise enterprise, LicenceRole role, LicenceAuthorisation authorisation) {
        this(enterprise, role, authorisation, PhoneOwner.NAME, PhoneOwner.ID_NUMBER, "", LicenceLie.NONE);
    }

    /**
     * Reads {@code {"uscc", "entName", "entType", "regState", "legalRep", "role", "authorisation", "operator", "idNo",
     * "mobile", "lie"}}, all of which may be left out.
     *
     * @throws IllegalArgumentException when something is out of range
     */
    static LicenceChoice of(JsonNode wish, Enterprises enterprises) {
        String uscc = wish.path("uscc").asText(enterprises.first().uscc());
        Enterprise known = enterprises.find(uscc).orElseGet(() -> Enterprise.company(uscc, uscc));
        Enterprise enterprise = new Enterprise(
                wish.path("entName").asText(known.name()),
                uscc,
                wish.path("entType").asText(known.type()),
                wish.path("legalRep").asText(known.legalRep()),
                wish.path("regState").asText(known.regState()));
        return new LicenceChoice(
                enterprise,
                LicenceRole.valueOf(wish.path("role").asText("LEGAL_REP")),
                LicenceAuthorisation.valueOf(wish.path("authorisation").asText("FULL")),
                wish.path("operator").asText(PhoneOwner.NAME),
                wish.path("idNo").asText(PhoneOwner.ID_NUMBER),
                wish.path("mobile").asText(""),
                LicenceLie.of(wish.path("lie").asText("none")));
    }
}
