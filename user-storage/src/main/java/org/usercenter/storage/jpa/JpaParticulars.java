package org.usercenter.storage.jpa;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import org.keycloak.models.RealmModel;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.business.Particular;
import org.usercenter.storage.business.Particulars;
import org.usercenter.storage.journal.Journal;
import org.usercenter.storage.journal.JournalEntry;

/** {@code UC_PARTICULAR}. */
final class JpaParticulars implements Particulars {

    private final EntityManager em;
    private final Sealing sealing;
    private final Journal journal;
    private final InstantSource clock;

    JpaParticulars(EntityManager em, Sealing sealing, Journal journal, InstantSource clock) {
        this.em = em;
        this.sealing = sealing;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Set<String> present(RealmModel realm, String holderId) {
        return new HashSet<>(em.createQuery(
                        "select p.particular from UcParticular p where p.holderId = :holder and p.realmId = :realm",
                        String.class)
                .setParameter("holder", holderId)
                .setParameter("realm", realm.getId())
                .getResultList());
    }

    @Override
    public Optional<String> value(RealmModel realm, String holderId, Particular particular) {
        return em
                .createQuery(
                        """
                        select p.valueSealed from UcParticular p
                        where p.holderId = :holder and p.particular = :particular and p.realmId = :realm""",
                        String.class)
                .setParameter("holder", holderId)
                .setParameter("particular", particular.code())
                .setParameter("realm", realm.getId())
                .getResultList()
                .stream()
                .findFirst()
                .map(value -> sealing.open(value, realm.getId(), Sealing.PARTICULAR, holderId));
    }

    @Override
    public void declare(RealmModel realm, String holderId, Map<Particular, String> values, Deed deed) {
        values.forEach((particular, value) -> replace(realm, holderId, particular, value));
        String codes = values.keySet().stream().map(Particular::code).sorted().collect(Collectors.joining(","));
        journal.record(
                realm,
                new JournalEntry(
                        "business.particulars",
                        deed.actorId(),
                        holderId,
                        "success",
                        deed.way(),
                        deed.ip(),
                        Map.of("particulars", codes)));
    }

    private void replace(RealmModel realm, String holderId, Particular particular, String value) {
        Statements.execute(em.createQuery(
                        """
                        delete from UcParticular p
                        where p.holderId = :holder and p.particular = :particular and p.realmId = :realm""")
                .setParameter("holder", holderId)
                .setParameter("particular", particular.code())
                .setParameter("realm", realm.getId()));
        Statements.execute(em.createQuery(
                        """
                        insert into UcParticular(id, realmId, holderId, particular, valueSealed, declaredAt)
                        values (:id, :realm, :holder, :particular, :value, :now)""")
                .setParameter("id", UUID.randomUUID().toString())
                .setParameter("realm", realm.getId())
                .setParameter("holder", holderId)
                .setParameter("particular", particular.code())
                .setParameter("value", sealing.seal(value, realm.getId(), Sealing.PARTICULAR, holderId))
                .setParameter("now", clock.millis()));
    }
}
