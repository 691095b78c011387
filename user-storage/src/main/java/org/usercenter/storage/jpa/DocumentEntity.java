package org.usercenter.storage.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** A document without its content. Belongs either to an account or to a place. */
@Entity(name = "UcDocument")
@Table(name = "UC_DOCUMENT")
public class DocumentEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "USER_ID", length = 255)
    private @Nullable String userId;

    /** Blind index of the place. */
    @Column(name = "PLACE_HASH", length = 64)
    private @Nullable String placeHash;

    /** {@code DocumentKind.code()}. */
    @Column(name = "KIND", length = 32, nullable = false)
    private String kind;

    /** {@code MediaKind.code()}. */
    @Column(name = "MEDIA", length = 16, nullable = false)
    private String media;

    /** Of the content, in bytes. */
    @Column(name = "CONTENT_LENGTH", nullable = false)
    private long length;

    /** Key of the content. */
    @Column(name = "KEY_SEALED", length = 2048, nullable = false)
    private String keySealed;

    /** Epoch milliseconds. */
    @Column(name = "CREATED_AT", nullable = false)
    private long createdAt;

    /** Epoch milliseconds; null: belongs to an account. */
    @Column(name = "EXPIRES_AT")
    private @Nullable Long expiresAt;

    /** Epoch milliseconds; since then only operators read it; null: its account reads it too. */
    @Column(name = "WITHHELD_AT")
    private @Nullable Long withheldAt;
}
