package org.usercenter.storage.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** What a request with a key was answered at first. */
@Entity(name = "UcFirstAnswer")
@Table(name = "UC_FIRST_ANSWER")
public class FirstAnswerEntity {

    /** Blind index of realm, user and key. */
    @Id
    @Column(name = "ID", length = 64)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "USER_ID", length = 255, nullable = false)
    private String userId;

    /** What was asked for. */
    @Column(name = "DIGEST", length = 64, nullable = false)
    private String digest;

    /** JSON; null: not answered yet, which no other transaction sees. */
    @Column(name = "ANSWER_SEALED")
    private @Nullable String answerSealed;

    /** When it is forgotten; epoch milliseconds. */
    @Column(name = "ENDS_AT", nullable = false)
    private long endsAt;
}
