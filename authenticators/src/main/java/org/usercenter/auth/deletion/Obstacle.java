package org.usercenter.auth.deletion;

import java.util.Locale;
import java.util.Optional;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.member.RealmPower;

/** Why an account is not its holder's to delete. With a main account its enterprise is closed, which stands in no way. */
enum Obstacle {
    /** It is an enterprise's, which deletes it. */
    INTERNAL_ACCOUNT,
    /** Its enterprise may not act at present, nor be closed. */
    SUSPENDED,
    /** It has power over the realm, which is taken from it first. */
    ADMINISTRATOR;

    /** In message keys and events. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** That of an account; empty: there is none. */
    static Optional<Obstacle> of(UserCenterStore store, RealmModel realm, UserModel account) {
        if (store.enterprises().findByInternalAccount(realm, account.getId()).isPresent()) {
            return Optional.of(INTERNAL_ACCOUNT);
        }
        if (store.enterprises()
                .findByMainAccount(realm, account.getId())
                .flatMap(own -> store.suspensions().find(realm, own.groupId()))
                .isPresent()) {
            return Optional.of(SUSPENDED);
        }
        return RealmPower.isHeldBy(account) ? Optional.of(ADMINISTRATOR) : Optional.empty();
    }
}
