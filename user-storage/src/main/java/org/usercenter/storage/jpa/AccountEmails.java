package org.usercenter.storage.jpa;

import java.util.Optional;

import org.keycloak.models.RealmModel;

/** Email addresses of accounts, as Keycloak keeps them. */
interface AccountEmails {

    /** Empty when the account has none, or there is no such account. */
    Optional<String> find(RealmModel realm, String userId);
}
