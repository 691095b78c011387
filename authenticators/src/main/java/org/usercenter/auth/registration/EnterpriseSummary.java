package org.usercenter.auth.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.usercenter.auth.proof.VerifiedIdentity;

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

    private static void row(List<Map<String, String>> rows, String field, String value) {
        rows.add(Map.of("labelKey", "uc.register.field." + field, "value", value));
    }
}
