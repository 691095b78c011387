package org.usercenter.auth.registration;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.utils.FormMessage;
import org.usercenter.storage.enterprise.LegalRepresentative;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.LoginName;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.identity.MobileRegion;
import org.usercenter.storage.identity.PersonName;

/** Reads and checks the information page of an enterprise. */
final class EnterpriseForm {
    static final String TYPE = "enterpriseType";
    static final String ADDRESS = "address";
    static final String REPRESENTATIVE = "representative";
    static final String DOCUMENT_TYPE = "representativeDocumentType";
    static final String DOCUMENT_NUMBER = "representativeDocumentNumber";
    static final String POSTAL_ADDRESS = "postalAddress";
    static final String POSTCODE = "postcode";

    /** Legal forms (企业类型), as the licence names them. */
    static final List<String> TYPES = List.of(
            "limited-company",
            "joint-stock-company",
            "state-owned",
            "partnership",
            "sole-proprietorship",
            "individual-business",
            "farmers-cooperative",
            "public-institution",
            "social-organisation",
            "government",
            "foreign-invested",
            "other");

    private static final List<String> FIELDS = List.of(
            TYPE,
            ADDRESS,
            REPRESENTATIVE,
            DOCUMENT_TYPE,
            DOCUMENT_NUMBER,
            PersonForm.MOBILE,
            PersonForm.EMAIL,
            POSTAL_ADDRESS,
            POSTCODE,
            PersonForm.USERNAME);

    private static final Set<String> KNOWN_TYPES =
            Stream.concat(TYPES.stream(), OrganisationForm.TYPES.stream()).collect(Collectors.toUnmodifiableSet());

    private final Set<MobileRegion> regions;

    /** @param regions whose mobiles are accepted */
    EnterpriseForm(Set<MobileRegion> regions) {
        this.regions = regions;
    }

    /** The fields that were typed, with everything else left out. */
    static Map<String, String> typed(MultivaluedMap<String, String> form) {
        return FormFields.typed(form, FIELDS);
    }

    /** Understands again what was checked before; settings, which may have changed, do not matter. */
    static Optional<EnterpriseInformation> accepted(Map<String, String> typed) {
        return new EnterpriseForm(EnumSet.allOf(MobileRegion.class)).check(typed, new ArrayList<>());
    }

    /**
     * Checks all fields.
     *
     * @param errors receives a message for each field that is wrong
     * @return empty if something is wrong
     */
    Optional<EnterpriseInformation> check(Map<String, String> typed, List<FormMessage> errors) {
        List<FormMessage> found = new ArrayList<>();
        String type = type(typed, found);
        String address = text(ADDRESS, typed, found);
        PersonName name = FormFields.parse(REPRESENTATIVE, () -> PersonName.parse(typed.get(REPRESENTATIVE)), found);
        IdentityDocument document = FormFields.document(DOCUMENT_TYPE, DOCUMENT_NUMBER, typed, found);
        MobileNumber mobile = FormFields.parse(
                PersonForm.MOBILE, () -> MobileNumber.parse(typed.get(PersonForm.MOBILE), regions), found);
        String email = FormFields.email(PersonForm.EMAIL, typed.get(PersonForm.EMAIL), found);
        String postal = text(POSTAL_ADDRESS, typed, found);
        String postcode = postcode(typed, found);
        LoginName loginName =
                FormFields.parse(PersonForm.USERNAME, () -> LoginName.parse(typed.get(PersonForm.USERNAME)), found);
        errors.addAll(found);
        if (!found.isEmpty()
                || type == null
                || name == null
                || document == null
                || mobile == null
                || loginName == null) {
            return Optional.empty();
        }
        LegalRepresentative representative = new LegalRepresentative(name, document);
        return Optional.of(
                new EnterpriseInformation(type, address, representative, mobile, email, postal, postcode, loginName));
    }

    private static @Nullable String type(Map<String, String> typed, List<FormMessage> errors) {
        String type = typed.get(TYPE);
        if (type == null || !KNOWN_TYPES.contains(type)) {
            errors.add(new FormMessage(TYPE, "uc.register.error.enterprise-type"));
            return null;
        }
        return type;
    }

    private static @Nullable String text(String field, Map<String, String> typed, List<FormMessage> errors) {
        String text = typed.get(field);
        if (text == null) {
            return null;
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            errors.add(new FormMessage(field, "uc.register.error.text"));
        }
        return text.strip();
    }

    private static @Nullable String postcode(Map<String, String> typed, List<FormMessage> errors) {
        String typedCode = typed.get(POSTCODE);
        if (typedCode == null) {
            return null;
        }
        String postcode = FormFields.halfWidth(typedCode).strip();
        if (!postcode.matches("[0-9]{6}")) {
            errors.add(new FormMessage(POSTCODE, "uc.register.error.postcode"));
            return null;
        }
        return postcode;
    }
}
