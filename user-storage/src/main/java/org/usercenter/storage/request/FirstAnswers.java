package org.usercenter.storage.request;

import java.time.Duration;
import java.util.Optional;

import org.keycloak.models.RealmModel;

/**
 * What requests with a key were answered at first, so that they are done once: kept in the transaction that does them, and
 * thereby only if it came about.
 */
public interface FirstAnswers {

    /** How long an answer is known. */
    Duration KEPT = Duration.ofHours(24);

    /**
     * What the same request was answered. Reads in a transaction of its own, so that it also sees what another request has
     * done since this one began.
     *
     * @return empty when it was not answered yet
     * @throws OtherRequestException when the key was used for another request
     */
    Optional<FirstAnswer> find(RealmModel realm, KeyedRequest request);

    /**
     * Claims the key. Of any number of requests that try at the same moment one goes on; the others wait for its end.
     *
     * @throws org.keycloak.models.ModelDuplicateException when another one has claimed it and came about; the transaction
     *     is then lost
     */
    void begin(RealmModel realm, KeyedRequest request);

    /** Keeps the answer of what was begun; encrypted. */
    void complete(RealmModel realm, KeyedRequest request, FirstAnswer answer);
}
