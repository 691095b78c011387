package org.usercenter.storage.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** A message on an account's own pages. */
@Entity(name = "UcMessage")
@Table(name = "UC_MESSAGE")
public class MessageEntity {

    /** Ascending: the order in which the pages show them. */
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "ID")
    private @Nullable Long id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "USER_ID", length = 255, nullable = false)
    private String userId;

    @Column(name = "KIND", length = 64, nullable = false)
    private String kind;

    /** JSON object of strings. */
    @Column(name = "PARAMETERS_SEALED", length = 4000, nullable = false)
    private String parametersSealed;

    @Column(name = "SECURITY", nullable = false)
    private boolean security;

    /** Epoch milliseconds. */
    @Column(name = "CREATED_AT", nullable = false)
    private long createdAt;

    /** Epoch milliseconds; null: not seen. */
    @Column(name = "READ_AT")
    private @Nullable Long readAt;
}
