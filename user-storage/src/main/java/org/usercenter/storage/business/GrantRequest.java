package org.usercenter.storage.business;

import java.time.Instant;

/**
 * A member's request to the main account for a business system (开通申请).
 *
 * @param clientId internal id of the client
 * @param declined whether the main account has said no
 */
public record GrantRequest(
        String id, String groupId, String userId, String clientId, Instant requestedAt, boolean declined) {}
