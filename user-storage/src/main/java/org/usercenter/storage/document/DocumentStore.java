package org.usercenter.storage.document;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.keycloak.models.RealmModel;

/**
 * Keeps documents encrypted, each under a key of its own. Contents pass through in chunks and are never whole in memory.
 * Who may read is for the caller to decide and to write into the journal; looking a document up by the place or account
 * that it belongs to is the way to decide it.
 */
public interface DocumentStore {

    /**
     * Takes a content in, to be kept by {@link #keep}. Sends it to the object store, if there is one: never within a
     * transaction that has touched the database. What is taken in and not kept within the hour is removed.
     *
     * @param content as long as it says; not closed; stays readable until the document is kept
     * @throws IOException when the content cannot be read or has another length
     * @throws org.usercenter.storage.document.object.ObjectStoreException when the object store does not take it
     */
    IncomingDocument takeIn(RealmModel realm, NewDocument document, InputStream content) throws IOException;

    /**
     * Keeps a document of somebody who has no account yet. An earlier one of that kind at that place is removed.
     *
     * @param end when it is removed unless it was assigned to an account
     * @param document of {@link #takeIn}
     * @throws IOException when the content cannot be read or has another length, or was taken in too long ago
     * @throws org.keycloak.models.ModelDuplicateException when another of that kind was kept at the same moment
     */
    StoredDocument keep(RealmModel realm, DraftPlace place, Instant end, IncomingDocument document) throws IOException;

    /** All documents of a place, in the order of their kinds. */
    List<StoredDocument> ofDraft(RealmModel realm, DraftPlace place);

    /** A document of that place. */
    Optional<StoredDocument> findOfDraft(RealmModel realm, DraftPlace place, DocumentId id);

    /**
     * Removes a document of that place.
     *
     * @return whether there was one
     */
    boolean remove(RealmModel realm, DraftPlace place, DocumentId id);

    /** Documents of the realm that belong to no account yet. */
    long countDrafts(RealmModel realm);

    /** Documents of that place are there until then, and no longer than that. */
    void extend(RealmModel realm, DraftPlace place, Instant end);

    /**
     * The documents of a place belong to an account from now on; part of the transaction that creates it.
     *
     * @return how many
     */
    int assign(RealmModel realm, DraftPlace place, String userId);

    /** All documents of an account, latest first. */
    List<StoredDocument> ofAccount(RealmModel realm, String userId);

    /**
     * Some of the documents of an account, latest first.
     *
     * @param first from 0
     * @param max how many at most
     */
    List<StoredDocument> ofAccount(RealmModel realm, String userId, int first, int max);

    /**
     * All documents that the account has now show somebody who is not its holder any more: only operators read them.
     *
     * @return how many were not withheld before
     */
    int withhold(RealmModel realm, String userId);

    /**
     * The same of the documents of some kinds alone.
     *
     * @param kinds at least one
     */
    int withhold(RealmModel realm, String userId, Set<DocumentKind> kinds);

    /**
     * What was withheld since then is the holder's again.
     *
     * @return how many were
     */
    int giveBack(RealmModel realm, String userId, Instant since);

    /** Whether only operators read it. */
    boolean isWithheld(RealmModel realm, DocumentId id);

    /**
     * Some of the documents that the account's holder may see, latest first.
     *
     * @param first from 0
     * @param max how many at most
     */
    List<StoredDocument> ofHolder(RealmModel realm, String userId, int first, int max);

    /** The account that a document belongs to; empty also when it still belongs to nobody. */
    Optional<String> owner(RealmModel realm, DocumentId id);

    /** A document of that account. */
    Optional<StoredDocument> findOfAccount(RealmModel realm, String userId, DocumentId id);

    /**
     * Content from a byte on. Each chunk is read when the stream gets there, by a transaction or request of its own, so
     * that a slow reader holds no connection. Reading it can go over the network: not within a transaction that has touched
     * the database.
     *
     * @param from first byte, from 0; at most the length
     * @return reading throws an {@link IOException} when the document was removed meanwhile, and an
     *     {@link org.usercenter.storage.document.object.ObjectStoreException} when the object store does not give it
     * @throws IOException when the document was removed, or is in an object store that is not set up any more
     */
    InputStream content(RealmModel realm, StoredDocument document, long from) throws IOException;
}
