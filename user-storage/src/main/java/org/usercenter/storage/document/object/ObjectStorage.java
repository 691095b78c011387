package org.usercenter.storage.document.object;

import java.util.Optional;

/**
 * Which part an object store has on a server.
 *
 * @param store the one that is set up; empty: none
 * @param takesNew whether contents go there from now on; else it is only read
 */
public record ObjectStorage(Optional<ObjectStore> store, boolean takesNew) {

    /** Everything is in the database. */
    public static final ObjectStorage NONE = new ObjectStorage(Optional.empty(), false);

    /** Where new contents go; empty: the database. */
    public Optional<ObjectStore> forNew() {
        return takesNew ? store : Optional.empty();
    }

    /**
     * The store for objects that are there.
     *
     * @throws ObjectStoreException when none is set up any more
     */
    public ObjectStore existing() throws ObjectStoreException {
        return store.orElseThrow(() -> new ObjectStoreException(
                ObjectStoreException.Reason.REFUSED,
                "A content is in an object store, but none is set up: s3-endpoint and s3-bucket are missing"));
    }
}
