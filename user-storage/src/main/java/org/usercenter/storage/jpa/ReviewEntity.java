package org.usercenter.storage.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** A review of what an account has declared of itself. */
@Entity(name = "UcReview")
@Table(name = "UC_REVIEW")
public class ReviewEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "USER_ID", length = 255, nullable = false)
    private String userId;

    /** {@code ReviewProgress.code()}. */
    @Column(name = "STATE", length = 16, nullable = false)
    private String state;

    /** {@code ReviewCause.code()}; null: not known. */
    @Column(name = "CAUSE", length = 32)
    private @Nullable String cause;

    /** JSON of what the account's holder wrote, first to last; null: nothing. */
    @Column(name = "WORDS_SEALED")
    private @Nullable String wordsSealed;

    /** What an operator wrote last. */
    @Column(name = "ANSWER_SEALED")
    private @Nullable String answerSealed;

    /** How often more was asked for. */
    @Column(name = "ROUNDS", nullable = false)
    private int rounds;

    @Column(name = "OPERATOR_ID", length = 255)
    private @Nullable String operatorId;

    /** Epoch milliseconds, as all times. */
    @Column(name = "SUBMITTED_AT", nullable = false)
    private long submittedAt;

    @Column(name = "CHANGED_AT", nullable = false)
    private long changedAt;

    /** When it is forgotten; null: it is not decided. */
    @Column(name = "ENDS_AT")
    private @Nullable Long endsAt;
}
