package org.usercenter.storage.jpa;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import org.keycloak.models.RealmModel;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.imports.ImportRow;
import org.usercenter.storage.imports.ImportState;
import org.usercenter.storage.imports.MemberImport;
import org.usercenter.storage.imports.MemberImports;
import org.usercenter.storage.imports.NewImport;

/** {@code UC_MEMBER_IMPORT}: a conditional update of its row decides that a row is done by one transaction only. */
final class JpaMemberImports implements MemberImports {

    /** A few, because other servers go for the same. */
    private static final int MAX_SEEN = 5;

    /** Written by one statement: an enterprise is locked meanwhile. */
    private static final int ROWS_AT_ONCE = 50;

    private static final String WAITING = "waiting";

    private static final String SELECT =
            """
            select i.id as id, i.realmId as realm, i.groupId as groupId, i.userId as userId, i.way as way, i.ip as ip,
            i.provedAt as provedAt, i.dryRun as dryRun, i.state as state, i.total as total, i.begunAt as begunAt,
            coalesce(i.digest, '') as digest,
            (select count(r) from UcMemberImportRow r where r.importId = i.id and r.state <> 'waiting') as done
            from UcMemberImport i where\s""";

    private final EntityManager em;
    private final Sealing sealing;
    private final InstantSource clock;

    JpaMemberImports(EntityManager em, Sealing sealing, InstantSource clock) {
        this.em = em;
        this.sealing = sealing;
        this.clock = clock;
    }

