package org.usercenter.storage.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A member's request for a business system. */
@Entity(name = "UcGrantRequest")
@Table(name = "UC_GRANT_REQUEST")
public class GrantRequestEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    /** Of the enterprise. */
    @Column(name = "GROUP_ID", length = 36, nullable = false)
    private String groupId;

    @Column(name = "USER_ID", length = 255, nullable = false)
    private String userId;

    /** Internal id. */
    @Column(name = "CLIENT_ID", length = 36, nullable = false)
    private String clientId;

    /** Epoch milliseconds. */
    @Column(name = "REQUESTED_AT", nullable = false)
    private long requestedAt;

    @Column(name = "DECLINED", nullable = false)
    private boolean declined;
}
