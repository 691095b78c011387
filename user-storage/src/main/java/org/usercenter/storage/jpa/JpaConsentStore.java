package org.usercenter.storage.jpa;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.keycloak.models.RealmModel;
import org.usercenter.storage.person.Consent;
import org.usercenter.storage.person.ConsentKind;
import org.usercenter.storage.person.ConsentStore;

/** {@code UC_CONSENT}. */
final class JpaConsentStore implements ConsentStore {

    private final EntityManager em;

    JpaConsentStore(EntityManager em) {
        this.em = em;
    }

    @Override
    public void record(RealmModel realm, String userId, ConsentKind kind, Consent consent) {
        boolean known = ofAccount(realm, userId, kind).stream()
                .anyMatch(earlier -> earlier.agreementVersion().equals(consent.agreementVersion()));
        if (known) {
            return;
        }
        Statements.execute(em.createQuery(
                        """
                        insert into UcConsent(userId, kind, version, realmId, agreedAt)
                        values (:user, :kind, :version, :realm, :at)""")
                .setParameter("user", userId)
                .setParameter("kind", kind.code())
                .setParameter("version", consent.agreementVersion())
                .setParameter("realm", realm.getId())
                .setParameter("at", consent.at().toEpochMilli()));
    }

    @Override
    public int withdraw(RealmModel realm, String userId, ConsentKind kind) {
        return Statements.execute(em.createQuery(
                        "delete from UcConsent c where c.userId = :user and c.kind = :kind and c.realmId = :realm")
                .setParameter("user", userId)
                .setParameter("kind", kind.code())
                .setParameter("realm", realm.getId()));
    }

    @Override
    public void forget(RealmModel realm, String userId) {
        Statements.execute(em.createQuery("delete from UcConsent c where c.userId = :user and c.realmId = :realm")
                .setParameter("user", userId)
                .setParameter("realm", realm.getId()));
    }

    @Override
    public List<Consent> ofAccount(RealmModel realm, String userId, ConsentKind kind) {
        return em
                .createQuery(
                        """
                        select c.version as version, c.agreedAt as agreedAt from UcConsent c
                        where c.userId = :user and c.kind = :kind and c.realmId = :realm order by c.agreedAt desc, c.version""",
                        Tuple.class)
                .setParameter("user", userId)
                .setParameter("kind", kind.code())
                .setParameter("realm", realm.getId())
                .getResultList()
                .stream()
                .map(row -> new Consent(
                        row.get("version", String.class), Instant.ofEpochMilli(row.get("agreedAt", Long.class))))
                .toList();
    }
}
