package org.usercenter.auth.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.document.DocumentKind;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.enterprise.Registrant;
import org.usercenter.storage.enterprise.RegistrantRole;

/** What can be sent for a review: what was sent at the registration, anew, and whatever else shows that it is right. */
final class ReviewMaterials {

    private static final List<DocumentKind> OF_REPRESENTATIVE =
            List.of(DocumentKind.REPRESENTATIVE_ID_FRONT, DocumentKind.REPRESENTATIVE_ID_BACK);
    private static final List<DocumentKind> OF_HANDLER =
            List.of(DocumentKind.HANDLER_ID_FRONT, DocumentKind.HANDLER_ID_BACK, DocumentKind.AUTHORITY_LETTER);

    private ReviewMaterials() {}

    /** In the order of the page; none has to be there, since the operator has said which. */
    static Map<DocumentKind, Boolean> of(UserCenterStore store, RealmModel realm, String userId) {
        Stream<DocumentKind> own = store.enterprises()
                .findByMainAccount(realm, userId)
                .map(ReviewMaterials::ofEnterprise)
                .orElseGet(() -> Stream.of(DocumentKind.PERSON_ID_FRONT, DocumentKind.PERSON_ID_BACK));
        Map<DocumentKind, Boolean> asked = new LinkedHashMap<>();
        Stream.concat(own, Stream.of(DocumentKind.APPEAL_EVIDENCE)).forEach(kind -> asked.put(kind, false));
        return asked;
    }

    private static Stream<DocumentKind> ofEnterprise(Enterprise enterprise) {
        return Stream.of(
                        List.of(DocumentKind.LICENCE),
                        people(enterprise.particulars().registrant()),
                        List.of(DocumentKind.COMMITMENT))
                .flatMap(List::stream);
    }

    /** Of whoever registered it; nobody is known where a certificate did. */
    private static List<DocumentKind> people(@Nullable Registrant registrant) {
        if (registrant == null) {
            return Stream.concat(OF_REPRESENTATIVE.stream(), OF_HANDLER.stream())
                    .toList();
        }
        return registrant.role() == RegistrantRole.HANDLER ? OF_HANDLER : OF_REPRESENTATIVE;
    }
}
