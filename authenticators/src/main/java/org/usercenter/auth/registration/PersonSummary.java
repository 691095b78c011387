package org.usercenter.auth.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What the registrant sees before confirming. Masked: somebody may look over the shoulder. */
final class PersonSummary {

    private PersonSummary() {}

    /**
     * Rows with {@code labelKey} and {@code value}.
     *
     * @param texts gives the text of a message key
     */
    static List<Map<String, String>> of(PersonInformation person, UnaryOperator<String> texts) {
        List<Map<String, String>> rows = new ArrayList<>();
        row(rows, PersonForm.NAME, person.name().masked());
        row(
                rows,
                PersonForm.DOCUMENT_TYPE,
                texts.apply("uc.register.document." + person.document().type().code()));
        row(rows, PersonForm.DOCUMENT_NUMBER, person.document().masked());
        row(
                rows,
                PersonForm.DOCUMENT_VALID_UNTIL,
                person.documentValidUntil() == null
                        ? texts.apply("uc.register.person.long-term")
                        : person.documentValidUntil().toString());
        row(rows, PersonForm.MOBILE, person.mobile().masked());
        if (person.email() != null) {
            row(rows, PersonForm.EMAIL, masked(person.email()));
        }
        row(rows, PersonForm.USERNAME, person.loginName().value());
        return rows;
    }

    private static void row(List<Map<String, String>> rows, String field, String value) {
        rows.add(Map.of("labelKey", "uc.register.field." + field, "value", value));
    }

    private static String masked(String email) {
        return email.charAt(0) + "***" + email.substring(email.indexOf('@'));
    }
}
