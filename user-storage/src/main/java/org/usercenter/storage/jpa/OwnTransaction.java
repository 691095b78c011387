package org.usercenter.storage.jpa;

import java.util.function.Function;

import jakarta.persistence.EntityManager;

/** Runs work in a transaction of its own, committed when the call returns. */
interface OwnTransaction {

    /**
     * Calls the work with the entity manager of the new transaction.
     *
     * @throws org.keycloak.models.ModelDuplicateException when a unique key is violated
     */
    <R> R call(Function<EntityManager, R> work);
}
