package org.usercenter.storage.directory;

import java.util.Collection;
import java.util.Set;

import org.keycloak.models.RealmModel;

/**
 * What a human has to do with accounts (利害关系): whose document or mobile they name, and which enterprises they belong to. Each
 * question is about a page of accounts, and takes as many statements for one as for all of them.
 */
public interface Ties {

    /** How many accounts can be asked about at once. */
    int MAX = 1000;

    /**
     * Mobiles that the accounts log in with or are called at, E.164.
     *
     * @param userIds at most {@link #MAX}, here and below
     * @throws IllegalArgumentException when there are more, here and below
     */
    Set<String> mobiles(RealmModel realm, Collection<String> userIds);

    /**
     * Documents that the accounts name, as {@code IdentityDocument.indexValue()} has them: those of persons, of internal
     * accounts, and for main accounts those of the representative and the handler.
     */
    Set<String> documents(RealmModel realm, Collection<String> userIds);

    /**
     * Those of the accounts that name one of these.
     *
     * @param documents as {@link #documents} has them
     * @param mobiles as {@link #mobiles} has them
     */
    Set<String> naming(
            RealmModel realm, Collection<String> userIds, Collection<String> documents, Collection<String> mobiles);

    /**
     * Those of the accounts that are the main account or an internal account of one of the enterprises.
     *
     * @param groupIds ids of their groups, at most {@link #MAX}
     */
    Set<String> belonging(RealmModel realm, Collection<String> userIds, Collection<String> groupIds);
}
