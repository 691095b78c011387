package org.usercenter.storage.jpa;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import org.jboss.logging.Logger;
import org.usercenter.storage.document.object.ObjectStorage;
import org.usercenter.storage.document.object.ObjectStore;
import org.usercenter.storage.document.object.ObjectStoreException;
import org.usercenter.storage.document.object.ObjectStoreException.Reason;
import org.usercenter.storage.jpa.DocumentObjects.Due;

/** Removes objects that no document needs. The store is asked between transactions, never within one. */
final class ObjectRemoval {

    private static final Logger LOG = Logger.getLogger(ObjectRemoval.class);
    private static final int BATCH = 50;
    /** Until one whose removal was refused is tried again. */
    private static final Duration REST = Duration.ofHours(6);

    private final OwnTransaction transactions;
    private final ObjectStorage storage;
    private final InstantSource clock;

    ObjectRemoval(OwnTransaction transactions, ObjectStorage storage, InstantSource clock) {
        this.transactions = transactions;
        this.storage = storage;
        this.clock = clock;
    }

    /** Goes on until none is left, the moment has come, or the store fails: then the rest waits for the next run. */
    void run(Instant end) {
        try {
            List<Due> batch = due();
            while (!batch.isEmpty() && clock.instant().isBefore(end)) {
                ObjectStore store = storage.existing();
                for (Due object : batch) {
                    remove(store, object);
                }
                batch = due();
            }
        } catch (ObjectStoreException e) {
            LOG.warnf("Objects that no document needs are removed later: %s", e.getMessage());
        }
    }

    /** One that must not be removed, for example because it is under a hold, keeps none of the others. */
    private void remove(ObjectStore store, Due object) throws ObjectStoreException {
        boolean removed = true;
        try {
            store.delete(object.key());
        } catch (ObjectStoreException e) {
            if (e.reason() == Reason.UNAVAILABLE) {
                throw e;
            }
            LOG.warnf("An object that no document needs is removed later: %s", e.getMessage());
            removed = false;
        }
        boolean gone = removed;
        transactions.call(em -> {
            if (gone) {
                DocumentObjects.forget(em, object);
            } else {
                DocumentObjects.putOff(em, object, clock.instant().plus(REST));
            }
            return object;
        });
    }

    private List<Due> due() {
        return transactions.call(em -> DocumentObjects.due(em, clock.instant(), BATCH));
    }
}
