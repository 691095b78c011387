package org.usercenter.auth.upgrade;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.person.Person;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.RealNameStanding;

/** What is known of an account whose level can be raised. */
sealed interface UpgradeAccount {

    /** The main account of an enterprise. */
    record OfEnterprise(Uscc uscc, EnterpriseName name, RealNameStanding standing) implements UpgradeAccount {}

    /** A natural person's account. */
    record OfPerson(IdentityDocument document, PersonName name, RealNameStanding standing) implements UpgradeAccount {}

    /** The level that counts now, and what has lapsed. */
    RealNameStanding standing();

    /** Whether nothing is left to be raised. */
    default boolean isCertified() {
        return standing().level().reaches(RealNameLevel.CERTIFIED);
    }

    /**
     * Reads it in a transaction of its own and keeps none open, so that a platform can be called afterwards.
     *
     * @return empty for accounts whose level is another's, as that of internal accounts is
     */
    static Optional<UpgradeAccount> read(KeycloakSession session, String userId) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                job -> of(
                        job.getProvider(UserCenterStore.class), job.getContext().getRealm(), userId),
                "read an account that is to be proved");
    }

    /** Reads it in the store's transaction. */
    static Optional<UpgradeAccount> of(UserCenterStore store, RealmModel realm, String userId) {
        Optional<Enterprise> enterprise = store.enterprises().findByMainAccount(realm, userId);
        if (enterprise.isPresent()) {
            return enterprise.map(found -> new OfEnterprise(
                    found.particulars().uscc(),
                    found.particulars().name(),
                    store.realNames().standing(realm, userId)));
        }
        Optional<Person> person = store.persons().find(realm, userId);
        return person.map(found ->
                new OfPerson(found.document(), found.name(), store.realNames().standing(realm, userId)));
    }
}
