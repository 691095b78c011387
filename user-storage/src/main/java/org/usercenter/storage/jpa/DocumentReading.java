package org.usercenter.storage.jpa;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import jakarta.persistence.EntityManager;

import org.keycloak.models.RealmModel;
import org.usercenter.storage.crypto.ContentCipher;
import org.usercenter.storage.crypto.CryptoProvider;
import org.usercenter.storage.document.DocumentId;
import org.usercenter.storage.document.StoredDocument;
import org.usercenter.storage.document.object.ObjectStorage;
import org.usercenter.storage.document.object.ObjectStore;

/** Opens contents, wherever they are. */
final class DocumentReading {

    private final OwnTransaction apart;
    private final CryptoProvider crypto;
    private final Sealing sealing;
    private final ObjectStorage objects;

    DocumentReading(OwnTransaction apart, CryptoProvider crypto, Sealing sealing, ObjectStorage objects) {
        this.apart = apart;
        this.crypto = crypto;
        this.sealing = sealing;
        this.objects = objects;
    }

    /**
     * How a content is read.
     *
     * @param keySealed key of the content
     * @param object whether it is in the object store
     */
    private record Reading(String keySealed, boolean object) {}

    /** As {@link org.usercenter.storage.document.DocumentStore#content}. */
    InputStream content(RealmModel realm, StoredDocument document, long from) throws IOException {
        DocumentId id = document.id();
        Reading reading = apart.call(own -> reading(own, realm.getId(), id))
                .orElseThrow(() -> new IOException("The document was removed"));
        String key = sealing.open(reading.keySealed(), realm.getId(), Sealing.DOCUMENT_KEY, id.value());
        ContentCipher cipher = crypto.contentKeys().cipher(key, id.value());
        int last = DocumentChunks.count(document.length()) - 1;
        DocumentContent.Pieces pieces = reading.object() ? inObject(realm, document) : inDatabase(id);
        return new DocumentContent(document.length(), from, position -> {
            byte[] piece = pieces.at(position);
            return piece.length == 0 ? piece : cipher.decrypt(position, position == last, piece);
        });
    }

    private static Optional<Reading> reading(EntityManager own, String realmId, DocumentId id) {
        return own
                .createQuery(
                        "select d.keySealed from UcDocument d where d.realmId = :realm and d.id = :id", String.class)
                .setParameter("realm", realmId)
                .setParameter("id", id.value())
                .getResultList()
                .stream()
                .findFirst()
                .map(key -> new Reading(key, DocumentObjects.exists(own, id)));
    }

    private DocumentContent.Pieces inDatabase(DocumentId id) {
        return position ->
                apart.call(own -> DocumentChunks.find(own, id, position)).orElse(new byte[0]);
    }

    private DocumentContent.Pieces inObject(RealmModel realm, StoredDocument document) throws IOException {
        ObjectStore store = objects.existing();
        String key = DocumentObjects.key(realm.getId(), document.id().value());
        return position -> store.get(key, SealedFile.start(position), SealedFile.length(position, document.length()));
    }
}
