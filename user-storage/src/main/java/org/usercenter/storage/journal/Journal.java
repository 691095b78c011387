package org.usercenter.storage.journal;

import org.keycloak.models.RealmModel;

/** Writes the business log, which is only ever added to and purged by age: it outlives its accounts. */
public interface Journal {

    /** Records something together with what it is about: when the transaction is rolled back, so is the record. */
    void record(RealmModel realm, JournalEntry entry);

    /** Records a refusal or failure in a transaction of its own, so that a rollback does not erase it. */
    void recordApart(RealmModel realm, JournalEntry entry);
}
