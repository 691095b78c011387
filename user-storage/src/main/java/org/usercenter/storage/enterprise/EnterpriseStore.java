package org.usercenter.storage.enterprise;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.realname.RealNameChange;

/** Enterprises: their particulars, encrypted where they tell of humans, and the groups that stand for them. */
public interface EnterpriseStore {

    /** Group under which every enterprise is a group named by its USCC; part of the realm's definition. */
    String ROOT = "enterprises";

    /** Group of an enterprise under which its departments are. */
    String DEPARTMENTS = "departments";

    /** Group of an enterprise under which one group for each {@link MemberRole} is. */
    String MEMBERS = "members";

    /**
     * Creates an enterprise for a main account: particulars, groups with their roles, membership, the identifiers
     * {@code USCC}, {@code CONTACT_MOBILE} and {@code CONTACT_EMAIL}, level and journal entry; all in the session's
     * transaction. Of any number of servers that try with one USCC, one succeeds.
     *
     * @param mainAccount a user that belongs to no enterprise
     * @param level how its level was reached; the way is also that of the journal entry
     * @param ip remote address, for the journal
     * @return id of the enterprise's group
     * @throws org.keycloak.models.ModelDuplicateException when the USCC has a main account already; the transaction is
     *     then lost
     * @throws RealmIncompleteException when the realm lacks the root group or a role; nothing is written then
     */
    String create(
            RealmModel realm,
            UserModel mainAccount,
            NewEnterprise enterprise,
            RealNameChange level,
            @Nullable String ip);

    /** Group of {@link #MEMBERS} with the members who manage members and departments (成员管理员); made when there is one. */
    String ADMINISTRATORS = "administrators";

    /**
     * Waits until nobody else changes anything of the enterprise, and keeps it so until the end of the transaction. What is
     * read of the user center's own tables after this is what will be changed.
     *
     * @param groupId of the enterprise
     * @return whether there is such an enterprise
     */
    boolean lock(RealmModel realm, String groupId);

    /**
     * Puts the name that was proved in the place of the one that was typed.
     *
     * @param groupId of the enterprise
     * @return whether there is such an enterprise
     */
    boolean rename(RealmModel realm, String groupId, EnterpriseName name);

    /**
     * Puts another legal representative in the place of the one before.
     *
     * @param groupId of the enterprise
     * @return whether there is such an enterprise
     */
    boolean represent(RealmModel realm, String groupId, LegalRepresentative representative);

    /**
     * Puts another last day of its term of operation in the place of the one before.
     *
     * @param groupId of the enterprise
     * @param validUntil null: unlimited
     * @return whether there is such an enterprise
     */
    boolean extend(RealmModel realm, String groupId, @Nullable LocalDate validUntil);

    /**
     * Changes where the enterprise is and where it is reached by post, which no proof is about. Writes no journal.
     *
     * @param groupId of the enterprise
     * @return whether there is such an enterprise
     */
    boolean move(RealmModel realm, String groupId, Addresses addresses);

    /**
     * Removes who registered it, who has to do with the account no more.
     *
     * @param groupId of the enterprise
     */
    void forgetRegistrant(RealmModel realm, String groupId);

    /**
     * Removes what was typed of the enterprise's people and where they are reached: who registered it, the
     * legal representative, postal address and postcode.
     *
     * @param groupId of the enterprise
     */
    void forgetPeople(RealmModel realm, String groupId);

    /**
     * Takes from all members at once, but for the main account, that they act for the enterprise: they stay in a group
     * of their own that carries no role and is read by nobody else, until they are dealt with one after another. What
     * the enterprise let them do in business systems, and asked for, goes. Takes as long for ten thousand as for one.
     *
     * @param groupId of the enterprise
     * @return id of that group, with one group for each {@link MemberRole} in it; empty when there is no such enterprise
     * @throws RealmIncompleteException when the realm lacks the root group or a role
     */
    Optional<String> releaseMembers(RealmModel realm, String groupId, UserModel mainAccount);

    /** The enterprise with that code. */
    Optional<Enterprise> findByUscc(RealmModel realm, Uscc uscc);

    /** The enterprise whose main account the user is. */
    Optional<Enterprise> findByMainAccount(RealmModel realm, String userId);

    /**
     * The enterprise whose internal account the user is, by membership of its group {@code members/internal}. Empty also
     * when the user is in such groups of several enterprises, which must not be and leaves open to whom the account belongs.
     */
    Optional<Enterprise> findByInternalAccount(RealmModel realm, String userId);

    /** The enterprise for which the group stands. */
    Optional<Enterprise> findByGroup(RealmModel realm, String groupId);
}
