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
                tidy(organisation.get(OrganisationForm.NAME), raw -> EnterpriseName.parse(raw)
                        .value()),
                tidy(organisation.get(OrganisationForm.USCC), raw -> Uscc.parse(raw)
                        .value()),
                tidy(
                        people.get(representative ? EnterpriseForm.REPRESENTATIVE : RegistrantForm.NAME),
                        raw -> PersonName.parse(raw).value()),
                tidy(
                        people.get(representative ? EnterpriseForm.DOCUMENT_NUMBER : RegistrantForm.DOCUMENT_NUMBER),
                        String::strip));
    }

    private static String tidy(@Nullable String typed, UnaryOperator<String> parser) {
        try {
            return typed == null ? "" : parser.apply(typed);
        } catch (InvalidIdentifierException e) {
            return typed.strip();
        }
    }
}
