package org.usercenter.storage.jpa;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.storage.enterprise.Addresses;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.enterprise.EnterpriseContact;
import org.usercenter.storage.enterprise.EnterpriseStore;
import org.usercenter.storage.enterprise.LegalRepresentative;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.enterprise.NewEnterprise;
import org.usercenter.storage.enterprise.Registrant;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identifier.IdentifierStore;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.identity.MobileRegion;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.journal.Journal;
import org.usercenter.storage.journal.JournalEntry;
import org.usercenter.storage.person.Consent;
import org.usercenter.storage.person.ConsentKind;
import org.usercenter.storage.person.ConsentStore;
import org.usercenter.storage.realname.RealNameChange;
import org.usercenter.storage.realname.RealNameStore;
import org.usercenter.storage.realname.ReviewState;

/** {@code UC_ENTERPRISE} and the groups. */
final class JpaEnterpriseStore implements EnterpriseStore {

    private final EntityManager em;
    private final Sealing sealing;
    private final EnterpriseEdits edits;
    private final IdentifierStore identifiers;
    private final RealNameStore realNames;
    private final ConsentStore consents;
    private final Journal journal;
    private final EnterpriseGroups groups;
    private final InstantSource clock;

    JpaEnterpriseStore(
            EntityManager em,
            Sealing sealing,
            IdentifierStore identifiers,
            RealNameStore realNames,
            ConsentStore consents,
            Journal journal,
            EnterpriseGroups groups,
            InstantSource clock) {
        this.em = em;
        this.sealing = sealing;
        this.edits = new EnterpriseEdits(em, sealing);
        this.identifiers = identifiers;
        this.realNames = realNames;
        this.consents = consents;
        this.journal = journal;
        this.groups = groups;
        this.clock = clock;
    }

    @Override
    public String create(
            RealmModel realm,
            UserModel mainAccount,
            NewEnterprise enterprise,
            RealNameChange level,
            @Nullable String ip) {
        String userId = mainAccount.getId();
        EnterpriseGroups.Foundation foundation = groups.foundation(realm);
        // First, because it decides the race: the loser waits here and makes no groups.
        identifiers.add(realm, userId, IdentifierKind.USCC, enterprise.uscc().value());
        addContact(realm, userId, enterprise.contact());
        String groupId = groups.create(realm, foundation, enterprise.uscc(), mainAccount);
        insert(realm.getId(), groupId, userId, enterprise);
        consents.record(realm, userId, ConsentKind.AGREEMENT, enterprise.consent());
        realNames.record(realm, userId, level);
        journal.record(realm, entry(userId, groupId, enterprise, level, ip));
        return groupId;
    }

    private void addContact(RealmModel realm, String userId, EnterpriseContact contact) {
        MobileNumber mobile = contact.mobile();
        if (mobile != null) {
            identifiers.add(realm, userId, IdentifierKind.CONTACT_MOBILE, mobile.e164());
        }
        String email = contact.email();
        if (email != null) {
            identifiers.add(realm, userId, IdentifierKind.CONTACT_EMAIL, email);
        }
    }

