package org.usercenter.auth.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.utils.FormMessage;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.LoginName;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.identity.MobileRegion;
import org.usercenter.storage.identity.PersonName;

/** Understands the fields of the information page, except the passwords, and says of each what is wrong with it. */
final class PersonForm {

    static final String NAME = "name";
    static final String DOCUMENT_TYPE = "documentType";
    static final String DOCUMENT_NUMBER = "documentNumber";
    static final String DOCUMENT_VALID_UNTIL = "documentValidUntil";
    static final String DOCUMENT_LONG_TERM = "documentLongTerm";
    static final String MOBILE = "mobile";
    static final String EMAIL = "email";
    static final String USERNAME = "username";

    private static final List<String> FIELDS = List.of(
            NAME, DOCUMENT_TYPE, DOCUMENT_NUMBER, DOCUMENT_VALID_UNTIL, DOCUMENT_LONG_TERM, MOBILE, EMAIL, USERNAME);

    private static final int MAX_YEARS_VALID = 100;

    private final Set<MobileRegion> regions;
    private final LocalDate earliestEnd;
    private final LocalDate latestEnd;

    /**
     * @param regions whose mobiles are accepted
     * @param today a document that ended before, or that is to end in more than 100 years, is refused
     */
    PersonForm(Set<MobileRegion> regions, LocalDate today) {
        this(regions, today, today.plusYears(MAX_YEARS_VALID));
    }

    private PersonForm(Set<MobileRegion> regions, LocalDate earliestEnd, LocalDate latestEnd) {
        this.regions = regions;
        this.earliestEnd = earliestEnd;
        this.latestEnd = latestEnd;
    }

    /** The fields that were typed, with everything else left out. */
    static Map<String, String> typed(MultivaluedMap<String, String> form) {
        return FormFields.typed(form, FIELDS);
    }

    /** Understands again what was checked before; neither settings nor the day, which may have changed, matter. */
    static Optional<PersonInformation> accepted(Map<String, String> typed) {
        return new PersonForm(EnumSet.allOf(MobileRegion.class), LocalDate.MIN, LocalDate.MAX)
                .check(typed, new ArrayList<>());
    }

    /**
     * Checks all fields.
     *
     * @param errors receives a message for each field that is wrong
     * @return empty if something is wrong
     */
    Optional<PersonInformation> check(Map<String, String> typed, List<FormMessage> errors) {
        List<FormMessage> found = new ArrayList<>();
        PersonName name = FormFields.parse(NAME, () -> PersonName.parse(typed.get(NAME)), found);
        IdentityDocument document = FormFields.document(DOCUMENT_TYPE, DOCUMENT_NUMBER, typed, found);
        LocalDate until = validUntil(typed, found);
        MobileNumber mobile = FormFields.parse(MOBILE, () -> MobileNumber.parse(typed.get(MOBILE), regions), found);
        String email = FormFields.email(EMAIL, typed.get(EMAIL), found);
        LoginName loginName = FormFields.parse(USERNAME, () -> LoginName.parse(typed.get(USERNAME)), found);
        errors.addAll(found);
        if (!found.isEmpty() || name == null || document == null || mobile == null || loginName == null) {
            return Optional.empty();
        }
        return Optional.of(new PersonInformation(name, document, until, mobile, email, loginName));
    }

    private @Nullable LocalDate validUntil(Map<String, String> typed, List<FormMessage> errors) {
        if (typed.containsKey(DOCUMENT_LONG_TERM)) {
            return null;
        }
        String raw = typed.get(DOCUMENT_VALID_UNTIL);
        if (raw == null) {
            errors.add(new FormMessage(DOCUMENT_VALID_UNTIL, "uc.register.error.document-valid-until-missing"));
            return null;
        }
        LocalDate until = FormFields.date(raw);
        if (until == null || until.isAfter(latestEnd)) {
            errors.add(new FormMessage(DOCUMENT_VALID_UNTIL, "uc.register.error.document-valid-until-format"));
        } else if (until.isBefore(earliestEnd)) {
            errors.add(new FormMessage(DOCUMENT_VALID_UNTIL, "uc.register.error.document-expired"));
        }
        return until;
    }
}
