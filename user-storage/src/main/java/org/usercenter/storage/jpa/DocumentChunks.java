package org.usercenter.storage.jpa;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import jakarta.persistence.EntityManager;

import org.usercenter.storage.crypto.ContentCipher;
import org.usercenter.storage.document.DocumentId;

/** {@code UC_DOCUMENT_CHUNK}: contents in pieces, so that neither server nor database ever holds a whole one. */
final class DocumentChunks {

    static final int PLAIN_BYTES = 128 * 1024;
    static final int SEALED_BYTES = PLAIN_BYTES + ContentCipher.OVERHEAD_BYTES;

    private DocumentChunks() {}

    /** How many a content of that length has; one at least. */
    static int count(long length) {
        return Math.toIntExact(Math.max(1, (length + PLAIN_BYTES - 1) / PLAIN_BYTES));
    }

    /** Takes the encrypted pieces in their order. */
    interface Pieces {
        void take(int position, byte[] piece) throws IOException;
    }

    /**
     * Encrypts a content piece by piece.
     *
     * @throws IOException when it cannot be read or has another length
     */
    static void seal(ContentCipher cipher, InputStream content, long length, Pieces pieces) throws IOException {
        int count = count(length);
        long read = 0;
        for (int position = 0; position < count; position++) {
            byte[] plain = content.readNBytes(PLAIN_BYTES);
            read += plain.length;
            pieces.take(position, cipher.encrypt(position, position == count - 1, plain));
        }
        if (read != length || content.read() != -1) {
            throw new IOException("The content of a document is not as long as was said");
        }
    }

    /**
     * Writes a content.
     *
     * @throws IOException when it cannot be read or has another length
     */
    static void write(
            EntityManager em, String realmId, DocumentId id, ContentCipher cipher, InputStream content, long length)
            throws IOException {
        seal(cipher, content, length, (position, piece) -> insert(em, realmId, id, position, piece));
    }

    private static void insert(EntityManager em, String realmId, DocumentId id, int position, byte[] sealed) {
        Statements.execute(em.createQuery(
                        """
                        insert into UcDocumentChunk(documentId, position, realmId, sealed)
                        values (:document, :position, :realm, :sealed)""")
                .setParameter("document", id.value())
                .setParameter("position", position)
                .setParameter("realm", realmId)
                .setParameter("sealed", sealed));
    }

    /** The encrypted piece at that position; empty when the document is gone. */
    static Optional<byte[]> find(EntityManager em, DocumentId id, int position) {
        return em
                .createQuery(
                        """
                        select c.sealed from UcDocumentChunk c
                        where c.documentId = :document and c.position = :position""",
                        byte[].class)
                .setParameter("document", id.value())
                .setParameter("position", position)
                .getResultList()
                .stream()
                .findFirst();
    }

    static void remove(EntityManager em, DocumentId id) {
        Statements.execute(em.createQuery("delete from UcDocumentChunk c where c.documentId = :document")
                .setParameter("document", id.value()));
    }
}
