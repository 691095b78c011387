package org.usercenter.storage.jpa;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.crypto.ContentCipher;
import org.usercenter.storage.crypto.CryptoProvider;
import org.usercenter.storage.document.DocumentId;
import org.usercenter.storage.document.DocumentKind;
import org.usercenter.storage.document.DocumentStore;
import org.usercenter.storage.document.DraftPlace;
import org.usercenter.storage.document.IncomingDocument;
import org.usercenter.storage.document.MediaKind;
import org.usercenter.storage.document.NewDocument;
import org.usercenter.storage.document.StoredDocument;
import org.usercenter.storage.document.object.ObjectStorage;
import org.usercenter.storage.document.object.ObjectStore;

/** {@code UC_DOCUMENT}, with the contents in the database too or in an object store. */
final class JpaDocumentStore implements DocumentStore {

    private static final String PLACE = "document-place";
    private static final String SELECT =
            """
            select d.id as id, d.kind as kind, d.media as media, d.length as length, d.createdAt as createdAt
            from UcDocument d where d.realmId = :realm and d.""";

    private final EntityManager em;
    private final OwnTransaction apart;
    private final CryptoProvider crypto;
    private final Sealing sealing;
    private final ObjectStorage objects;
    private final InstantSource clock;

    JpaDocumentStore(
            EntityManager em,
            OwnTransaction apart,
            CryptoProvider crypto,
            Sealing sealing,
            ObjectStorage objects,
            InstantSource clock) {
        this.em = em;
        this.apart = apart;
        this.crypto = crypto;
        this.sealing = sealing;
        this.objects = objects;
        this.clock = clock;
    }

    /**
     * A content that was taken in.
     *
     * @param key of the content
     * @param content still to be read; null: it is an object already
     */
    private record Incoming(DocumentId id, NewDocument document, String key, @Nullable InputStream content)
            implements IncomingDocument {

        /** Without the key. */
        @Override
        public String toString() {
            return "Incoming[" + id + "]";
        }
    }

    @Override
    public IncomingDocument takeIn(RealmModel realm, NewDocument document, InputStream content) throws IOException {
        DocumentId id = DocumentId.random();
        String key = crypto.contentKeys().newKey();
        Optional<ObjectStore> store = objects.forNew();
        if (store.isEmpty()) {
            return new Incoming(id, document, key, content);
        }
        ContentCipher cipher = crypto.contentKeys().cipher(key, id.value());
        try (SealedFile file = SealedFile.write(cipher, content, document.length())) {
            apart.call(own -> {
                DocumentObjects.announce(own, realm.getId(), id, clock.instant());
                return id;
            });
            store.get().put(DocumentObjects.key(realm.getId(), id.value()), file.path(), file.sha256());
        }
        return new Incoming(id, document, key, null);
    }

    @Override
    public StoredDocument keep(RealmModel realm, DraftPlace place, Instant end, IncomingDocument document)
            throws IOException {
        Incoming incoming = (Incoming) document;
        NewDocument kept = incoming.document();
        String hash = hash(place);
        removeKind(realm, hash, kept.kind());
        DocumentId id = incoming.id();
        Instant now = Instant.ofEpochMilli(clock.millis());
        StoredDocument stored = new StoredDocument(id, kept.kind(), kept.media(), kept.length(), now);
        insert(realm.getId(), hash, end, stored, incoming.key());
        InputStream content = incoming.content();
        if (content != null) {
            ContentCipher cipher = crypto.contentKeys().cipher(incoming.key(), id.value());
            DocumentChunks.write(em, realm.getId(), id, cipher, content, kept.length());
        } else if (!DocumentObjects.keep(em, id, now)) {
            throw new IOException("The content of a document was taken in too long ago");
        }
        return stored;
    }

    private void removeKind(RealmModel realm, String hash, DocumentKind kind) {
        draft(realm, hash).getResultList().stream()
                .map(JpaDocumentStore::document)
                .filter(document -> document.kind() == kind)
                .forEach(document -> removeOfDraft(realm, hash, document.id()));
    }

    private void insert(String realmId, String hash, Instant end, StoredDocument document, String key) {
        String id = document.id().value();
        Statements.execute(em.createQuery(
                        """
                        insert into UcDocument(id, realmId, placeHash, kind, media, length, keySealed, createdAt,
                        expiresAt)
                        values (:id, :realm, :place, :kind, :media, :length, :key, :now, :end)""")
                .setParameter("id", id)
                .setParameter("realm", realmId)
                .setParameter("place", hash)
                .setParameter("kind", document.kind().code())
                .setParameter("media", document.media().code())
                .setParameter("length", document.length())
                .setParameter("key", sealing.seal(key, realmId, Sealing.DOCUMENT_KEY, id))
                .setParameter("now", document.createdAt().toEpochMilli())
                .setParameter("end", end.toEpochMilli()));
    }

    @Override
    public List<StoredDocument> ofDraft(RealmModel realm, DraftPlace place) {
        return draft(realm, hash(place)).getResultList().stream()
                .map(JpaDocumentStore::document)
                .sorted(Comparator.comparing(StoredDocument::kind))
                .toList();
    }

    @Override
    public Optional<StoredDocument> findOfDraft(RealmModel realm, DraftPlace place, DocumentId id) {
        return ofDraft(realm, place).stream()
                .filter(document -> document.id().equals(id))
                .findFirst();
    }

    @Override
    public boolean remove(RealmModel realm, DraftPlace place, DocumentId id) {
        return removeOfDraft(realm, hash(place), id);
    }

