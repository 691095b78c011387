package org.usercenter.storage.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** Something that one operator has proposed to another one. */
@Entity(name = "UcProposal")
@Table(name = "UC_PROPOSAL")
public class ProposalEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "KIND", length = 32, nullable = false)
    private String kind;

    /** User, or group of an enterprise. */
    @Column(name = "SUBJECT_ID", length = 255, nullable = false)
    private String subjectId;

    /** Which of the subject's things; null: there is one only. */
    @Column(name = "PART", length = 300)
    private @Nullable String part;

    @Column(name = "REASON", length = 200, nullable = false)
    private String reason;

    /** {@code ProposalState.code()}. */
    @Column(name = "STATE", length = 16, nullable = false)
    private String state;

    @Column(name = "PROPOSED_BY", length = 255, nullable = false)
    private String proposedBy;

    @Column(name = "DECIDED_BY", length = 255)
    private @Nullable String decidedBy;

    /** Epoch milliseconds, as all times. */
    @Column(name = "PROPOSED_AT", nullable = false)
    private long proposedAt;

    @Column(name = "CHANGED_AT", nullable = false)
    private long changedAt;

    /** Until when it can be decided or used. */
    @Column(name = "DUE_AT", nullable = false)
    private long dueAt;

    /** When it is forgotten. */
    @Column(name = "ENDS_AT", nullable = false)
    private long endsAt;

    /** Names what is proposed, and by whom when each has his own; null: it is open no more. */
    @Column(name = "OPEN_KEY", length = 64)
    private @Nullable String open;
}
