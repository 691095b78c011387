package org.usercenter.storage.jpa;

import java.time.InstantSource;
import java.util.Map;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.keycloak.models.RealmModel;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.journal.Journal;
import org.usercenter.storage.journal.JournalEntry;

/**
 * How a case of operators goes from one state into the next: by one conditional statement, and a line of the journal.
 *
 * @param entity name of what holds the cases; {@code a} in changes and conditions
 */
record CaseSteps(EntityManager em, String entity, Journal journal, InstantSource clock) {

    /** One statement decides who makes the step. */
    boolean make(RealmModel realm, String id, String change, String condition, Map<String, Object> values) {
        String statement = "update " + entity + " a set a.changedAt = :now, " + change
                + " where a.id = :id and a.realmId = :realm and " + condition;
        Query query = em.createQuery(statement)
                .setParameter("now", clock.millis())
                .setParameter("id", id)
                .setParameter("realm", realm.getId());
        // A moment that a step is given is the one it happens at.
        values.forEach(query::setParameter);
        return Statements.execute(query) > 0;
    }

    void record(RealmModel realm, String action, String id, Deed deed, Map<String, String> details) {
        journal.record(realm, new JournalEntry(action, deed.actorId(), id, "success", deed.way(), deed.ip(), details));
    }
}
