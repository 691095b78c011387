package org.usercenter.storage.invitation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.storage.business.Deed;

/**
 * Invitations ({@code UC_INVITATION}): the latest one of each enterprise to each person; the journal has all. Every change is
 * written in the journal, and told to whom it concerns.
 */
public interface InvitationStore {

    /** So long an invitation can be answered. */
    Duration LIFE = Duration.ofDays(7);

    /** So long after an invitation was sent that the person declined, the enterprise sends no other. */
    Duration PAUSE = Duration.ofDays(30);

    /** Whether the person has declined an invitation of the enterprise of the last {@link #PAUSE}. */
    boolean isDeclined(RealmModel realm, String groupId, String userId);

    /**
     * Invites, unless the person is invited already.
     *
     * @return the invitation; empty when one is open already, the person is a member, or has declined lately
     * @throws org.keycloak.models.ModelDuplicateException when the same is done elsewhere at the same moment; the
     *     transaction is then lost
     */
    Optional<Invitation> invite(RealmModel realm, NewInvitation invitation, Deed deed);

    /**
     * Makes the person a member at once, without asking, who is told of that.
     *
     * @param account of the person
     * @return the invitation, accepted; empty as with {@link #invite}
     * @throws SuspendedEnterpriseException as with {@link #accept}
     * @throws org.keycloak.models.ModelDuplicateException as with {@link #invite}
     */
    Optional<Invitation> admit(RealmModel realm, NewInvitation invitation, UserModel account, Deed deed);

    /**
     * Accepts an open one: the account is a member from now on, in the departments and with the roles that are there still.
     *
     * @param account the one that is invited
     * @return false when it is not open any more, or not the account's
     * @throws SuspendedEnterpriseException when the enterprise is suspended
     */
    boolean accept(RealmModel realm, String id, UserModel account, Deed deed);

    /**
     * Declines an open one.
     *
     * @return false when it is not open any more, or not the account's
     */
    boolean decline(RealmModel realm, String id, String userId, Deed deed);

    /**
     * Takes an open one back.
     *
     * @return false when it is not open any more, or not the enterprise's
     */
    boolean withdraw(RealmModel realm, String groupId, String id, Deed deed);

    /** Takes back all open ones of a person, who is another one from now on. */
    void withdrawAll(RealmModel realm, String userId, Deed deed);

    /**
     * Those of an enterprise, latest first.
     *
     * @param state null: all
     * @param after where the page before ended; null: the first page
     * @param max 1 to 101: a page, and one more to know whether there is another
     */
    List<Invitation> ofEnterprise(
            RealmModel realm,
            String groupId,
            @Nullable InvitationState state,
            Invitation.@Nullable Position after,
            int max);

    /** Open ones of a person, latest first; as {@link #ofEnterprise}. */
    List<Invitation> openOf(RealmModel realm, String userId, Invitation.@Nullable Position after, int max);

    /** Those of a person, whatever became of them, latest first; as {@link #ofEnterprise}. */
    List<Invitation> ofPerson(RealmModel realm, String userId, Invitation.@Nullable Position after, int max);

    /**
     * Closes those whose time is over, in all realms.
     *
     * @return how many
     */
    int expire();
}
