package org.usercenter.storage.jpa;

import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

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
    public Map<Particular, String> values(RealmModel realm, String holderId) {
        Map<Particular, String> values = new EnumMap<>(Particular.class);
        em.createQuery(
                        """
                        select p.particular as code, p.valueSealed as kept from UcParticular p
                        where p.holderId = :holder and p.realmId = :realm""",
                        Tuple.class)
                .setParameter("holder", holderId)
                .setParameter("realm", realm.getId())
                .getResultList()
                .forEach(row -> Particular.ofCode(row.get("code", String.class))
                        .ifPresent(particular -> values.put(
                                particular,
                                sealing.open(
                                        row.get("kept", String.class), realm.getId(), Sealing.PARTICULAR, holderId))));
        return values;
    }

    @Override
    public void declare(RealmModel realm, String holderId, Map<Particular, String> values, Deed deed) {
        values.forEach((particular, value) -> replace(realm, holderId, particular, value));
        record(realm, "business.particulars", holderId, values.keySet().stream().map(Particular::code), deed);
    }

    @Override
    public void forget(RealmModel realm, String holderId, Deed deed) {
        Set<String> declared = present(realm, holderId);
        if (declared.isEmpty()) {
            return;
        }
        Statements.execute(
                em.createQuery("delete from UcParticular p where p.holderId = :holder and p.realmId = :realm")
                        .setParameter("holder", holderId)
                        .setParameter("realm", realm.getId()));
        record(realm, "business.particulars.forgotten", holderId, declared.stream(), deed);
    }

    private void record(RealmModel realm, String what, String holderId, Stream<String> codes, Deed deed) {
        journal.record(
                realm,
                new JournalEntry(
                        what,
                        deed.actorId(),
                        holderId,
                        "success",
                        deed.way(),
                        deed.ip(),
                        Map.of("particulars", codes.sorted().collect(Collectors.joining(",")))));
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
