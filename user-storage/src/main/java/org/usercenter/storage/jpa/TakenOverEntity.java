package org.usercenter.storage.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** A take-over of which something is to be done. */
@Entity(name = "UcTakenOver")
@Table(name = "UC_TAKEN_OVER")
public class TakenOverEntity {

    @Id
    @Column(name = "USER_ID", length = 255, nullable = false)
    private String userId;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    /** Group of those whom the former holder let act. */
    @Column(name = "FORMER_MEMBERS", length = 36)
    private @Nullable String formerMembers;

    @Column(name = "WAY", length = 64, nullable = false)
    private String way;

    @Column(name = "IP", length = 64)
    private @Nullable String ip;

    /** Under which the server was called. */
    @Column(name = "ADDRESS", length = 512)
    private @Nullable String address;

    /** Epoch milliseconds. */
    @Column(name = "TAKEN_AT", nullable = false)
    private long takenAt;

    /** Epoch milliseconds. */
    @Column(name = "DUE_AT", nullable = false)
    private long dueAt;

    /** Whether the enterprise closes. */
    @Column(name = "CLOSING", nullable = false)
    private boolean closing;

    /** How often it was claimed. */
    @Column(name = "RUNS", nullable = false)
    private int runs;
}
