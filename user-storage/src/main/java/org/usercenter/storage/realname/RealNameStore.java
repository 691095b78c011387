package org.usercenter.storage.realname;

import java.util.Optional;
import java.util.stream.Stream;

import org.keycloak.models.RealmModel;

/** Real-name levels with their history, which is only ever added to. */
public interface RealNameStore {

    /** Adds to the history; from then on it is what {@link #current} answers. */
    void record(RealmModel realm, String userId, RealNameChange change);

    /**
     * The level that counts now: that of the latest change, or {@link RealNameLevel#REGISTERED} when there is none or
     * its level has expired.
     */
    RealNameLevel current(RealmModel realm, String userId);

    /** The latest change, expired or not. */
    Optional<RealNameChange> latest(RealmModel realm, String userId);

    /** All changes, latest first. */
    Stream<RealNameChange> history(RealmModel realm, String userId);
}
