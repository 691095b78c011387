package org.usercenter.storage.enterprise;

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
     * Changes where the enterprise is and where it is reached by post, which no proof is about. Writes no journal.
     *
     * @param groupId of the enterprise
     * @return whether there is such an enterprise
     */
    boolean move(RealmModel realm, String groupId, Addresses addresses);

    /**
     * Removes what was typed of the enterprise's people and where they are reached: who registered it, the number of the
     * legal representative's document, postal address and postcode. The representative's name stays: it stands in public
     * registers, and no enterprise is without one.
     *
     * @param groupId of the enterprise
     */
    void forgetPeople(RealmModel realm, String groupId);

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
