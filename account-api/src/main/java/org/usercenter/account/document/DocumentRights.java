package org.usercenter.account.document;

import java.util.Optional;

import org.keycloak.models.RealmModel;
import org.usercenter.storage.appeal.AppealStore;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.enterprise.EnterpriseStore;
import org.usercenter.storage.enterprise.Suspensions;

/**
 * Who may read whose documents: everybody their own, a main account those of its internal accounts, operators all but
 * those of appeals, which are read by whoever has taken the appeal.
 */
final class DocumentRights {

    private final EnterpriseStore enterprises;
    private final Suspensions suspensions;
    private final RealmModel realm;
    private final String readerId;
    private final boolean operator;

    /**
     * Of one reader.
     *
     * @param operator whether it is one
     */
    DocumentRights(
            EnterpriseStore enterprises, Suspensions suspensions, RealmModel realm, String readerId, boolean operator) {
        this.enterprises = enterprises;
        this.suspensions = suspensions;
        this.realm = realm;
        this.readerId = readerId;
        this.operator = operator;
    }

    boolean mayRead(String ownerId) {
        return ownerId.equals(readerId) || (operator && !AppealStore.isHolder(ownerId)) || isOfOwnEnterprise(ownerId);
    }

    /**
     * A sub-account is a person of its own: its documents are none of the enterprise's business. Nobody acts for an enterprise
     * that is suspended.
     */
    private boolean isOfOwnEnterprise(String ownerId) {
        Optional<Enterprise> employer = enterprises.findByInternalAccount(realm, ownerId);
        return employer.filter(enterprise -> readerId.equals(enterprise.mainAccountId()))
                .filter(enterprise ->
                        suspensions.find(realm, enterprise.groupId()).isEmpty())
                .isPresent();
    }
}
