package org.usercenter.auth.declaration;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.utils.FormMessage;
import org.usercenter.auth.registration.FormFields;
import org.usercenter.storage.enterprise.LegalRepresentative;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;

/** Reads and checks what is declared. Fields that stand there as they were mean what was known before. */
record DeclarationForm(LocalDate today) {
    static final String NAME = "declaredName";
    static final String REPRESENTATIVE = "representative";
    static final String DOCUMENT_TYPE = "representativeDocumentType";
    /** Left blank: as before. */
    static final String DOCUMENT_NUMBER = "representativeDocumentNumber";

    static final String VALID_UNTIL = "validUntil";
    static final String UNLIMITED = "unlimited";

    private static final List<String> FIELDS =
            List.of(NAME, REPRESENTATIVE, DOCUMENT_TYPE, DOCUMENT_NUMBER, VALID_UNTIL, UNLIMITED);
    private static final int MAX_YEARS_VALID = 200;

    /** The fields that were typed, with everything else left out. */
    static Map<String, String> typed(MultivaluedMap<String, String> form) {
        return FormFields.typed(form, FIELDS);
    }

    /** What stands in the fields before anything is typed; the representative's number does not. */
    static Map<String, String> filled(Identity known) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (known instanceof Identity.OfPerson person) {
            fields.put(NAME, person.name().value());
        } else if (known instanceof Identity.OfEnterprise enterprise) {
            fields.put(NAME, enterprise.name().value());
            LegalRepresentative representative = enterprise.representative();
            if (representative != null) {
                fields.put(REPRESENTATIVE, representative.name().value());
                IdentityDocument document = representative.document();
                if (document != null) {
                    fields.put(DOCUMENT_TYPE, document.type().code());
                }
            }
        }
        LocalDate until = known.validUntil();
        if (until == null) {
            fields.put(UNLIMITED, "on");
        } else {
            fields.put(VALID_UNTIL, until.toString());
        }
        return fields;
    }

    /** The same with the number too: all that a declaration is compared with. */
    static Map<String, String> all(Identity known) {
        Map<String, String> fields = filled(known);
        LegalRepresentative representative =
                known instanceof Identity.OfEnterprise enterprise ? enterprise.representative() : null;
        IdentityDocument document = representative == null ? null : representative.document();
        if (document != null) {
            fields.put(DOCUMENT_NUMBER, document.number());
        }
        return fields;
    }

    /**
     * Checks all fields.
     *
     * @param errors receives a message for each field that is wrong
     * @return empty if something is wrong
     */
    Optional<Identity> check(Identity known, Map<String, String> typed, List<FormMessage> errors) {
        int before = errors.size();
        Identity declared = known instanceof Identity.OfEnterprise enterprise
                ? enterprise(enterprise, typed, errors)
                : person(known, typed, errors);
        return errors.size() == before ? Optional.ofNullable(declared) : Optional.empty();
    }

    private @Nullable Identity person(Identity known, Map<String, String> typed, List<FormMessage> errors) {
        PersonName name = FormFields.parse(NAME, () -> PersonName.parse(typed.get(NAME)), errors);
        LocalDate until = validUntil(known.validUntil(), typed, errors);
        return name == null ? null : new Identity.OfPerson(name, until);
    }

    private @Nullable Identity enterprise(
            Identity.OfEnterprise known, Map<String, String> typed, List<FormMessage> errors) {
        EnterpriseName name = FormFields.parse(NAME, () -> EnterpriseName.parse(typed.get(NAME)), errors);
        LegalRepresentative representative = representative(known.representative(), typed, errors);
        LocalDate until = validUntil(known.validUntil(), typed, errors);
        return name == null ? null : new Identity.OfEnterprise(known.groupId(), name, representative, until);
    }

    private static @Nullable LegalRepresentative representative(
            @Nullable LegalRepresentative known, Map<String, String> typed, List<FormMessage> errors) {
        boolean numbered = typed.containsKey(DOCUMENT_NUMBER);
        if (known == null && !numbered && !typed.containsKey(REPRESENTATIVE)) {
            return null;
        }
        PersonName name = FormFields.parse(REPRESENTATIVE, () -> PersonName.parse(typed.get(REPRESENTATIVE)), errors);
        if (!numbered && known != null && known.name().equals(name)) {
            return known;
        }
        IdentityDocument document = FormFields.document(DOCUMENT_TYPE, DOCUMENT_NUMBER, typed, errors);
        return name == null || document == null ? null : new LegalRepresentative(name, document);
    }

    /** One that has passed can stay, when something else is declared; it cannot be declared anew. */
    private @Nullable LocalDate validUntil(
            @Nullable LocalDate known, Map<String, String> typed, List<FormMessage> errors) {
        if (typed.containsKey(UNLIMITED)) {
            return null;
        }
        String raw = typed.get(VALID_UNTIL);
        LocalDate until = raw == null ? null : FormFields.date(raw);
        if (until == null || until.isAfter(today.plusYears(MAX_YEARS_VALID))) {
            errors.add(new FormMessage(VALID_UNTIL, "uc.declare.valid-until-format"));
        } else if (until.isBefore(today) && !until.equals(known)) {
            errors.add(new FormMessage(VALID_UNTIL, "uc.declare.valid-until-ended"));
        }
        return until;
    }
}
