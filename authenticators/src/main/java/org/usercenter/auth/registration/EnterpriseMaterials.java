package org.usercenter.auth.registration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.document.DocumentKind;
import org.usercenter.storage.enterprise.RegistrantRole;
import org.usercenter.storage.identity.DocumentType;

/** Which materials the registration of an enterprise needs. */
final class EnterpriseMaterials {

    private EnterpriseMaterials() {}

    /** Of the organisation page. */
    static Map<DocumentKind, Boolean> ofOrganisation() {
        return Map.of(DocumentKind.LICENCE, true);
    }

    /**
     * Of the people page, whoever registers: the page shows those of the role that is chosen. The other side of a document
     * can be sent; a resident ID card has one, which has to be there.
     */
    static Map<DocumentKind, Boolean> ofPeople() {
        Map<DocumentKind, Boolean> asked = new LinkedHashMap<>();
        asked.put(DocumentKind.HANDLER_ID_FRONT, true);
        asked.put(DocumentKind.HANDLER_ID_BACK, false);
        asked.put(DocumentKind.AUTHORITY_LETTER, true);
        asked.put(DocumentKind.REPRESENTATIVE_ID_FRONT, true);
        asked.put(DocumentKind.REPRESENTATIVE_ID_BACK, false);
        asked.put(DocumentKind.COMMITMENT, true);
        return asked;
    }

    /**
     * Those of the people page that have to be there.
     *
     * @param document type of the document that the one who registers shows; null: not chosen
     */
    static List<DocumentKind> needed(RegistrantRole role, @Nullable DocumentType document) {
        List<DocumentKind> needed = new ArrayList<>();
        needed.add(
                role == RegistrantRole.HANDLER ? DocumentKind.HANDLER_ID_FRONT : DocumentKind.REPRESENTATIVE_ID_FRONT);
        if (document == DocumentType.RESIDENT_ID) {
            needed.add(otherSide(role));
        }
        if (role == RegistrantRole.HANDLER) {
            needed.add(DocumentKind.AUTHORITY_LETTER);
        }
        needed.add(DocumentKind.COMMITMENT);
        return needed;
    }

    private static DocumentKind otherSide(RegistrantRole role) {
        return role == RegistrantRole.HANDLER ? DocumentKind.HANDLER_ID_BACK : DocumentKind.REPRESENTATIVE_ID_BACK;
    }

    /** All that stay with an enterprise that was registered so; others may have been sent before the role was changed. */
    static List<DocumentKind> kept(RegistrantRole role) {
        List<DocumentKind> kept = new ArrayList<>(needed(role, null));
        kept.add(DocumentKind.LICENCE);
        kept.add(otherSide(role));
        return kept;
    }
}
