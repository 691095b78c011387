package org.usercenter.storage.jpa;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.foureyes.FourEyes;
import org.usercenter.storage.foureyes.NewProposal;
import org.usercenter.storage.foureyes.Proposal;
import org.usercenter.storage.foureyes.ProposalState;
import org.usercenter.storage.journal.Journal;
import org.usercenter.storage.journal.JournalEntry;

/** {@code UC_PROPOSAL}. */
final class JpaFourEyes implements FourEyes {
    private static final String PROPOSE = "four-eyes.propose";
    private static final String APPROVE = "four-eyes.approve";
    private static final String REFUSE = "four-eyes.refuse";
    private static final String WITHDRAW = "four-eyes.withdraw";
    private static final String USE = "four-eyes.use";
    private static final String OUTDATE = "four-eyes.outdate";

    private static final int MAX_TRIES = 3;
    private static final String OPEN = "p.state in ('waiting', 'approved')";

    private static final String OTHERS = "p.state = 'waiting' and p.proposedBy <> :me and p.dueAt > :now";
    private static final String OWN = "p.proposedBy = :me and p.dueAt > :now";

    private static final String ROWS =
            """
            select p.id as id, p.kind as kind, p.subjectId as subject, p.part as part, p.reason as reason,
            p.state as state, p.proposedBy as proposedBy, p.decidedBy as decidedBy, p.proposedAt as proposedAt,
            p.changedAt as changedAt, p.dueAt as dueAt from UcProposal p where p.realmId = :realm""";

    private final EntityManager em;
    private final Journal journal;
    private final InstantSource clock;

