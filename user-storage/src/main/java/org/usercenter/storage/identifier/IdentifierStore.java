package org.usercenter.storage.identifier;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.keycloak.models.RealmModel;

/**
 * Who is behind a mobile, a number, a certificate. Every lookup is one indexed read over a keyed hash; the database's
 * unique key decides races. Values must be normalised by their value type before.
 */
public interface IdentifierStore {

    /**
     * The account that holds the value.
     *
     * @throws IllegalArgumentException when values of the kind are not unique in the realm; use
     *     {@link #findUserIdsNotUnique}
     */
    Optional<String> findUserId(RealmModel realm, IdentifierKind kind, String normalised);

    /** As {@link #findUserId}, of those values only that their accounts have proved. */
    Optional<String> findProvedUserId(RealmModel realm, IdentifierKind kind, String normalised);

    /** All accounts that hold the value, of any kind, at most 100, in no particular order. */
    Stream<String> findUserIdsNotUnique(RealmModel realm, IdentifierKind kind, String normalised);

    /**
     * Binds a value to an account. It is written at once, so that a conflict surfaces here.
     *
     * @throws org.keycloak.models.ModelDuplicateException when another account holds it; the transaction is then lost
     * @throws IllegalArgumentException when the kind is unique within an enterprise
     */
    void add(RealmModel realm, String userId, IdentifierKind kind, String normalised);

    /**
     * As {@link #add}, for what another has typed: whoever proves it later gets it, see {@link #giveWay}.
     *
     * @throws org.keycloak.models.ModelDuplicateException as {@link #add}
     */
    void addUnproved(RealmModel realm, String userId, IdentifierKind kind, String normalised);

    /** The account's user has shown that a value which it holds is his. */
    void prove(RealmModel realm, String userId, IdentifierKind kind, String normalised);

    /**
     * Takes a value from another account that has not proved it, because this one has.
     *
     * @return the account that held it; empty when there was none
     */
    Optional<String> giveWay(RealmModel realm, String userId, IdentifierKind kind, String normalised);

    /**
     * Binds a value that is unique within an enterprise.
     *
     * @param enterpriseId group id of the enterprise
     * @throws org.keycloak.models.ModelDuplicateException when another account of that enterprise holds it
     * @throws IllegalArgumentException when the kind is not unique within an enterprise
     */
    void addWithin(RealmModel realm, String enterpriseId, String userId, IdentifierKind kind, String normalised);

    /**
     * Takes a value from an account.
     *
     * @return whether the account held it
     */
    boolean remove(RealmModel realm, String userId, IdentifierKind kind, String normalised);

    /** The account's value of that kind; when it has several, the one bound last. */
    Optional<String> value(RealmModel realm, String userId, IdentifierKind kind);

    /**
     * One value of each of these accounts, by user id: of the first of the kinds that the account has any of, the one bound last.
     *
     * @param userIds at most a page; accounts without such a value are missing in the answer
     */
    Map<String, String> valuesOf(RealmModel realm, Collection<String> userIds, List<IdentifierKind> kinds);

    /** All values of that kind that the account has, the one bound last first. */
    Stream<String> values(RealmModel realm, String userId, IdentifierKind kind);

    /** The account has the value, which was given back to it, since that earlier moment; a later one changes nothing. */
    void backdate(RealmModel realm, String userId, IdentifierKind kind, String normalised, Instant since);

    /** Since when the account has the value; empty: it does not. */
    Optional<Instant> since(RealmModel realm, String userId, IdentifierKind kind, String normalised);
}
