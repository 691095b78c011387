package org.usercenter.storage.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** One change of somebody's real-name level. */
@Entity(name = "UcRealName")
@Table(name = "UC_REAL_NAME")
public class RealNameEntity {

    /** Ascending, so that two changes of one millisecond keep their order. */
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "ID")
    private @Nullable Long id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "USER_ID", length = 255, nullable = false)
    private String userId;

    @Column(name = "REAL_NAME_LEVEL", nullable = false)
    private int level;

    @Column(name = "WAY", length = 64, nullable = false)
    private String way;

    @Column(name = "EVIDENCE_SEALED", length = 4000, nullable = false)
    private String evidenceSealed;

    /** Epoch milliseconds. */
    @Column(name = "CHANGED_AT", nullable = false)
    private long changedAt;

    /** Epoch milliseconds; null: never. */
    @Column(name = "EXPIRES_AT")
    private @Nullable Long expiresAt;

    /** {@code ReviewState.code()}. */
    @Column(name = "REVIEW", length = 16, nullable = false)
    private String review;

    /** {@code ReviewCause.code()}; null: no operator decides, or it is not known. */
    @Column(name = "REVIEW_CAUSE", length = 32)
    private @Nullable String cause;

    /** Epoch milliseconds of the next check; null: none, or something newer is known of the user. */
    @Column(name = "CHECK_AT")
    private @Nullable Long checkAt;

    /** How often a check was begun. */
    @Column(name = "CHECKS", nullable = false)
    private int checks;
}
