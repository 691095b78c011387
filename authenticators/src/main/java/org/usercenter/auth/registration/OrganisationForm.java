package org.usercenter.auth.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.utils.FormMessage;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.Uscc;

/** Reads and checks the page that says which organisation is registered. */
final class OrganisationForm {

    static final String TYPE = EnterpriseForm.TYPE;
    static final String ADDRESS = EnterpriseForm.ADDRESS;
    static final String NAME = "enterpriseName";
    static final String USCC = "uscc";
    static final String VALID_UNTIL = "termUntil";
    static final String UNLIMITED = "termUnlimited";

    /** Kinds of organisations (单位类型), each of which has a licence of its own name. */
    static final List<String> TYPES = List.of(
            "company",
            "individual-business",
            "farmers-cooperative",
            "public-institution",
            "social-organisation",
            "private-non-enterprise",
            "government",
            "other");

    private static final List<String> FIELDS = List.of(TYPE, NAME, USCC, VALID_UNTIL, UNLIMITED, ADDRESS);
    private static final int MAX_YEARS_VALID = 200;

    private final LocalDate today;
    private final LocalDate latestEnd;

    /** @param today a term that ended before, or that is to end in more than 200 years, is refused */
    OrganisationForm(LocalDate today) {
        this(today, today.plusYears(MAX_YEARS_VALID));
    }

    private OrganisationForm(LocalDate today, LocalDate latestEnd) {
        this.today = today;
        this.latestEnd = latestEnd;
    }

    /** The fields that were typed, with everything else left out. */
    static Map<String, String> typed(MultivaluedMap<String, String> form) {
        return FormFields.typed(form, FIELDS);
    }

    /** Understands again what was checked before; the day, which may have changed, does not matter. */
    static Optional<Organisation> accepted(Map<String, String> typed) {
        return new OrganisationForm(LocalDate.MIN, LocalDate.MAX).check(typed, new ArrayList<>());
    }

    /**
     * Checks all fields.
     *
     * @param errors receives a message for each field that is wrong
     * @return empty if something is wrong
     */
    Optional<Organisation> check(Map<String, String> typed, List<FormMessage> errors) {
        List<FormMessage> found = new ArrayList<>();
        String type = type(typed, found);
        EnterpriseName name = FormFields.parse(NAME, () -> EnterpriseName.parse(typed.get(NAME)), found);
        Uscc uscc = FormFields.parse(USCC, () -> Uscc.parse(typed.get(USCC)), found);
        LocalDate until = validUntil(typed, found);
        String address = address(typed, found);
        errors.addAll(found);
        return !found.isEmpty() || type == null || name == null || uscc == null || address == null
                ? Optional.empty()
                : Optional.of(new Organisation(type, name, uscc, address, until));
    }

    private static @Nullable String type(Map<String, String> typed, List<FormMessage> errors) {
        String type = typed.get(TYPE);
        if (type == null || !TYPES.contains(type)) {
            errors.add(new FormMessage(TYPE, "uc.register.error.organisation-type"));
            return null;
        }
        return type;
    }

    private static @Nullable String address(Map<String, String> typed, List<FormMessage> errors) {
        String address = typed.get(ADDRESS);
        if (address == null) {
            errors.add(new FormMessage(ADDRESS, "uc.register.error.address-missing"));
            return null;
        }
        if (address.chars().anyMatch(Character::isISOControl)) {
            errors.add(new FormMessage(ADDRESS, "uc.register.error.text"));
        }
        return address.strip();
    }

    private @Nullable LocalDate validUntil(Map<String, String> typed, List<FormMessage> errors) {
        if (typed.containsKey(UNLIMITED)) {
            return null;
        }
        String raw = typed.get(VALID_UNTIL);
        if (raw == null) {
            errors.add(new FormMessage(VALID_UNTIL, "uc.register.error.term-missing"));
            return null;
        }
        LocalDate until = FormFields.date(raw);
        if (until == null || until.isAfter(latestEnd)) {
            errors.add(new FormMessage(VALID_UNTIL, "uc.register.error.term-format"));
        } else if (until.isBefore(today)) {
            errors.add(new FormMessage(VALID_UNTIL, "uc.register.error.term-ended"));
        }
        return until;
    }
}
