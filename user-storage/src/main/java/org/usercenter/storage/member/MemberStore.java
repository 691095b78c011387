package org.usercenter.storage.member;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.storage.enterprise.MemberRole;

/**
 * Members of enterprises ({@code UC_MEMBER}), main accounts apart. Who is one is said by Keycloak's groups; the table follows
 * every change of them, and says what groups cannot.
 */
public interface MemberStore {

    /**
     * A part of the list. The number of statements does not grow with its length.
     *
     * @throws org.usercenter.storage.crypto.CryptoException when a name cannot be decrypted
     */
    MemberPage page(RealmModel realm, String groupId, MemberQuery query);

    /** One of them. */
    Optional<Member> find(RealmModel realm, String groupId, String userId);

    /** Those of these accounts that are members, by user id; so many statements, however many. */
    Map<String, Member> findAll(RealmModel realm, String groupId, Collection<String> userIds);

    /**
     * Puts an account into the enterprise's group for the role.
     *
     * @throws org.usercenter.storage.enterprise.RealmIncompleteException when the enterprise lacks the group
     */
    void join(RealmModel realm, String groupId, UserModel account, MemberRole role);

    /** Takes an account out of all groups of the enterprise; business roles there go with that. */
    void leave(RealmModel realm, String groupId, UserModel account);

    /**
     * Puts an account into just these departments of the enterprise.
     *
     * @return false when one of them is no department of the enterprise; nothing has changed then
     */
    boolean place(RealmModel realm, String groupId, UserModel account, Collection<String> departmentIds);

    /** Makes a member a member administrator (成员管理员), or one no more. */
    void administer(RealmModel realm, String groupId, UserModel account, boolean administrator);

    /**
     * Counts a change of a member.
     *
     * @param version that the editor saw
     * @param name as Keycloak has it from now on; null: as it was
     * @return false when there was another change since
     */
    boolean edit(RealmModel realm, String groupId, String userId, int version, @Nullable String name);

    /**
     * Says when an internal account will be deleted.
     *
     * @param at null: not any more
     * @return false when it is no internal account there, or nothing changed
     */
    boolean leaveAt(RealmModel realm, String groupId, String userId, @Nullable Instant at);

    /** Lets an internal account that is due wait until then; nothing happens when it is not to be deleted any more. */
    void putOff(LeavingMember leaving, Instant until);

    /** Those of all realms whose waiting time is over, the longest first. */
    List<LeavingMember> due(int max);
}
