package org.usercenter.auth.scan;

import java.time.InstantSource;
import java.util.function.Function;

import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** The codes of a realm, each access in a transaction of its own, so that what is written is there at once for all servers. */
interface ScanStore {

    /** Does something with them. The database is not touched. */
    <R> R with(Function<ScanTickets, R> work);

    /** Those that Keycloak keeps. */
    static ScanStore of(KeycloakSessionFactory sessions, String realmId, InstantSource clock) {
        return new ScanStore() {
            @Override
            public <R> R with(Function<ScanTickets, R> work) {
                return KeycloakModelUtils.runJobInTransactionWithResult(
                        sessions, own -> work.apply(new ScanTickets(own.singleUseObjects(), realmId, clock)));
            }
        };
    }
}
