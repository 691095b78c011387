package org.usercenter.auth.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.enterprise.Handler;
import org.usercenter.storage.enterprise.LegalRepresentative;

/** What the registrant of an enterprise sees before confirming. Humans masked: somebody may look over the shoulder. */
final class EnterpriseSummary {

    private EnterpriseSummary() {}

    /**
     * Rows with {@code labelKey} and {@code value}.
     *
     * @param texts gives the text of a message key
     */
    static List<Map<String, String>> of(
            VerifiedIdentity proof, EnterpriseInformation enterprise, UnaryOperator<String> texts) {
        List<Map<String, String>> rows = new ArrayList<>();
        row(rows, "enterpriseName", EnterpriseCreation.name(proof).value());
        row(rows, TakenIdentifiers.USCC, EnterpriseCreation.uscc(proof).value());
        row(rows, EnterpriseForm.TYPE, texts.apply("uc.register.enterprise-type." + enterprise.type()));
        if (enterprise.address() != null) {
            row(rows, EnterpriseForm.ADDRESS, enterprise.address());
        }
        row(
                rows,
                EnterpriseForm.REPRESENTATIVE,
                enterprise.representative().name().masked());
        row(rows, PersonForm.MOBILE, enterprise.mobile().masked());
        row(rows, PersonForm.USERNAME, enterprise.loginName().value());
        return rows;
    }

    /**
     * As {@link #of(VerifiedIdentity, EnterpriseInformation, UnaryOperator)}, of a declared enterprise.
     *
     * @param texts gives the text of a message key
     */
    static List<Map<String, String>> of(DeclaredEnterprise declared, UnaryOperator<String> texts) {
        Organisation organisation = declared.organisation();
        List<Map<String, String>> rows = new ArrayList<>();
        row(rows, OrganisationForm.NAME, organisation.name().value());
        row(rows, OrganisationForm.USCC, organisation.uscc().value());
        row(rows, OrganisationForm.TYPE, texts.apply("uc.register.enterprise-type." + organisation.type()));
        row(rows, OrganisationForm.ADDRESS, organisation.address());
        row(
                rows,
                OrganisationForm.VALID_UNTIL,
                organisation.validUntil() == null
                        ? texts.apply("uc.register.organisation.unlimited")
                        : organisation.validUntil().toString());
        LegalRepresentative representative = declared.information().representative();
        row(rows, "legalRepresentative", representative.name().masked());
        if (representative.document() != null) {
            row(rows, "legalRepresentativeNumber", representative.document().masked());
        }
        Handler handler = declared.registrant().handler();
        if (handler != null) {
            row(rows, RegistrantForm.NAME, handler.name().masked());
            row(rows, RegistrantForm.DOCUMENT_NUMBER, handler.document().masked());
            row(rows, RegistrantForm.MOBILE, handler.mobile().masked());
        }
        row(rows, "contactMobile", declared.information().mobile().masked());
        row(rows, PersonForm.USERNAME, declared.information().loginName().value());
        return rows;
    }

    private static void row(List<Map<String, String>> rows, String field, String value) {
        rows.add(Map.of("labelKey", "uc.register.field." + field, "value", value));
    }
}
