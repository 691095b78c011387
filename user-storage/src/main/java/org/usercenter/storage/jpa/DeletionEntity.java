package org.usercenter.storage.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** An account that is to be deleted. */
@Entity(name = "UcDeletion")
@Table(name = "UC_DELETION")
public class DeletionEntity {

    @Id
    @Column(name = "USER_ID", length = 255, nullable = false)
    private String userId;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    /** Epoch milliseconds. */
    @Column(name = "REQUESTED_AT", nullable = false)
    private long requestedAt;

    /** Epoch milliseconds. */
    @Column(name = "DUE_AT", nullable = false)
    private long dueAt;

    /** Milliseconds. */
    @Column(name = "WAITING", nullable = false)
    private long waiting;

    @Column(name = "HELD", nullable = false)
    private boolean held;

    @Column(name = "REMINDED", nullable = false)
    private boolean reminded;

    /** Group of the enterprise that closes with it. */
    @Column(name = "CLOSES", length = 36)
    private @Nullable String closes;

    /** Under which the server was called. */
    @Column(name = "ADDRESS", length = 512)
    private @Nullable String address;
}
