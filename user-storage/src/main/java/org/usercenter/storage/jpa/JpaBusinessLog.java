package org.usercenter.storage.jpa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.keycloak.util.JsonSerialization;
import org.usercenter.storage.journal.BusinessLog;
import org.usercenter.storage.journal.JournalEntry;
import org.usercenter.storage.journal.JournalLine;
import org.usercenter.storage.journal.JournalQuery;
import org.usercenter.storage.log.LogRange;

import com.fasterxml.jackson.core.type.TypeReference;

/** {@code UC_JOURNAL}, read. */
final class JpaBusinessLog implements BusinessLog {

    private static final String ROWS =
            """
            select l.id as id, l.recordedAt as recordedAt, l.action as action, l.actorId as actorId,
            l.subjectId as subjectId, l.outcome as outcome, l.way as way, l.ip as ip, l.details as details,
            l.groupId as groupId, l.actorName as actorName, l.subjectName as subjectName from UcJournal l""";

    private final EntityManager em;

    JpaBusinessLog(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<JournalLine> page(RealmModel realm, JournalQuery query) {
        LogRange.Of of = query.range().of();
        String name = query.loginName();
        if (of instanceof LogRange.Account account) {
            return either(realm, query, "l.actorId = :of", "l.subjectId = :of", "of", account.userId());
        }
        if (name == null) {
            return lines(selection(realm, query));
        }
        return either(realm, query, "l.actorName = :name", "l.subjectName = :name", "name", name);
    }

    /** An index finds each, and none finds both; what somebody did to himself is found twice. */
    private List<JournalLine> either(
            RealmModel realm, JournalQuery query, String did, String done, String parameter, String value) {
        return Stream.of(did, done)
                .flatMap(which -> lines(selection(realm, query).where(which, parameter, value)).stream())
                .distinct()
                .sorted(Comparator.comparing(JournalLine::at)
                        .thenComparing(JournalLine::id)
                        .reversed())
                .limit(query.range().rows())
                .toList();
    }

    private static LogSelection selection(RealmModel realm, JournalQuery query) {
        LogSelection selection = new LogSelection(ROWS, realm, query.range(), "recordedAt");
        if (query.range().of() instanceof LogRange.Enterprise enterprise) {
            selection.where("l.groupId = :of", "of", enterprise.groupId());
        }
        return selection.where("l.action = :action", "action", query.action());
    }

    private List<JournalLine> lines(LogSelection selection) {
        return selection.rows(em).stream().map(JpaBusinessLog::line).toList();
    }

    @Override
    public int withhold(RealmModel realm, String userId, @Nullable String groupId, Instant before) {
        int marks = mark(realm, "actorId", userId, before) + mark(realm, "subjectId", userId, before);
        return groupId == null ? marks : marks + mark(realm, "groupId", groupId, before);
    }

    private int mark(RealmModel realm, String property, String id, Instant before) {
        return Statements.execute(em.createQuery("update UcJournal l set l." + property + " = concat('withheld:', l."
                        + property + ") where l.realmId = :realm and l." + property
                        + " = :id and l.recordedAt < :before")
                .setParameter("realm", realm.getId())
                .setParameter("id", id)
                .setParameter("before", before.toEpochMilli()));
    }

    private static JournalLine line(Tuple row) {
        return new JournalLine(
                row.get("id", Long.class),
                Instant.ofEpochMilli(row.get("recordedAt", Long.class)),
                new JournalEntry(
                        row.get("action", String.class),
                        row.get("actorId", String.class),
                        row.get("subjectId", String.class),
                        row.get("outcome", String.class),
                        row.get("way", String.class),
                        row.get("ip", String.class),
                        details(row.get("details", String.class)),
                        row.get("groupId", String.class)),
                row.get("actorName", String.class),
                row.get("subjectName", String.class));
    }

    private static Map<String, String> details(String json) {
        try {
            return JsonSerialization.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
