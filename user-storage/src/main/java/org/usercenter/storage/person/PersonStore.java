package org.usercenter.storage.person;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.identity.PersonName;

/** Particulars of natural persons, encrypted at rest. */
public interface PersonStore {

    /**
     * Keeps the particulars of an account. Identifiers ({@code ID_NUMBER}, {@code MOBILE}) are not added here.
     *
     * @throws org.keycloak.models.ModelDuplicateException when the account has particulars already; the transaction is
     *     then lost
     */
    void create(RealmModel realm, String userId, NewPerson person);

    /**
     * Puts the name that was proved in the place of the one that was typed.
     *
     * @return whether the account is a natural person's
     */
    boolean rename(RealmModel realm, String userId, PersonName name);

    /**
     * Puts the last day of a renewed document in the place of the one before; type and number stay.
     *
     * @param validUntil last day on which it is valid; null: long term
     * @return whether the account is a natural person's
     */
    boolean renewDocument(RealmModel realm, String userId, @Nullable LocalDate validUntil);

    /** The account's particulars; empty when it is not a natural person's. */
    Optional<Person> find(RealmModel realm, String userId);

    /**
     * Name and level alone, by one query; empty when the account is not a natural person's.
     *
     * @throws org.usercenter.storage.crypto.CryptoException when the name cannot be decrypted
     */
    Optional<PersonHeading> heading(RealmModel realm, String userId);

    /** The email address for messages: that of the account in Keycloak, of which there is no second copy. */
    Optional<String> email(RealmModel realm, String userId);

    /** Accounts of persons with exactly that name, at most 100, in no particular order. */
    Stream<String> findUserIdsByName(RealmModel realm, PersonName name);
}
