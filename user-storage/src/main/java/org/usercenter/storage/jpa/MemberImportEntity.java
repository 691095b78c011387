package org.usercenter.storage.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** A list of internal accounts that are made in the background. */
@Entity(name = "UcMemberImport")
@Table(name = "UC_MEMBER_IMPORT")
public class MemberImportEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    /** Of the enterprise. */
    @Column(name = "GROUP_ID", length = 36, nullable = false)
    private String groupId;

    /** Whose work it is. */
    @Column(name = "USER_ID", length = 255, nullable = false)
    private String userId;

    @Column(name = "WAY", length = 32)
    private @Nullable String way;

    @Column(name = "IP", length = 64)
    private @Nullable String ip;

    /** Epoch milliseconds. */
    @Column(name = "PROVED_AT", nullable = false)
    private long provedAt;

    @Column(name = "DRY_RUN", nullable = false)
    private boolean dryRun;

    /** SHA-256 of the file; null: not known. */
    @Column(name = "FILE_DIGEST", length = 64)
    private @Nullable String digest;

    /** {@code ImportState.code()}. */
    @Column(name = "STATE", length = 16, nullable = false)
    private String state;

    @Column(name = "TOTAL", nullable = false)
    private int total;

    /** Epoch milliseconds. */
    @Column(name = "BEGUN_AT", nullable = false)
    private long begunAt;

    /** Names the right of whoever works on it. */
    @Column(name = "LEASE", length = 36)
    private @Nullable String lease;

    /** When another may take it over; epoch milliseconds. */
    @Column(name = "LEASE_ENDS_AT", nullable = false)
    private long leaseEndsAt;

    /** When it is forgotten; epoch milliseconds. */
    @Column(name = "ENDS_AT", nullable = false)
    private long endsAt;
}
