package org.usercenter.storage.jpa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;

import jakarta.persistence.EntityManager;

import org.keycloak.models.RealmModel;
import org.keycloak.util.JsonSerialization;
import org.usercenter.storage.journal.Journal;
import org.usercenter.storage.journal.JournalEntry;

/** {@code UC_JOURNAL}. */
final class JpaJournal implements Journal {

    private static final int MAX_DETAILS = 4000;

    private final EntityManager em;
    private final OwnTransaction apart;
    private final InstantSource clock;

    JpaJournal(EntityManager em, OwnTransaction apart, InstantSource clock) {
        this.em = em;
        this.apart = apart;
        this.clock = clock;
    }

    @Override
    public void record(RealmModel realm, JournalEntry entry) {
        insert(em, realm.getId(), entry);
    }

    @Override
    public void recordApart(RealmModel realm, JournalEntry entry) {
        String realmId = realm.getId();
        apart.call(own -> insert(own, realmId, entry));
    }

    private int insert(EntityManager target, String realmId, JournalEntry entry) {
        JournalReading reading = JournalReading.of(target, realmId, entry);
        return Statements.execute(target.createQuery(
                        """
                        insert into UcJournal(realmId, recordedAt, action, actorId, subjectId, outcome, way, ip, details,
                        groupId, actorName, subjectName) values (:realm, :now, :action, :actor, :subject, :outcome,
                        :way, :ip, :details, :group, :actorName, :subjectName)""")
                .setParameter("realm", realmId)
                .setParameter("now", clock.millis())
                .setParameter("action", entry.action())
                .setParameter("actor", entry.actorId())
                .setParameter("subject", entry.subjectId())
                .setParameter("outcome", entry.outcome())
                .setParameter("way", entry.way())
                .setParameter("ip", entry.ip())
                .setParameter("details", json(entry.details()))
                .setParameter("group", reading.groupId())
                .setParameter("actorName", reading.actorName())
                .setParameter("subjectName", reading.subjectName()));
    }

    private static String json(Map<String, String> details) {
        try {
            String json = JsonSerialization.writeValueAsString(new TreeMap<>(details));
            if (json.length() > MAX_DETAILS) {
                throw new IllegalArgumentException("Details of a journal entry are longer than " + MAX_DETAILS);
            }
            return json;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
