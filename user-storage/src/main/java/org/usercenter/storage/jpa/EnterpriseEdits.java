package org.usercenter.storage.jpa;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.enterprise.Addresses;
import org.usercenter.storage.enterprise.LegalRepresentative;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.IdentityDocument;

/** What changes of an enterprise after its registration, each by one statement; all of them tell whether there is such an enterprise. */
final class EnterpriseEdits {
    private static final String OF_GROUP = " where e.realmId = :realm and e.groupId = :group";

    private final EntityManager em;
    private final Sealing sealing;

    EnterpriseEdits(EntityManager em, Sealing sealing) {
        this.em = em;
        this.sealing = sealing;
    }

    boolean rename(RealmModel realm, String groupId, EnterpriseName name) {
        return Statements.execute(of(realm, groupId, "update UcEnterprise e set e.name = :name, e.nameKey = :key")
                        .setParameter("name", name.value())
                        .setParameter("key", NameKey.of(name.value())))
                > 0;
    }

    boolean extend(RealmModel realm, String groupId, @Nullable LocalDate validUntil) {
        return update(realm, groupId, "update UcEnterprise e set e.validUntil = :until", "until", validUntil);
    }

    boolean represent(RealmModel realm, String groupId, LegalRepresentative representative) {
        String userId = mainAccount(realm, groupId).orElse(null);
        if (userId == null) {
            return false;
        }
        IdentityDocument document = representative.document();
        return Statements.execute(of(
                                realm,
                                groupId,
                                "update UcEnterprise e set e.representativeSealed = :name, e.documentSealed ="
                                        + " :document")
                        .setParameter(
                                "name",
                                sealing.seal(
                                        representative.name().value(),
                                        realm.getId(),
                                        Sealing.ENTERPRISE_REPRESENTATIVE,
                                        userId))
                        .setParameter(
                                "document",
                                sealing.sealNullable(
                                        document == null ? null : SealedDocument.write(document),
                                        realm.getId(),
                                        Sealing.ENTERPRISE_DOCUMENT,
                                        userId)))
                > 0;
    }

    boolean move(RealmModel realm, String groupId, Addresses addresses) {
        String userId = mainAccount(realm, groupId).orElse(null);
        if (userId == null) {
            return false;
        }
        String sealed =
                sealing.sealNullable(addresses.contact(), realm.getId(), Sealing.ENTERPRISE_CONTACT_ADDRESS, userId);
        return Statements.execute(of(
                                realm,
                                groupId,
                                "update UcEnterprise e set e.address = :registered, e.contactAddressSealed = :contact,"
                                        + " e.contactPostcode = :postcode")
                        .setParameter("registered", addresses.registered())
                        .setParameter("contact", sealed)
                        .setParameter("postcode", addresses.postcode()))
                > 0;
    }

    void forgetRegistrant(RealmModel realm, String groupId) {
        Statements.execute(of(realm, groupId, "update UcEnterprise e set e.registrant = null, e.handlerSealed = null"));
    }

    void forgetPeople(RealmModel realm, String groupId) {
        Statements.execute(of(
                realm,
                groupId,
                "update UcEnterprise e set e.representativeSealed = null, e.documentSealed = null,"
                        + " e.contactAddressSealed = null, e.contactPostcode = null, e.registrant = null,"
                        + " e.handlerSealed = null"));
        Statements.execute(of(
                realm,
                groupId,
                "update UcDepartment e set e.managerSealed = null, e.contactSealed = null, e.notes = null,"
                        + " e.version = e.version + 1"));
    }

    private boolean update(RealmModel realm, String groupId, String statement, String name, @Nullable Object value) {
        return Statements.execute(of(realm, groupId, statement).setParameter(name, value)) > 0;
    }

    private Query of(RealmModel realm, String groupId, String statement) {
        return em.createQuery(statement + OF_GROUP)
                .setParameter("realm", realm.getId())
                .setParameter("group", groupId);
    }

    private Optional<String> mainAccount(RealmModel realm, String groupId) {
        return em
                .createQuery(
                        "select e.userId from UcEnterprise e where e.realmId = :realm and e.groupId = :group",
                        String.class)
                .setParameter("realm", realm.getId())
                .setParameter("group", groupId)
                .getResultList()
                .stream()
                .findFirst();
    }
}
