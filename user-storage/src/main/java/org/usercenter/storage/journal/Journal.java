package org.usercenter.storage.journal;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;

/** The business log (业务日志), which is only ever added to and purged by age: it outlives its accounts. */
public interface Journal {

    /** Records something together with what it is about: when the transaction is rolled back, so is the record. */
    void record(RealmModel realm, JournalEntry entry);

    /** Records a refusal or failure in a transaction of its own, so that a rollback does not erase it. */
    void recordApart(RealmModel realm, JournalEntry entry);

    /**
     * Lines, latest first. One indexed query of an enterprise; two of an account or a login name, for what it did and for
     * what was done to it.
     */
    List<JournalLine> page(RealmModel realm, JournalQuery query);

    /**
     * Keeps earlier lines from whoever the account belongs to from now on (接管): those of the account, and those of its
     * enterprise; others go on seeing their own. They stay for the operators, with their ids marked.
     *
     * @param groupId id of the group of the account's enterprise; null: it has none
     * @param before first moment whose lines the new holder sees
     * @return how many marks were set
     */
    int withhold(RealmModel realm, String userId, @Nullable String groupId, Instant before);
}