    /** By place and id at once: what was assigned to an account meanwhile stays. */
    private boolean removeOfDraft(RealmModel realm, String hash, DocumentId id) {
        int removed = Statements.execute(em.createQuery(
                        "delete from UcDocument d where d.realmId = :realm and d.placeHash = :place and d.id = :id")
                .setParameter("realm", realm.getId())
                .setParameter("place", hash)
                .setParameter("id", id.value()));
        if (removed > 0) {
            DocumentChunks.remove(em, id);
            DocumentObjects.release(em, id);
        }
        return removed > 0;
    }

    @Override
    public long countDrafts(RealmModel realm) {
        return em.createQuery(
                        "select count(*) from UcDocument d where d.realmId = :realm and d.expiresAt is not null",
                        Long.class)
                .setParameter("realm", realm.getId())
                .getSingleResult();
    }

    @Override
    public void extend(RealmModel realm, DraftPlace place, Instant end) {
        Statements.execute(em.createQuery(
                        "update UcDocument d set d.expiresAt = :end where d.realmId = :realm and d.placeHash = :place")
                .setParameter("end", end.toEpochMilli())
                .setParameter("realm", realm.getId())
                .setParameter("place", hash(place)));
    }

    @Override
    public int assign(RealmModel realm, DraftPlace place, String userId) {
        return Statements.execute(em.createQuery(
                        """
                        update UcDocument d set d.userId = :user, d.placeHash = null, d.expiresAt = null
                        where d.realmId = :realm and d.placeHash = :place""")
                .setParameter("user", userId)
                .setParameter("realm", realm.getId())
                .setParameter("place", hash(place)));
    }

    @Override
    public List<StoredDocument> ofAccount(RealmModel realm, String userId) {
        return ofAccount(realm, userId, 0, Integer.MAX_VALUE);
    }

    @Override
    public Optional<String> owner(RealmModel realm, DocumentId id) {
        return em
                .createQuery(
                        """
                        select d.userId from UcDocument d
                        where d.id = :id and d.realmId = :realm and d.userId is not null""",
                        String.class)
                .setParameter("id", id.value())
                .setParameter("realm", realm.getId())
                .getResultList()
                .stream()
                .findFirst();
    }

    @Override
    public int withhold(RealmModel realm, String userId) {
        return withhold(realm, userId, EnumSet.allOf(DocumentKind.class));
    }

    @Override
    public int withhold(RealmModel realm, String userId, Set<DocumentKind> kinds) {
        return Statements.execute(em.createQuery(
                        """
                        update UcDocument d set d.withheldAt = :now
                        where d.realmId = :realm and d.userId = :user and d.withheldAt is null and d.kind in :kinds""")
                .setParameter("now", clock.millis())
                .setParameter("realm", realm.getId())
                .setParameter("user", userId)
                .setParameter("kinds", kinds.stream().map(DocumentKind::code).toList()));
    }

    @Override
    public int giveBack(RealmModel realm, String userId, Instant since) {
        return Statements.execute(em.createQuery(
                        """
                        update UcDocument d set d.withheldAt = null
                        where d.realmId = :realm and d.userId = :user and d.withheldAt >= :since""")
                .setParameter("realm", realm.getId())
                .setParameter("user", userId)
                .setParameter("since", since.toEpochMilli()));
    }

    @Override
    public boolean isWithheld(RealmModel realm, DocumentId id) {
        return em.createQuery(
                                """
                        select count(*) from UcDocument d
                        where d.id = :id and d.realmId = :realm and d.withheldAt is not null""",
                                Long.class)
                        .setParameter("id", id.value())
                        .setParameter("realm", realm.getId())
                        .getSingleResult()
                > 0;
    }

    @Override
    public List<StoredDocument> ofHolder(RealmModel realm, String userId, int first, int max) {
        return page("userId = :user and d.withheldAt is null", realm, userId, first, max);
    }

    @Override
    public List<StoredDocument> ofAccount(RealmModel realm, String userId, int first, int max) {
        return page("userId = :user", realm, userId, first, max);
    }

    private List<StoredDocument> page(String which, RealmModel realm, String userId, int first, int max) {
        return em
                .createQuery(SELECT + which + " order by d.createdAt desc, d.id", Tuple.class)
                .setParameter("realm", realm.getId())
                .setParameter("user", userId)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList()
                .stream()
                .map(JpaDocumentStore::document)
                .toList();
    }

    @Override
    public Optional<StoredDocument> findOfAccount(RealmModel realm, String userId, DocumentId id) {
        return em
                .createQuery(SELECT + "userId = :user and d.id = :id", Tuple.class)
                .setParameter("realm", realm.getId())
                .setParameter("user", userId)
                .setParameter("id", id.value())
                .getResultList()
                .stream()
                .map(JpaDocumentStore::document)
                .findFirst();
    }

    @Override
    public InputStream content(RealmModel realm, StoredDocument document, long from) throws IOException {
        return new DocumentReading(apart, crypto, sealing, objects).content(realm, document, from);
    }

    private TypedQuery<Tuple> draft(RealmModel realm, String hash) {
        return em.createQuery(SELECT + "placeHash = :place", Tuple.class)
                .setParameter("realm", realm.getId())
                .setParameter("place", hash);
    }

    private String hash(DraftPlace place) {
        return crypto.index().hash(PLACE, place.value());
    }

    private static StoredDocument document(Tuple row) {
        String kind = row.get("kind", String.class);
        return new StoredDocument(
                new DocumentId(row.get("id", String.class)),
                DocumentKind.ofCode(kind)
                        .orElseThrow(() -> new IllegalStateException("A document without a known kind")),
                MediaKind.ofCode(row.get("media", String.class)),
                row.get("length", Long.class),
                Instant.ofEpochMilli(row.get("createdAt", Long.class)));
    }
}
