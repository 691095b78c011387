package org.usercenter.auth.appeal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.usercenter.storage.appeal.ClaimantKind;
import org.usercenter.storage.document.DocumentKind;

/** What a claimant sends. */
final class AppealMaterials {

    private AppealMaterials() {}

    /** Of an appeal that is submitted, in the order of the page, with whether each has to be there. */
    static Map<DocumentKind, Boolean> of(ClaimantKind claimant) {
        Map<DocumentKind, Boolean> asked = new LinkedHashMap<>();
        if (claimant == ClaimantKind.ENTERPRISE) {
            asked.put(DocumentKind.LICENCE, true);
            asked.put(DocumentKind.AUTHORITY_LETTER, true);
            asked.put(DocumentKind.HANDLER_ID_FRONT, true);
            asked.put(DocumentKind.HANDLER_ID_BACK, false);
        } else {
            asked.put(DocumentKind.PERSON_ID_FRONT, true);
            asked.put(DocumentKind.PERSON_ID_BACK, false);
        }
        asked.put(DocumentKind.APPEAL_EVIDENCE, false);
        return asked;
    }

    /** Of one for which more is asked: the same, and none has to be there, since the operator has said which. */
    static Map<DocumentKind, Boolean> more(ClaimantKind claimant) {
        Map<DocumentKind, Boolean> asked = of(claimant);
        asked.replaceAll((kind, needed) -> false);
        return asked;
    }

    static List<DocumentKind> needed(ClaimantKind claimant) {
        return of(claimant).entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }
}