    private void insert(String realmId, String groupId, String userId, NewEnterprise enterprise) {
        LegalRepresentative representative = enterprise.representative();
        IdentityDocument typed = representative == null ? null : representative.document();
        String document = typed == null ? null : SealedDocument.write(typed);
        String name = representative == null ? null : representative.name().value();
        EnterpriseContact contact = enterprise.contact();
        Registrant registrant = enterprise.registrant();
        Statements.execute(em.createQuery(
                        """
                        insert into UcEnterprise(groupId, realmId, userId, uscc, name, nameKey, type, address, validUntil,
                        representativeSealed, documentSealed, contactAddressSealed, contactPostcode,
                        registrant, handlerSealed, agreementVersion, agreedAt, createdAt)
                        values (:group, :realm, :user, :uscc, :name, :nameKey, :type, :address, :validUntil,
                        :representative, :document, :contactAddress, :postcode,
                        :registrant, :handler, :agreementVersion, :agreedAt, :now)""")
                .setParameter("group", groupId)
                .setParameter("realm", realmId)
                .setParameter("user", userId)
                .setParameter("uscc", enterprise.uscc().value())
                .setParameter("name", enterprise.name().value())
                .setParameter("nameKey", NameKey.of(enterprise.name().value()))
                .setParameter("type", enterprise.type())
                .setParameter("address", enterprise.address())
                .setParameter("validUntil", enterprise.validUntil())
                .setParameter(
                        "representative",
                        sealing.sealNullable(name, realmId, Sealing.ENTERPRISE_REPRESENTATIVE, userId))
                .setParameter("document", sealing.sealNullable(document, realmId, Sealing.ENTERPRISE_DOCUMENT, userId))
                .setParameter(
                        "contactAddress",
                        sealing.sealNullable(contact.address(), realmId, Sealing.ENTERPRISE_CONTACT_ADDRESS, userId))
                .setParameter("postcode", contact.postcode())
                .setParameter(
                        "registrant",
                        registrant == null ? null : registrant.role().code())
                .setParameter(
                        "handler",
                        sealing.sealNullable(
                                SealedRegistrant.write(registrant), realmId, Sealing.ENTERPRISE_HANDLER, userId))
                .setParameter("agreementVersion", enterprise.consent().agreementVersion())
                .setParameter("agreedAt", enterprise.consent().at().toEpochMilli())
                .setParameter("now", clock.millis()));
    }

    private static JournalEntry entry(
            String userId, String groupId, NewEnterprise enterprise, RealNameChange level, @Nullable String ip) {
        Map<String, String> details = Map.of(
                "accountType", "enterprise",
                "agreementVersion", enterprise.consent().agreementVersion(),
                "level", String.valueOf(level.level().value()),
                "review", level.review().code());
        return new JournalEntry("registration.create", userId, groupId, "success", level.way(), ip, details)
                .within(groupId);
    }

    @Override
    public boolean lock(RealmModel realm, String groupId) {
        return Statements.execute(em.createQuery(
                                "update UcEnterprise e set e.uscc = e.uscc where e.realmId = :realm and e.groupId ="
                                        + " :group")
                        .setParameter("realm", realm.getId())
                        .setParameter("group", groupId))
                > 0;
    }

    @Override
    public boolean rename(RealmModel realm, String groupId, EnterpriseName name) {
        return edits.rename(realm, groupId, name);
    }

    @Override
    public boolean represent(RealmModel realm, String groupId, LegalRepresentative representative) {
        return edits.represent(realm, groupId, representative);
    }

    @Override
    public boolean extend(RealmModel realm, String groupId, @Nullable LocalDate validUntil) {
        return edits.extend(realm, groupId, validUntil);
    }

    @Override
    public boolean move(RealmModel realm, String groupId, Addresses addresses) {
        return edits.move(realm, groupId, addresses);
    }

    @Override
    public void forgetRegistrant(RealmModel realm, String groupId) {
        edits.forgetRegistrant(realm, groupId);
    }

    @Override
    public void forgetPeople(RealmModel realm, String groupId) {
        edits.forgetPeople(realm, groupId);
    }

    @Override
    public Optional<String> releaseMembers(RealmModel realm, String groupId, UserModel mainAccount) {
        Optional<String> former = groups.retire(realm, groupId, mainAccount, clock.millis());
        // The new group has the name of the old one, which Hibernate would change only after it.
        em.flush();
        former.ifPresent(retired -> groups.renew(realm, groupId, mainAccount));
        CleanUp.membersReleased(em, groupId);
        return former;
    }

    @Override
    public Optional<Enterprise> findByUscc(RealmModel realm, Uscc uscc) {
        return find(realm, "uscc", uscc.value());
    }

    @Override
    public Optional<Enterprise> findByMainAccount(RealmModel realm, String userId) {
        return find(realm, "userId", userId);
    }

