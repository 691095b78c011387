package org.usercenter.auth.registration;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.models.utils.FormMessage;
import org.usercenter.storage.enterprise.Handler;
import org.usercenter.storage.enterprise.Registrant;
import org.usercenter.storage.enterprise.RegistrantRole;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.identity.MobileRegion;
import org.usercenter.storage.identity.PersonName;

/** Reads and checks who registers an enterprise: its handler or its legal representative. */
final class RegistrantForm {

    static final String ROLE = "registrant";
    static final String NAME = "handlerName";
    static final String DOCUMENT_TYPE = "handlerDocumentType";
    static final String DOCUMENT_NUMBER = "handlerDocumentNumber";
    static final String MOBILE = "handlerMobile";

    private static final List<String> FIELDS = List.of(ROLE, NAME, DOCUMENT_TYPE, DOCUMENT_NUMBER, MOBILE);

    private final Set<MobileRegion> regions;

    /** @param regions whose mobiles are accepted */
    RegistrantForm(Set<MobileRegion> regions) {
        this.regions = regions;
    }

    /** The fields that were typed, with everything else left out. */
    static Map<String, String> typed(MultivaluedMap<String, String> form) {
        return FormFields.typed(form, FIELDS);
    }

    /** Understands again what was checked before; settings, which may have changed, do not matter. */
    static Optional<Registrant> accepted(Map<String, String> typed) {
        return new RegistrantForm(EnumSet.allOf(MobileRegion.class)).check(typed, new ArrayList<>());
    }

    /**
     * Checks all fields that the role needs.
     *
     * @param errors receives a message for each field that is wrong
     * @return empty if something is wrong
     */
    Optional<Registrant> check(Map<String, String> typed, List<FormMessage> errors) {
        Optional<RegistrantRole> role = RegistrantRole.ofCode(typed.get(ROLE));
        if (role.isEmpty()) {
            errors.add(new FormMessage(ROLE, "uc.register.error.registrant"));
            return Optional.empty();
        }
        return role.get() == RegistrantRole.REPRESENTATIVE
                ? Optional.of(new Registrant(null))
                : handler(typed, errors).map(Registrant::new);
    }

    private Optional<Handler> handler(Map<String, String> typed, List<FormMessage> errors) {
        List<FormMessage> found = new ArrayList<>();
        PersonName name = FormFields.parse(NAME, () -> PersonName.parse(typed.get(NAME)), found);
        IdentityDocument document = FormFields.document(DOCUMENT_TYPE, DOCUMENT_NUMBER, typed, found);
        MobileNumber mobile = FormFields.parse(MOBILE, () -> MobileNumber.parse(typed.get(MOBILE), regions), found);
        errors.addAll(found);
        return name == null || document == null || mobile == null
                ? Optional.empty()
                : Optional.of(new Handler(name, document, mobile));
    }
}
