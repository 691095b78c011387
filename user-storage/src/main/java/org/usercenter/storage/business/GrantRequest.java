package org.usercenter.storage.business;

import java.time.Instant;

/**
 * A member's request to the main account for a business system (开通申请).
 *
 * @param loginName of the member; empty: not known here
 * @param clientId internal id of the client
 * @param declined whether the main account has said no
 */
public record GrantRequest(
        
        String id,
        String groupId,
        String userId,
        String loginName,
        String clientId,
        Instant requestedAt,
        boolean declined) {

    /** Where it stands among those that wait. */
    public Position position() {
        return new Position(requestedAt, id);
    }

    /**
     * A place in the order of requests, whether the one that was there still waits or not.
     *
     * @param requestedAt to the millisecond
     */
    public record Position(Instant requestedAt, String id) {}
}
