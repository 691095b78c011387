package org.usercenter.storage.jpa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.keycloak.util.JsonSerialization;
import org.usercenter.storage.appeal.Appeal;
import org.usercenter.storage.appeal.AppealQuery;
import org.usercenter.storage.appeal.AppealState;
import org.usercenter.storage.appeal.AppealStore;
import org.usercenter.storage.appeal.Claim;
import org.usercenter.storage.appeal.ClaimantKind;
import org.usercenter.storage.appeal.FormerAccess;
import org.usercenter.storage.appeal.NewAppeal;
import org.usercenter.storage.appeal.ReceiptNumber;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.crypto.BlindIndex;
import org.usercenter.storage.desk.QueuePosition;
import org.usercenter.storage.document.DocumentId;
import org.usercenter.storage.document.DocumentStore;
import org.usercenter.storage.document.DraftPlace;
import org.usercenter.storage.document.StoredDocument;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.identity.MobileRegion;

/** {@code UC_APPEAL}. */
final class JpaAppealStore implements AppealStore {

    private static final String SUBMIT = "appeal.submit";
    private static final String ADD = "appeal.add";
    private static final String RECEIPT = "appeal-receipt";
    private static final String SELECT =
            """
            select a.id as id, a.state as state, a.claimSealed as claim, a.userId as userId,
            a.contactSealed as contact, a.answerSealed as answer, a.operatorId as operator, a.firstApprover as first,
            a.submittedAt as submittedAt, a.changedAt as changedAt, a.approvedAt as approvedAt, a.dueAt as dueAt,
            a.objectedAt as objectedAt, a.frozen as frozen
            from UcAppeal a where a.realmId = :realm""";

    private final EntityManager em;
    private final BlindIndex index;
    private final Sealing sealing;
    private final DocumentStore documents;
    private final CaseSteps steps;
    private final InstantSource clock;

    JpaAppealStore(
            EntityManager em,
            BlindIndex index,
            Sealing sealing,
            DocumentStore documents,
            CaseSteps steps,
            InstantSource clock) {
        this.em = em;
        this.index = index;
        this.sealing = sealing;
        this.documents = documents;
        this.steps = steps;
        this.clock = clock;
    }

    static String holder(String id) {
        return HOLDER + id;
    }

    @Override
    public String submit(RealmModel realm, NewAppeal appeal, ReceiptNumber receipt, DraftPlace materials, Deed deed) {
        String id = UUID.randomUUID().toString();
        Statements.execute(em.createQuery(
                        """
                        insert into UcAppeal(id, realmId, userId, receiptHash, kind, state, claimSealed, contactSealed,
                        rounds, submittedAt, changedAt, frozen)
                        values (:id, :realm, :user, :receipt, :kind, 'submitted', :claim, :contact,
                        0, :now, :now, false)""")
                .setParameter("id", id)
                .setParameter("realm", realm.getId())
                .setParameter("user", appeal.userId())
                .setParameter("receipt", hash(receipt))
                .setParameter("kind", appeal.claim().kind().code())
                .setParameter("claim", seal(realm, id, appeal.claim()))
                .setParameter(
                        "contact", sealing.seal(appeal.contact().e164(), realm.getId(), Sealing.APPEAL_CONTACT, id))
                .setParameter("now", clock.millis()));
        int sent = documents.assign(realm, materials, holder(id));
        steps.record(realm, SUBMIT, id, deed, Map.of("materials", Integer.toString(sent)));
        return id;
    }

    @Override
    public Optional<Appeal> findByReceipt(RealmModel realm, ReceiptNumber receipt) {
        return one(realm, select(realm, " and a.receiptHash = :receipt").setParameter("receipt", hash(receipt)));
    }

    @Override
    public Optional<Appeal> find(RealmModel realm, String id) {
        return one(realm, select(realm, " and a.id = :id").setParameter("id", id));
    }

    @Override
    public boolean add(RealmModel realm, String id, String words, DraftPlace materials, Deed deed) {
        boolean asked = steps.make(
                realm,
                id,
                "a.dueAt = null, a.operatorId = null, " + JpaAppealDesk.TO_QUEUE,
                "a.state = 'needs-more' and a.dueAt > :now",
                Map.of());
        if (!asked) {
            return false;
        }
        // After the step, which holds the row: nobody else adds at the same moment.
        Claim before = find(realm, id).orElseThrow().claim();
        List<String> all = new ArrayList<>(before.words());
        all.add(words);
        Claim after =
                new Claim(before.kind(), before.loginName(), before.name(), before.number(), before.reason(), all);
        Statements.execute(em.createQuery("update UcAppeal a set a.claimSealed = :claim where a.id = :id")
                .setParameter("claim", seal(realm, id, after))
                .setParameter("id", id));
        int sent = documents.assign(realm, materials, holder(id));
        steps.record(realm, ADD, id, deed, Map.of("materials", Integer.toString(sent)));
        return true;
    }

    @Override
    public List<StoredDocument> materials(RealmModel realm, String id) {
        return documents.ofAccount(realm, holder(id));
    }

    @Override
    public Optional<StoredDocument> material(RealmModel realm, String id, DocumentId document) {
        return documents.findOfAccount(realm, holder(id), document);
    }

