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

    /** What others only looked at is for the operators. */
    private static final String NO_LOOK = "l.action not like '%.read'";

    private final EntityManager em;

    JpaBusinessLog(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<JournalLine> page(RealmModel realm, JournalQuery query) {
        LogRange.Of of = query.range().of();
        String name = query.loginName();
        if (of instanceof LogRange.Account account) {
            return either(realm, query, "l.actorId = :of", "l.subjectId = :of and " + NO_LOOK, "of", account.userId());
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

    private LogSelection selection(RealmModel realm, JournalQuery query) {
        LogSelection selection = new LogSelection(em, ROWS, realm, query.range(), "recordedAt");
        if (query.range().of() instanceof LogRange.Enterprise enterprise) {
            selection.where(
                    "l.groupId = :of and (l.actorName is not null or " + NO_LOOK + ")", "of", enterprise.groupId());
        }
        return selection.where("l.action = :action", "action", query.action());
    }

    private List<JournalLine> lines(LogSelection selection) {
        return selection.rows().stream().map(JpaBusinessLog::line).toList();
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
