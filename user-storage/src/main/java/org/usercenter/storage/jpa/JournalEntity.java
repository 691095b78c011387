package org.usercenter.storage.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** One line of the business log. */
@Entity(name = "UcJournal")
@Table(name = "UC_JOURNAL")
public class JournalEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "ID")
    private @Nullable Long id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    /** Epoch milliseconds. */
    @Column(name = "RECORDED_AT", nullable = false)
    private long recordedAt;

    @Column(name = "ACTION", length = 64, nullable = false)
    private String action;

    @Column(name = "ACTOR_ID", length = 255)
    private @Nullable String actorId;

    @Column(name = "SUBJECT_ID", length = 255)
    private @Nullable String subjectId;

    @Column(name = "OUTCOME", length = 32, nullable = false)
    private String outcome;

    @Column(name = "WAY", length = 64)
    private @Nullable String way;

    @Column(name = "IP", length = 64)
    private @Nullable String ip;

    /** JSON object of strings. */
    @Column(name = "DETAILS", length = 4000, nullable = false)
    private String details;

    /** Of the enterprise in whose log it stands. */
    @Column(name = "GROUP_ID", length = 64)
    private @Nullable String groupId;

    /** Null for who did not belong to the enterprise. */
    @Column(name = "ACTOR_NAME", length = 255)
    private @Nullable String actorName;

    /** Masked of who did not belong to the enterprise. */
    @Column(name = "SUBJECT_NAME", length = 255)
    private @Nullable String subjectName;
}
