package org.usercenter.storage.jpa;

import java.util.function.Function;

import jakarta.persistence.EntityManager;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** A Keycloak session of its own for each piece of work; the transaction of the caller waits meanwhile. */
record KeycloakTransaction(KeycloakSessionFactory sessions) implements OwnTransaction {

    @Override
    public <R> R call(Function<EntityManager, R> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                sessions,
                session -> work.apply(
                        session.getProvider(JpaConnectionProvider.class).getEntityManager()));
    }
}