    @Override
    public String begin(RealmModel realm, NewImport wanted) {
        String id = UUID.randomUUID().toString();
        long end = clock.instant().plus(KEPT).toEpochMilli();
        Statements.execute(em.createQuery(
                        """
                        insert into UcMemberImport(id, realmId, groupId, userId, way, ip, provedAt, dryRun, digest, state, total,
                        begunAt, lease, leaseEndsAt, endsAt)
                        values (:id, :realm, :group, :user, :way, :ip, :provedAt, :dryRun, :digest, :state, :total,
                        :now, null, :now, :end)""")
                .setParameter("id", id)
                .setParameter("realm", realm.getId())
                .setParameter("group", wanted.groupId())
                .setParameter("user", wanted.by().actorId())
                .setParameter("way", wanted.by().way())
                .setParameter("ip", wanted.by().ip())
                .setParameter("provedAt", wanted.provedAt().toEpochMilli())
                .setParameter("dryRun", wanted.dryRun())
                .setParameter("digest", wanted.digest())
                .setParameter("state", ImportState.RUNNING.code())
                .setParameter("total", wanted.rows().size())
                .setParameter("now", clock.millis())
                .setParameter("end", end));
        List<NewImport.NewRow> rows = wanted.rows();
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            insert(realm, wanted, id, rows.subList(from, Math.min(from + ROWS_AT_ONCE, rows.size())), end);
        }
        return id;
    }

    private void insert(RealmModel realm, NewImport of, String id, List<NewImport.NewRow> rows, long end) {
        String values = IntStream.range(0, rows.size())
                .mapToObj(i ->
                        "(:id%1$d, :import, :number%1$d, :realm, :group, :user, :state%1$d, :content%1$d, :errors%1$d, :end)"
                                .formatted(i))
                .collect(Collectors.joining(", "));
        Query insert = em.createQuery(
                        """
                        insert into UcMemberImportRow(id, importId, number, realmId, groupId, userId, state,
                        contentSealed, errors, endsAt) values\s"""
                                + values)
                .setParameter("import", id)
                .setParameter("realm", realm.getId())
                .setParameter("group", of.groupId())
                .setParameter("user", of.by().actorId())
                .setParameter("end", end);
        for (int i = 0; i < rows.size(); i++) {
            NewImport.NewRow row = rows.get(i);
            boolean wrong = row.content().isEmpty();
            insert.setParameter("id" + i, id + ":" + row.number())
                    .setParameter("number" + i, row.number())
                    .setParameter("state" + i, wrong ? "wrong" : WAITING)
                    .setParameter(
                            "content" + i,
                            wrong ? null : sealing.seal(row.content(), realm.getId(), Sealing.IMPORT_ROW, id))
                    .setParameter("errors" + i, wrong ? row.errors() : null);
        }
        Statements.execute(insert);
    }

    @Override
    public boolean isRunning(RealmModel realm, String groupId) {
        return !em.createQuery(
                        """
                        select i.id from UcMemberImport i where i.groupId = :group and i.realmId = :realm
                        and i.state = :running and i.endsAt > :now""",
                        String.class)
                .setParameter("group", groupId)
                .setParameter("realm", realm.getId())
                .setParameter("running", ImportState.RUNNING.code())
                .setParameter("now", clock.millis())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    public Optional<MemberImport> find(RealmModel realm, String groupId, String id) {
        return em
                .createQuery(
                        SELECT + "i.id = :id and i.groupId = :group and i.realmId = :realm and i.endsAt > :now",
                        Tuple.class)
                .setParameter("id", id)
                .setParameter("group", groupId)
                .setParameter("realm", realm.getId())
                .setParameter("now", clock.millis())
                .getResultList()
                .stream()
                .map(JpaMemberImports::read)
                .findFirst();
    }

    @Override
    public List<ImportRow> wrong(MemberImport of) {
        return em
                .createQuery(
                        """
                        select r.number as number, r.errors as errors from UcMemberImportRow r
                        where r.importId = :id and r.state = 'wrong' order by r.number""",
                        Tuple.class)
                .setParameter("id", of.id())
                .setMaxResults(MAX_ROWS)
                .getResultList()
                .stream()
                .map(row -> new ImportRow(row.get("number", Integer.class), "", row.get("errors", String.class)))
                .toList();
    }

    @Override
    public int right(Claim claim) {
        return Math.toIntExact(em.createQuery(
                        "select count(r) from UcMemberImportRow r where r.importId = :id and r.state = 'done'",
                        Long.class)
                .setParameter("id", claim.of().id())
                .getSingleResult());
    }

    @Override
    public Optional<Claim> claim() {
        return em
                .createQuery(
                        SELECT
                                + """
                                i.state = :running and i.leaseEndsAt <= :now and i.endsAt > :now
                                order by i.leaseEndsAt, i.id""",
                        Tuple.class)
                .setParameter("running", ImportState.RUNNING.code())
                .setParameter("now", clock.millis())
                .setMaxResults(MAX_SEEN)
                .getResultList()
                .stream()
                .map(JpaMemberImports::read)
                .flatMap(found -> claim(found).stream())
                .findFirst();
    }

    private Optional<Claim> claim(MemberImport found) {
        String lease = UUID.randomUUID().toString();
        boolean mine = Statements.execute(em.createQuery(
                                """
                                update UcMemberImport i set i.lease = :lease, i.leaseEndsAt = :end
                                where i.id = :id and i.state = :running and i.leaseEndsAt <= :now""")
                        .setParameter("lease", lease)
                        .setParameter("end", leaseEnd())
                        .setParameter("id", found.id())
                        .setParameter("running", ImportState.RUNNING.code())
                        .setParameter("now", clock.millis()))
                > 0;
        return mine ? Optional.of(new Claim(found, lease)) : Optional.empty();
    }

    @Override
    public Optional<ImportRow> next(Claim claim) {
        return em
                .createQuery(
                        """
                        select r.number as number, r.contentSealed as content from UcMemberImportRow r
                        where r.importId = :id and r.state = :waiting order by r.number""",
                        Tuple.class)
                .setParameter("id", claim.of().id())
                .setParameter("waiting", WAITING)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .map(row -> new ImportRow(
                        row.get("number", Integer.class),
                        sealing.open(
                                row.get("content", String.class),
                                claim.of().realmId(),
                                Sealing.IMPORT_ROW,
                                claim.of().id()),
                        ""))
                .findFirst();
    }

    @Override
    public boolean settle(Claim claim, ImportRow row, String errors) {
        if (errors.length() > ImportRow.MAX_ERRORS) {
            throw new IllegalArgumentException("At most " + ImportRow.MAX_ERRORS + " characters of errors");
        }
        return renew(claim)
                && Statements.execute(em.createQuery(
                                        """
                                        update UcMemberImportRow r set r.state = :state, r.errors = :errors,
                                        r.contentSealed = null
                                        where r.importId = :id and r.number = :number and r.state = :waiting""")
                                .setParameter("state", errors.isEmpty() ? "done" : "wrong")
                                .setParameter("errors", errors.isEmpty() ? null : errors)
                                .setParameter("id", claim.of().id())
                                .setParameter("number", row.number())
                                .setParameter("waiting", WAITING))
                        > 0;
    }

    private boolean renew(Claim claim) {
        return Statements.execute(em.createQuery(
                                """
                                update UcMemberImport i set i.leaseEndsAt = :end
                                where i.id = :id and i.lease = :lease and i.state = :running""")
                        .setParameter("end", leaseEnd())
                        .setParameter("id", claim.of().id())
                        .setParameter("lease", claim.lease())
                        .setParameter("running", ImportState.RUNNING.code()))
                > 0;
    }

    @Override
    public void finish(Claim claim, ImportState state) {
        boolean mine = Statements.execute(em.createQuery(
                                "update UcMemberImport i set i.state = :state, i.lease = null where i.id = :id and i.lease = :lease")
                        .setParameter("state", state.code())
                        .setParameter("id", claim.of().id())
                        .setParameter("lease", claim.lease()))
                > 0;
        if (mine && state != ImportState.RUNNING) {
            Statements.execute(
                    em.createQuery("update UcMemberImportRow r set r.contentSealed = null where r.importId = :id")
                            .setParameter("id", claim.of().id()));
        }
    }

    private long leaseEnd() {
        return clock.instant().plus(LEASE).toEpochMilli();
    }

    private static MemberImport read(Tuple row) {
        Deed by = new Deed(row.get("userId", String.class), row.get("way", String.class), row.get("ip", String.class));
        return new MemberImport(
                row.get("id", String.class),
                row.get("realm", String.class),
                row.get("groupId", String.class),
                by,
                Instant.ofEpochMilli(row.get("provedAt", Long.class)),
                row.get("dryRun", Boolean.class),
                row.get("digest", String.class),
                ImportState.valueOf(row.get("state", String.class).toUpperCase(Locale.ROOT)),
                row.get("total", Integer.class),
                Math.toIntExact(Objects.requireNonNull(row.get("done", Long.class))),
                Instant.ofEpochMilli(row.get("begunAt", Long.class)));
    }
}