    @Override
    public List<Appeal> queue(RealmModel realm, AppealQuery asked, @Nullable QueuePosition after, int max) {
        QueueSelection which = new QueueSelection()
                .states(asked.states().stream().map(AppealState::code).toList())
                .before(asked.before());
        ClaimantKind kind = asked.kind();
        if (kind != null) {
            which.and("a.kind = :kind", "kind", kind.code());
        }
        return which.page(condition -> select(realm, condition), after, max).stream()
                .map(row -> appeal(realm, row))
                .toList();
    }

    @Override
    public void remember(RealmModel realm, String id, FormerAccess former) {
        Statements.execute(em.createQuery(
                        """
                                update UcAppeal a set a.formerSealed = :former
                                where a.id = :id and a.realmId = :realm and a.formerSealed is null""")
                .setParameter("former", sealing.seal(json(former), realm.getId(), Sealing.APPEAL_FORMER, id))
                .setParameter("id", id)
                .setParameter("realm", realm.getId()));
    }

    @Override
    public Optional<FormerAccess> former(RealmModel realm, String id) {
        return em
                .createQuery(
                        """
                        select a.formerSealed from UcAppeal a
                        where a.id = :id and a.realmId = :realm and a.formerSealed is not null""",
                        String.class)
                .setParameter("id", id)
                .setParameter("realm", realm.getId())
                .getResultList()
                .stream()
                .findFirst()
                .map(text -> read(sealing.open(text, realm.getId(), Sealing.APPEAL_FORMER, id), FormerAccess.class));
    }

    @Override
    public boolean holds(RealmModel realm, String userId, @Nullable String besides) {
        return count(
                        realm,
                        """
                        a.userId = :user and a.id <> :besides and ((a.state = 'approved' and a.dueAt > :now) or
                        (a.objectedAt is not null and a.state in ('objected', 'taken', 'approved-once', 'needs-more')))""",
                        Map.of("user", userId, "besides", besides == null ? "" : besides))
                > 0;
    }

    @Override
    public boolean contests(RealmModel realm, String userId) {
        return count(
                        realm,
                        """
                        a.userId = :user and (a.state in ('submitted', 'taken', 'approved-once', 'objected') or
                        (a.state in ('approved', 'needs-more') and a.dueAt > :now) or
                        (a.state = 'needs-more' and a.objectedAt is not null))""",
                        Map.of("user", userId))
                > 0;
    }

    private long count(RealmModel realm, String condition, Map<String, Object> values) {
        TypedQuery<Long> query = em.createQuery(
                        "select count(*) from UcAppeal a where a.realmId = :realm and " + condition, Long.class)
                .setParameter("realm", realm.getId());
        values.forEach(query::setParameter);
        return query.setParameter("now", clock.millis()).getSingleResult();
    }

    private TypedQuery<Tuple> select(RealmModel realm, String further) {
        return em.createQuery(SELECT + further, Tuple.class).setParameter("realm", realm.getId());
    }

    private Optional<Appeal> one(RealmModel realm, TypedQuery<Tuple> query) {
        return query.getResultList().stream().map(row -> appeal(realm, row)).findFirst();
    }

    private Appeal appeal(RealmModel realm, Tuple row) {
        String id = row.get("id", String.class);
        Long due = row.get("dueAt", Long.class);
        AppealState kept = AppealState.of(row.get("state", String.class));
        Long approved = row.get("approvedAt", Long.class);
        boolean objected = row.get("objectedAt", Long.class) != null;
        boolean over = kept == AppealState.NEEDS_MORE && due != null && due <= clock.millis();
        AppealState ended = objected ? AppealState.OBJECTED : AppealState.EXPIRED;
        return new Appeal(
                id,
                over ? ended : kept,
                claim(realm, id, row.get("claim", String.class)),
                row.get("userId", String.class),
                MobileNumber.parse(
                        sealing.open(row.get("contact", String.class), realm.getId(), Sealing.APPEAL_CONTACT, id),
                        EnumSet.allOf(MobileRegion.class)),
                sealing.openNullable(row.get("answer", String.class), realm.getId(), Sealing.APPEAL_ANSWER, id),
                row.get("operator", String.class),
                row.get("first", String.class),
                Instant.ofEpochMilli(row.get("submittedAt", Long.class)),
                Instant.ofEpochMilli(row.get("changedAt", Long.class)),
                approved == null ? null : Instant.ofEpochMilli(approved),
                due == null ? null : Instant.ofEpochMilli(due),
                objected,
                row.get("frozen", Boolean.class));
    }

    private String hash(ReceiptNumber receipt) {
        return index.hash(RECEIPT, receipt.value());
    }

    private String seal(RealmModel realm, String id, Claim claim) {
        return sealing.seal(json(claim), realm.getId(), Sealing.APPEAL_CLAIM, id);
    }

    private Claim claim(RealmModel realm, String id, String text) {
        return read(sealing.open(text, realm.getId(), Sealing.APPEAL_CLAIM, id), Claim.class);
    }

    private static String json(Object value) {
        try {
            return JsonSerialization.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return JsonSerialization.readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
