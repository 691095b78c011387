package org.usercenter.storage.member;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.enterprise.EnterpriseContact;
import org.usercenter.storage.identifier.IdentifierKind;

/** Whether an enterprise is reached at somebody's own mobile or email (企业联系方式). */
public record ContactHolder(UserCenterStore store, RealmModel realm, EnterpriseContact contact) {

    /** Whether that is the account. */
    public boolean is(UserModel account) {
        String mobile = contact.mobile() == null ? null : contact.mobile().e164();
        return has(account, mobile, IdentifierKind.MOBILE, IdentifierKind.CONTACT_MOBILE)
                || has(account, contact.email(), IdentifierKind.CONTACT_EMAIL)
                || (contact.email() != null && contact.email().equalsIgnoreCase(account.getEmail()));
    }

    private boolean has(UserModel account, @Nullable String value, IdentifierKind... kinds) {
        return value != null
                && Stream.of(kinds)
                        .flatMap(kind -> store.identifiers().values(realm, account.getId(), kind))
                        .anyMatch(value::equals);
    }
}
