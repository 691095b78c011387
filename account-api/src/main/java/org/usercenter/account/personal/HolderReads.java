package org.usercenter.account.personal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.function.Function;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.usercenter.storage.UserCenterStore;

/**
 * Reads about an account for its holder, each time in a transaction of its own, for as long as his login counts.
 *
 * @param loginAt when it showed that it is he
 */
record HolderReads(KeycloakSessionFactory sessions, String realmId, String userId, Instant loginAt) {

    /**
     * What was read before the account went to another holder, or its holder ended everything: asked after the reading, so
     * that nothing of another's slips in between.
     *
     * @throws UncheckedIOException when the login counts no more
     */
    <R> R in(Function<KeycloakSession, R> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(sessions, job -> {
            RealmModel realm = job.realms().getRealm(realmId);
            job.getContext().setRealm(realm);
            R read = work.apply(job);
            if (!job.getProvider(UserCenterStore.class).takeOvers().counts(realm, userId, loginAt)) {
                throw new UncheckedIOException(
                        new IOException("The login of an export of personal data counts no more"));
            }
            return read;
        });
    }
}