    @Override
    public Optional<Enterprise> findByInternalAccount(RealmModel realm, String userId) {
        List<String> groups = em.createQuery(
                        """
                        select e.groupId from UserGroupMembershipEntity m
                        join GroupEntity role on role.id = m.groupId
                        join GroupEntity members on members.id = role.parentId
                        join UcEnterprise e on e.groupId = members.parentId
                        where m.user.id = :user and role.name = :role and members.name = :members
                        and e.realmId = :realm""",
                        String.class)
                .setParameter("user", userId)
                .setParameter("role", MemberRole.INTERNAL.groupName())
                .setParameter("members", MEMBERS)
                .setParameter("realm", realm.getId())
                .setMaxResults(2)
                .getResultList();
        return groups.size() == 1 ? findByGroup(realm, groups.get(0)) : Optional.empty();
    }

    @Override
    public Optional<Enterprise> findByGroup(RealmModel realm, String groupId) {
        return find(realm, "groupId", groupId);
    }

    private Optional<Enterprise> find(RealmModel realm, String column, String value) {
        return em
                .createQuery(
                        """
                        select e.groupId as groupId, e.userId as userId, e.uscc as uscc, e.name as name,
                        e.type as type, e.address as address, e.validUntil as validUntil,
                        e.representativeSealed as representative, e.documentSealed as document,
                        e.contactAddressSealed as contactAddress, e.contactPostcode as postcode,
                        e.registrant as registrant, e.handlerSealed as handler,
                        e.agreementVersion as version, e.agreedAt as agreedAt
                        from UcEnterprise e where e.realmId = :realm and e."""
                                + column + " = :value",
                        Tuple.class)
                .setParameter("realm", realm.getId())
                .setParameter("value", value)
                .getResultList()
                .stream()
                .map(row -> enterprise(realm, row))
                .findFirst();
    }

    private Enterprise enterprise(RealmModel realm, Tuple row) {
        String userId = row.get("userId", String.class);
        NewEnterprise particulars = new NewEnterprise(
                Uscc.parse(row.get("uscc", String.class)),
                EnterpriseName.parse(row.get("name", String.class)),
                row.get("type", String.class),
                row.get("address", String.class),
                row.get("validUntil", LocalDate.class),
                representative(realm, userId, row),
                contact(realm, userId, row),
                new Consent(row.get("version", String.class), Instant.ofEpochMilli(row.get("agreedAt", Long.class))),
                SealedRegistrant.read(
                        row.get("registrant", String.class),
                        sealing.openNullable(
                                row.get("handler", String.class), realm.getId(), Sealing.ENTERPRISE_HANDLER, userId)));
        return new Enterprise(
                row.get("groupId", String.class),
                userId,
                particulars,
                realNames.current(realm, userId),
                realNames.latest(realm, userId).map(RealNameChange::review).orElse(ReviewState.NONE));
    }

    private @Nullable LegalRepresentative representative(RealmModel realm, String userId, Tuple row) {
        String name = sealing.openNullable(
                row.get("representative", String.class), realm.getId(), Sealing.ENTERPRISE_REPRESENTATIVE, userId);
        if (name == null) {
            return null;
        }
        String document = sealing.openNullable(
                row.get("document", String.class), realm.getId(), Sealing.ENTERPRISE_DOCUMENT, userId);
        return new LegalRepresentative(PersonName.parse(name), document == null ? null : SealedDocument.read(document));
    }

    private EnterpriseContact contact(RealmModel realm, String userId, Tuple row) {
        return new EnterpriseContact(
                identifiers
                        .value(realm, userId, IdentifierKind.CONTACT_MOBILE)
                        .map(mobile -> MobileNumber.parse(mobile, EnumSet.allOf(MobileRegion.class)))
                        .orElse(null),
                identifiers.value(realm, userId, IdentifierKind.CONTACT_EMAIL).orElse(null),
                sealing.openNullable(
                        row.get("contactAddress", String.class),
                        realm.getId(),
                        Sealing.ENTERPRISE_CONTACT_ADDRESS,
                        userId),
                row.get("postcode", String.class));
    }
}
