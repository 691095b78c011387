package org.usercenter.storage.jpa;

import jakarta.persistence.EntityManager;

import org.keycloak.models.RealmModel;
import org.usercenter.storage.business.CatalogueEdits;

/** Locks rows of Keycloak's {@code CLIENT}. */
record JpaCatalogueEdits(EntityManager em) implements CatalogueEdits {

    @Override
    public void hold(RealmModel realm, String clientId) {
        // A statement that changes nothing locks the row on every database.
        Statements.execute(em.createQuery(
                        "update ClientEntity c set c.enabled = c.enabled where c.id = :client and c.realmId = :realm")
                .setParameter("client", clientId)
                .setParameter("realm", realm.getId()));
    }
}