    JpaFourEyes(EntityManager em, Journal journal, InstantSource clock) {
        this.em = em;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Proposal propose(RealmModel realm, NewProposal wanted, boolean byAnybody, Deed deed) {
        String key = key(wanted, byAnybody ? null : operator(deed));
        expire(realm, key);
        for (int i = 0; i < MAX_TRIES; i++) {
            Optional<Proposal> stands =
                    select(" and p.open = :key", realm).setParameter("key", key).getResultList().stream()
                            .findFirst()
                            .map(JpaFourEyes::proposal);
            if (stands.isPresent()) {
                return stands.get();
            }
            String id = UUID.randomUUID().toString();
            if (insert(realm, id, wanted, key, operator(deed))) {
                record(realm, PROPOSE, id, wanted, deed);
                return find(realm, id).orElseThrow();
            }
        }
        throw new ModelDuplicateException("Proposed and decided by others all the time");
    }

    /**
     * Of those that propose the same at the same moment, the slower one waits for the other and writes nothing. H2 has it fail
     * instead.
     */
    private boolean insert(RealmModel realm, String id, NewProposal wanted, String key, String operatorId) {
        Instant now = clock.instant();
        return Statements.execute(em.createQuery(
                                """
                                insert into UcProposal(id, realmId, kind, subjectId, part, reason, state, proposedBy,
                                proposedAt, changedAt, dueAt, endsAt, open)
                                values (:id, :realm, :kind, :subject, :part, :reason, 'waiting', :me,
                                :now, :now, :due, :end, :key)
                                on conflict(realmId, open) do nothing""")
                        .setParameter("id", id)
                        .setParameter("realm", realm.getId())
                        .setParameter("kind", wanted.kind())
                        .setParameter("subject", wanted.subjectId())
                        .setParameter("part", wanted.part())
                        .setParameter("reason", wanted.reason())
                        .setParameter("me", operatorId)
                        .setParameter("now", now.toEpochMilli())
                        .setParameter("due", now.plus(DECISION_TIME).toEpochMilli())
                        .setParameter("end", now.plus(KEPT).toEpochMilli())
                        .setParameter("key", key))
                > 0;
    }

    /**
     * What nobody can decide or use any more is not in the way. A server of the version before, which runs beside this one during
     * an upgrade, ends a proposal by its state alone and leaves its key.
     */
    private void expire(RealmModel realm, String key) {
        Statements.execute(em.createQuery(
                        """
                        update UcProposal p set p.open = null
                        where p.realmId = :realm and p.open = :key and (p.dueAt <= :now or not ("""
                                + OPEN + "))")
                .setParameter("realm", realm.getId())
                .setParameter("key", key)
                .setParameter("now", clock.millis()));
    }

    /** Names what is wanted, and by whom when each has his own. */
    private static String key(NewProposal wanted, @Nullable String operatorId) {
        String named = Stream.of(wanted.kind(), wanted.subjectId(), wanted.part(), operatorId)
                .map(each -> each == null ? "-" : each.length() + ":" + each)
                .collect(Collectors.joining(" "));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(named.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }

    @Override
    public boolean approve(RealmModel realm, String id, boolean carriedOut, Deed deed) {
        return did(
                realm,
                APPROVE,
                id,
                deed,
                (carriedOut ? "p.state = 'used', p.open = null" : "p.state = 'approved'")
                        + ", p.decidedBy = :me, p.dueAt = :due",
                OTHERS + " and p.subjectId <> :me",
                Map.of("due", clock.instant().plus(USE_TIME).toEpochMilli()));
    }

    @Override
    public boolean refuse(RealmModel realm, String id, Deed deed) {
        return did(realm, REFUSE, id, deed, "p.state = 'refused', p.open = null, p.decidedBy = :me", OTHERS, Map.of());
    }

    @Override
    public boolean withdraw(RealmModel realm, String id, Deed deed) {
        return did(realm, WITHDRAW, id, deed, "p.state = 'withdrawn', p.open = null", OWN + " and " + OPEN, Map.of());
    }

    @Override
    public boolean use(RealmModel realm, String id, Deed deed) {
        return did(
                realm, USE, id, deed, "p.state = 'used', p.open = null", OWN + " and p.state = 'approved'", Map.of());
    }

    @Override
    public int outdate(RealmModel realm, String kind, String subjectId, Deed deed) {
        List<Proposal> open = select(
                        " and p.kind = :kind and p.subjectId = :subject and p.dueAt > :now and " + OPEN
                                + " order by p.proposedAt, p.id",
                        realm)
                .setParameter("kind", kind)
                .setParameter("subject", subjectId)
                .setParameter("now", clock.millis())
                .getResultList()
                .stream()
                .map(JpaFourEyes::proposal)
                .toList();
        int ended = 0;
        for (Proposal each : open) {
            Query query = em.createQuery(
                            "update UcProposal p set p.changedAt = :now, p.state = 'outdated', p.open = null"
                                    + " where p.id = :id and p.realmId = :realm and " + OPEN)
                    .setParameter("now", clock.millis())
                    .setParameter("id", each.id())
                    .setParameter("realm", realm.getId());
            if (Statements.execute(query) > 0) {
                record(realm, OUTDATE, each.id(), each.wanted(), deed);
                ended++;
            }
        }
        return ended;
    }

    private boolean did(
            RealmModel realm,
            String action,
            String id,
            Deed deed,
            String change,
            String condition,
            Map<String, Object> values) {
        Query query = em.createQuery("update UcProposal p set p.changedAt = :now, " + change
                        + " where p.id = :id and p.realmId = :realm and " + condition)
                .setParameter("now", clock.millis())
                .setParameter("id", id)
                .setParameter("realm", realm.getId())
                .setParameter("me", operator(deed));
        values.forEach(query::setParameter);
        boolean done = Statements.execute(query) > 0;
        if (done) {
            find(realm, id).ifPresent(proposal -> record(realm, action, id, proposal.wanted(), deed));
        }
        return done;
    }

    @Override
    public Optional<Proposal> find(RealmModel realm, String id) {
        return select(" and p.id = :id", realm).setParameter("id", id).getResultList().stream()
                .findFirst()
                .map(JpaFourEyes::proposal);
    }

    @Override
    public List<Proposal> waiting(RealmModel realm, Proposal.@Nullable Position after, int rows) {
        String beyond = after == null ? "" : " and (p.proposedAt > :at or (p.proposedAt = :at and p.id > :last))";
        return page(
                select(" and p.state = 'waiting' and p.dueAt > :now" + beyond + " order by p.proposedAt, p.id", realm)
                        .setParameter("now", clock.millis()),
                after,
                rows);
    }

    @Override
    public List<Proposal> waitingAbout(RealmModel realm, String kind, String subjectId) {
        return page(
                select(
                                " and p.state = 'waiting' and p.dueAt > :now and p.kind = :kind and p.subjectId = :subject"
                                        + " order by p.proposedAt, p.id",
                                realm)
                        .setParameter("now", clock.millis())
                        .setParameter("kind", kind)
                        .setParameter("subject", subjectId),
                null,
                MAX_OF_SUBJECT);
    }

    @Override
    public List<Proposal> ofProposer(RealmModel realm, String userId, Proposal.@Nullable Position after, int rows) {
        String beyond = after == null ? "" : " and (p.proposedAt < :at or (p.proposedAt = :at and p.id < :last))";
        return page(
                select(" and p.proposedBy = :me" + beyond + " order by p.proposedAt desc, p.id desc", realm)
                        .setParameter("me", userId),
                after,
                rows);
    }

    private static List<Proposal> page(TypedQuery<Tuple> query, Proposal.@Nullable Position after, int rows) {
        if (after != null) {
            query.setParameter("at", after.proposedAt().toEpochMilli()).setParameter("last", after.id());
        }
        return query.setMaxResults(rows).getResultList().stream()
                .map(JpaFourEyes::proposal)
                .toList();
    }

    private TypedQuery<Tuple> select(String which, RealmModel realm) {
        return em.createQuery(ROWS + which, Tuple.class).setParameter("realm", realm.getId());
    }

    private static Proposal proposal(Tuple row) {
        return new Proposal(
                row.get("id", String.class),
                new NewProposal(
                        row.get("kind", String.class),
                        row.get("subject", String.class),
                        row.get("part", String.class),
                        row.get("reason", String.class)),
                ProposalState.of(row.get("state", String.class)),
                row.get("proposedBy", String.class),
                row.get("decidedBy", String.class),
                Instant.ofEpochMilli(row.get("proposedAt", Long.class)),
                Instant.ofEpochMilli(row.get("changedAt", Long.class)),
                Instant.ofEpochMilli(row.get("dueAt", Long.class)));
    }

    /** Of the proposal: whom it is about reads in the own log what was done, not what was considered. */
    private void record(RealmModel realm, String action, String id, NewProposal wanted, Deed deed) {
        Map<String, String> details =
                new HashMap<>(Map.of("kind", wanted.kind(), "subject", wanted.subjectId(), "reason", wanted.reason()));
        if (wanted.part() != null) {
            details.put("part", wanted.part());
        }
        journal.record(
                realm,
                new JournalEntry(action, deed.actorId(), id, "success", deed.way(), deed.ip(), details)
                        .outsideEnterprises());
    }

    private static String operator(Deed deed) {
        return Objects.requireNonNull(deed.actorId(), "A proposal is somebody's");
    }
}
