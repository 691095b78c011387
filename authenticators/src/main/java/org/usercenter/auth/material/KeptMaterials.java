package org.usercenter.auth.material;

import java.util.Collection;

import org.keycloak.models.RealmModel;
import org.usercenter.storage.document.DocumentKind;
import org.usercenter.storage.document.DocumentStore;
import org.usercenter.storage.document.DraftPlace;

/** Hands what was sent in a sitting to the account, in the transaction that creates it or declares something of it. */
public final class KeptMaterials {

    private KeptMaterials() {}

    /**
     * Hands them over.
     *
     * @param kinds that stay with the account; others, sent before something else was chosen, go
     */
    public static void assign(
            DocumentStore documents,
            RealmModel realm,
            DraftPlace place,
            String userId,
            Collection<DocumentKind> kinds) {
        keepOnly(documents, realm, place, kinds);
        documents.assign(realm, place, userId);
    }

    /**
     * Removes what was sent before something else was chosen.
     *
     * @param kinds that stay
     */
    public static void keepOnly(
            DocumentStore documents, RealmModel realm, DraftPlace place, Collection<DocumentKind> kinds) {
        documents.ofDraft(realm, place).stream()
                .filter(document -> !kinds.contains(document.kind()))
                .forEach(document -> documents.remove(realm, place, document.id()));
    }
}
