package org.usercenter.auth.registration;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;
import org.usercenter.auth.registration.letter.LetterParties;
import org.usercenter.storage.enterprise.RegistrantRole;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.InvalidIdentifierException;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.identity.Uscc;

/** Reads whom a letter names out of what was typed, right or not: the letter says what the page says. */
final class LetterForm {

    // Longest that the pages' fields take, in characters.
    private static final int ENTERPRISE_NAME = 200;
    private static final int USCC = 30;
    private static final int PERSON_NAME = 60;
    private static final int DOCUMENT_NUMBER = 40;

    private LetterForm() {}

    /**
     * The parties.
     *
     * @param draft what earlier pages kept
     * @param form what stands on the page now, kept nowhere
     */
    static LetterParties parties(RegistrationDraft draft, MultivaluedMap<String, String> form) {
        Map<String, String> people = new HashMap<>(draft.information().typed());
        people.putAll(EnterpriseForm.typed(form));
        people.putAll(RegistrantForm.typed(form));
        Map<String, String> organisation = draft.organisation().typed();
        boolean representative = RegistrantRole.ofCode(people.get(RegistrantForm.ROLE))
                .equals(Optional.of(RegistrantRole.REPRESENTATIVE));
        return new LetterParties(
                tidy(
                        organisation.get(OrganisationForm.NAME),
                        raw -> EnterpriseName.parse(raw).value(),
                        ENTERPRISE_NAME),
                tidy(
                        organisation.get(OrganisationForm.USCC),
                        raw -> Uscc.parse(raw).value(),
                        USCC),
                tidy(
                        people.get(representative ? EnterpriseForm.REPRESENTATIVE : RegistrantForm.NAME),
                        raw -> PersonName.parse(raw).value(),
                        PERSON_NAME),
                tidy(
                        people.get(representative ? EnterpriseForm.DOCUMENT_NUMBER : RegistrantForm.DOCUMENT_NUMBER),
                        String::strip,
                        DOCUMENT_NUMBER));
    }

    /** Cut, because a letter takes as long to print as it is long, whatever a form sends. */
    private static String tidy(@Nullable String typed, UnaryOperator<String> parser, int max) {
        try {
            return typed == null ? "" : cut(parser.apply(typed), max);
        } catch (InvalidIdentifierException e) {
            return cut(typed.strip(), max);
        }
    }

    private static String cut(String text, int max) {
        return text.codePointCount(0, text.length()) <= max ? text : text.substring(0, text.offsetByCodePoints(0, max));
    }
}
