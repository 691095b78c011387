package org.usercenter.auth.material;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.document.DocumentId;
import org.usercenter.storage.document.DocumentKind;
import org.usercenter.storage.document.IncomingDocument;
import org.usercenter.storage.document.MediaKind;
import org.usercenter.storage.document.NewDocument;
import org.usercenter.storage.document.StoredDocument;
import org.usercenter.storage.document.content.BusyException;
import org.usercenter.storage.document.content.RefusedContentException;
import org.usercenter.storage.document.object.ObjectStoreException;
import org.usercenter.storage.journal.JournalEntry;
import org.usercenter.storage.limit.RateLimits;

/** Receives, checks and keeps. Holds no connection to the database while somebody sends. */
final class MaterialKeeping {

    private static final Logger LOG = Logger.getLogger(MaterialKeeping.class);
    private static final String ACTION = "material.";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final MaterialServer server;
    private final MaterialSitting sitting;

    MaterialKeeping(KeycloakSession session, MaterialServer server, MaterialSitting sitting) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.server = server;
        this.sitting = sitting;
    }

    /**
     * Keeps a file as the material of that kind.
     *
     * @throws MaterialRefusal when it is not asked for, too large, too often, or not to be kept by its content
     */
    StoredDocument keep(DocumentKind kind, InputStream body) throws MaterialRefusal {
        if (!sitting.asked().contains(kind)) {
            throw new MaterialRefusal(MaterialRefusal.FORBIDDEN, "not-asked");
        }
        checkRoom();
        String source = MaterialResource.source(session);
        // Before anything is counted: who is asked to send again later has sent nothing yet.
        try (MaterialServer.Place place = server.enter(source)) {
            count(source);
            return receive(kind, body, source);
        }
    }

    private StoredDocument receive(DocumentKind kind, InputStream body, String source) throws MaterialRefusal {
        try (ReceivedFile sent = ReceivedFile.create();
                ReceivedFile kept = ReceivedFile.create()) {
            sent.fill(body, server.config().maxBytes(), InstantSource.system());
            MediaKind media = server.check().check(sent.path(), kept.path());
            return store(kind, media, kept);
        } catch (RefusedContentException e) {
            record("upload", e.reason().code(), Map.of("kind", kind.code()));
            throw MaterialRefusal.of(e);
        } catch (BusyException e) {
            giveBack(source);
            throw MaterialRefusal.busy();
        } catch (ObjectStoreException e) {
            // The store has written into the log what is the matter.
            throw new MaterialRefusal(MaterialRefusal.BUSY, "store-unavailable");
        } catch (IOException e) {
            LOG.warnf("An upload broke off: %s", e.getClass().getSimpleName());
            throw new MaterialRefusal(MaterialRefusal.BUSY, "broken-off");
        }
    }

    /** Many who send and never finish must not fill the database. */
    private void checkRoom() throws MaterialRefusal {
        long drafts = inStore((store, own) -> store.documents().countDrafts(own));
        if (drafts >= server.config().maxDrafts()) {
            LOG.warnf(
                    "Realm %s has %d documents of registrations under way, no more are taken", realm.getName(), drafts);
            throw MaterialRefusal.busy();
        }
    }

    private void countRead() throws MaterialRefusal {
        if (!session.getProvider(UserCenterStore.class)
                .limits()
                .tryAcquire(realm, server.config().readsPerSession(), sitting.counted())) {
            throw new MaterialRefusal(MaterialRefusal.TOO_MANY, "too-many");
        }
    }

    /** The session first: one that has sent enough does not use up what others at its address may send. */
    private void count(String source) throws MaterialRefusal {
        RateLimits limits = session.getProvider(UserCenterStore.class).limits();
        if (!limits.tryAcquire(realm, server.config().perSession(), sitting.counted())) {
            throw new MaterialRefusal(MaterialRefusal.TOO_MANY, "too-many");
        }
        if (!limits.tryAcquire(realm, server.config().perSource(), source)) {
            limits.giveBack(realm, server.config().perSession(), sitting.counted());
            throw new MaterialRefusal(MaterialRefusal.TOO_MANY, "too-many");
        }
    }

    /** The server had no memory for it; the browser sends it again. */
    private void giveBack(String source) {
        RateLimits limits = session.getProvider(UserCenterStore.class).limits();
        limits.giveBack(realm, server.config().perSession(), sitting.counted());
        limits.giveBack(realm, server.config().perSource(), source);
    }

    private StoredDocument store(DocumentKind kind, MediaKind media, ReceivedFile kept)
            throws IOException, MaterialRefusal {
        long length = Files.size(kept.path());
        try (InputStream content = Files.newInputStream(kept.path())) {
            // Before the transaction: it may go to another server.
            IncomingDocument incoming = session.getProvider(UserCenterStore.class)
                    .documents()
                    .takeIn(realm, new NewDocument(kind, media, length), content);
            return inStore((store, own) -> {
                try {
                    StoredDocument document =
                            store.documents().keep(own, sitting.place(), MaterialSitting.end(own), incoming);
                    store.journal().record(own, entry("upload", "success", document));
                    return document;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (ModelDuplicateException e) {
            // Another of that kind was sent at the same moment.
            throw MaterialRefusal.busy();
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }

    /**
     * Everything kept so far, asked for or not.
     *
     * @throws MaterialRefusal when it is asked for too often
     */
    List<StoredDocument> all() throws MaterialRefusal {
        countRead();
        return inStore((store, own) -> store.documents().ofDraft(own, sitting.place()));
    }

    /**
     * What may be read now; written into the journal.
     *
     * @throws MaterialRefusal when there is none, or too much was asked for
     */
    StoredDocument read(DocumentId id) throws MaterialRefusal {
        countRead();
        StoredDocument document = inStore((store, own) -> store.documents().findOfDraft(own, sitting.place(), id))
                .orElseThrow(() -> new MaterialRefusal(MaterialRefusal.NOT_FOUND, "gone"));
        session.getProvider(UserCenterStore.class).journal().recordApart(realm, entry("read", "success", document));
        return document;
    }

    /**
     * Removes one.
     *
     * @throws MaterialRefusal when there is none, or too much was asked for
     */
    void remove(DocumentId id) throws MaterialRefusal {
        countRead();
        boolean removed = inStore((store, own) -> store.documents().remove(own, sitting.place(), id));
        if (!removed) {
            throw new MaterialRefusal(MaterialRefusal.NOT_FOUND, "gone");
        }
        record("remove", "success", Map.of("document", id.value()));
    }

    private JournalEntry entry(String what, String outcome, StoredDocument document) {
        return entry(
                what,
                outcome,
                Map.of(
                        "document",
                        document.id().value(),
                        "kind",
                        document.kind().code()));
    }

    private JournalEntry entry(String what, String outcome, Map<String, String> details) {
        return new JournalEntry(
                ACTION + what,
                null,
                details.get("document"),
                outcome,
                null,
                session.getContext().getConnection().getRemoteAddr(),
                details);
    }

    private void record(String what, String outcome, Map<String, String> details) {
        session.getProvider(UserCenterStore.class).journal().recordApart(realm, entry(what, outcome, details));
    }

    private <R> R inStore(BiFunction<UserCenterStore, RealmModel, R> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                job -> work.apply(
                        job.getProvider(UserCenterStore.class), job.getContext().getRealm()),
                "keep a material");
    }
}
