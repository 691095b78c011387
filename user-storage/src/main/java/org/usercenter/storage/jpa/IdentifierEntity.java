package org.usercenter.storage.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A value by which an account is found. Written by statements, never changed but for its sealed form and its proof. */
@Entity(name = "UcIdentifier")
@Table(name = "UC_IDENTIFIER")
public class IdentifierEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "USER_ID", length = 255, nullable = false)
    private String userId;

    /** {@code IdentifierKind.code()}. */
    @Column(name = "KIND", length = 32, nullable = false)
    private String kind;

    /** Among whom it is unique: empty for the realm, else the id of the enterprise or account. */
    @Column(name = "SCOPE", length = 255, nullable = false)
    private String scope;

    /** Blind index of the value. */
    @Column(name = "HASH", length = 64, nullable = false)
    private String hash;

    @Column(name = "SEALED", length = 2048, nullable = false)
    private String sealed;

    /** Whether the account's own user has shown that it is his; else another has typed it. */
    @Column(name = "PROVED", nullable = false)
    private boolean proved;

    /** Epoch milliseconds. */
    @Column(name = "CREATED_AT", nullable = false)
    private long createdAt;
}
