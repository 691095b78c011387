package org.usercenter.storage.jpa;

import java.io.Serializable;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** A piece of a document's content, encrypted. */
@Entity(name = "UcDocumentChunk")
@Table(name = "UC_DOCUMENT_CHUNK")
@IdClass(DocumentChunkEntity.Key.class)
public class DocumentChunkEntity {

    @Id
    @Column(name = "DOCUMENT_ID", length = 36, nullable = false)
    private String documentId;

    /** From 0. */
    @Id
    @Column(name = "POSITION", nullable = false)
    private int position;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "SEALED", nullable = false, length = DocumentChunks.SEALED_BYTES)
    private byte[] sealed;

    /** Primary key. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String documentId = "";
        private int position;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && Objects.equals(documentId, key.documentId) && position == key.position;
        }

        @Override
        public int hashCode() {
            return Objects.hash(documentId, position);
        }
    }
}
