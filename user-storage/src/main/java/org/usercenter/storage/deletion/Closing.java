package org.usercenter.storage.deletion;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.enterprise.Enterprise;

/**
 * That an enterprise closes with the deletion of its main account (单位注销).
 *
 * @param groupId id of the enterprise's group
 * @param address under which the server was called, by which business systems are told; null: not known
 */
public record Closing(String groupId, @Nullable String address) {

    /**
     * The enterprise, as long as it closes with that account. One that has another main account by now does not, so that it is looked
     * for by its main account and not by its group.
     */
    public Optional<Enterprise> enterprise(UserCenterStore store, RealmModel realm, String userId) {
        return store.enterprises().findByMainAccount(realm, userId).filter(each -> each.groupId()
                .equals(groupId));
    }

    /** Without addresses. */
    @Override
    public String toString() {
        return "Closing[" + groupId + "]";
    }
}
