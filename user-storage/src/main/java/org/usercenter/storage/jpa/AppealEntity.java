package org.usercenter.storage.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** An appeal; its materials are documents whose holder is the appeal. */
@Entity(name = "UcAppeal")
@Table(name = "UC_APPEAL")
public class AppealEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    /** The account that is meant; null: there is none. */
    @Column(name = "USER_ID", length = 255)
    private @Nullable String userId;

    /** Blind index of the receipt number. */
    @Column(name = "RECEIPT_HASH", length = 64, nullable = false)
    private String receiptHash;

    /** {@code ClaimantKind.code()}; beside the claim, so that the queue is filtered by it. */
    @Column(name = "KIND", length = 16, nullable = false)
    private String kind;

    /** {@code AppealState.code()}. */
    @Column(name = "STATE", length = 16, nullable = false)
    private String state;

    @Column(name = "CLAIM_SEALED", nullable = false)
    private String claimSealed;

    @Column(name = "CONTACT_SEALED", length = 2048, nullable = false)
    private String contactSealed;

    /** What an operator wrote last. */
    @Column(name = "ANSWER_SEALED")
    private @Nullable String answerSealed;

    /** By what the account was reached before; null: not approved. */
    @Column(name = "FORMER_SEALED")
    private @Nullable String formerSealed;

    /** How often more was asked for. */
    @Column(name = "ROUNDS", nullable = false)
    private int rounds;

    @Column(name = "OPERATOR_ID", length = 255)
    private @Nullable String operatorId;

    @Column(name = "FIRST_APPROVER", length = 255)
    private @Nullable String firstApprover;

    /** Epoch milliseconds, as all times. */
    @Column(name = "SUBMITTED_AT", nullable = false)
    private long submittedAt;

    @Column(name = "CHANGED_AT", nullable = false)
    private long changedAt;

    /** Null: nothing is waited for. */
    @Column(name = "DUE_AT")
    private @Nullable Long dueAt;

    /** When it was approved last; null: never. */
    @Column(name = "APPROVED_AT")
    private @Nullable Long approvedAt;

    /** Blind index of the token by which the claimant sets a password; null: not approved. */
    @Column(name = "PASSWORD_LINK_HASH", length = 64)
    private @Nullable String passwordLinkHash;

    /** The same of the token by which the former contact objects. */
    @Column(name = "OBJECTION_LINK_HASH", length = 64)
    private @Nullable String objectionLinkHash;

    /** Until when the claimant's link is good; null: there is none, or it was used or is void. */
    @Column(name = "LINK_ENDS_AT")
    private @Nullable Long linkEndsAt;

    /** When a former contact objected; null: it has not. */
    @Column(name = "OBJECTED_AT")
    private @Nullable Long objectedAt;

    /** Whether the objection disabled the account, which was enabled. */
    @Column(name = "FROZEN", nullable = false)
    private boolean frozen;

    /** When it is forgotten; null: it is not decided. */
    @Column(name = "ENDS_AT")
    private @Nullable Long endsAt;
}
