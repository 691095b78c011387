package org.usercenter.storage.invitation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An invitation of a person into an enterprise.
 *
 * @param groupId of the enterprise
 * @param enterpriseName its name now
 * @param uscc its code
 * @param userId who is invited
 * @param maskedName of the person
 * @param maskedLogin masked login name of the account
 * @param invitedBy user id of who invited
 * @param departmentIds where the person will be placed, as far as they are there then
 * @param roles ids of business roles that the person will have, as far as the enterprise has them then, by their client's id
 * @param expiresAt until when it can be answered
 */
public record Invitation(
        String id,
        String groupId,
        String enterpriseName,
        String uscc,
        String userId,
        String maskedName,
        String maskedLogin,
        String invitedBy,
        InvitationState state,
        List<String> departmentIds,
        Map<String, Set<String>> roles,
        Instant invitedAt,
        Instant expiresAt) {

    public Invitation {
        departmentIds = List.copyOf(departmentIds);
        roles = Map.copyOf(roles);
    }

    /** Where it stands in lists, latest first. */
    public Position position() {
        return new Position(invitedAt, id);
    }

    /**
     * A place in the order of invitations, whether the one that was there is still there or not.
     *
     * @param invitedAt to the millisecond
     */
    public record Position(Instant invitedAt, String id) {}
}
