package org.usercenter.storage.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/**
 * An object that holds a document's content, or is to be removed. Outlives document, account and realm until the object is
 * gone.
 */
@Entity(name = "UcDocumentObject")
@Table(name = "UC_DOCUMENT_OBJECT")
public class DocumentObjectEntity {

    @Id
    @Column(name = "DOCUMENT_ID", length = 36, nullable = false)
    private String documentId;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    /** Epoch milliseconds at which the object is removed; null: the document is kept. */
    @Column(name = "DUE_AT")
    private @Nullable Long dueAt;
}
