package org.usercenter.storage.jpa;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** Particulars of a natural person; all that tells who it is, is encrypted. */
@Entity(name = "UcPerson")
@Table(name = "UC_PERSON")
public class PersonEntity {

    @Id
    @Column(name = "USER_ID", length = 255)
    private String userId;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    /** Blind index of the name, by which it is searched. */
    @Column(name = "NAME_HASH", length = 64, nullable = false)
    private String nameHash;

    @Column(name = "NAME_SEALED", length = 2048, nullable = false)
    private String nameSealed;

    /** {@code DocumentType.code()}. */
    @Column(name = "DOCUMENT_TYPE", length = 64, nullable = false)
    private String documentType;

    @Column(name = "DOCUMENT_SEALED", length = 2048, nullable = false)
    private String documentSealed;

    /** Last day on which the document is valid; null: long term, or not declared. */
    @Column(name = "DOCUMENT_VALID_UNTIL")
    private @Nullable LocalDate documentValidUntil;

    /** Of earlier versions, and no longer read or written: the account's own email counts. */
    @Column(name = "EMAIL_SEALED", length = 2048)
    private @Nullable String emailSealed;

    @Column(name = "AGREEMENT_VERSION", length = 64, nullable = false)
    private String agreementVersion;

    /** Epoch milliseconds. */
    @Column(name = "AGREED_AT", nullable = false)
    private long agreedAt;

    /** Epoch milliseconds. */
    @Column(name = "CREATED_AT", nullable = false)
    private long createdAt;
}
