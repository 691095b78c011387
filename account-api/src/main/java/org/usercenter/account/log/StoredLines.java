package org.usercenter.account.log;

import java.util.List;

import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.usercenter.storage.log.LogRange;

/** Reads a log some hundred lines at a time, each time in a transaction of its own. */
final class StoredLines<V> implements LogSheet.Source<V> {
    private final KeycloakSessionFactory sessions;
    private final String realmId;
    private final ShownLog<V> log;

    StoredLines(KeycloakSessionFactory sessions, RealmModel realm, ShownLog<V> log) {
        this.sessions = sessions;
        this.realmId = realm.getId();
        this.log = log;
    }

    @Override
    public List<ShownLog.Line<V>> read(LogRange range) {
        return KeycloakModelUtils.runJobInTransactionWithResult(sessions, job -> {
            RealmModel realm = job.realms().getRealm(realmId);
            job.getContext().setRealm(realm);
            return log.lines(job, realm, range);
        });
    }
}
