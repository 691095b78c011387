package org.usercenter.storage.jpa;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.crypto.BlindIndex;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.person.Consent;
import org.usercenter.storage.person.ConsentKind;
import org.usercenter.storage.person.ConsentStore;
import org.usercenter.storage.person.NewPerson;
import org.usercenter.storage.person.Person;
import org.usercenter.storage.person.PersonHeading;
import org.usercenter.storage.person.PersonStore;
import org.usercenter.storage.realname.RealNameChange;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.RealNameStore;
import org.usercenter.storage.realname.ReviewState;

/** {@code UC_PERSON}. */
final class JpaPersonStore implements PersonStore {

    private static final int MAX_FOUND = 100;

    private final EntityManager em;
    private final BlindIndex index;
    private final Sealing sealing;
    private final RealNameStore realNames;
    private final ConsentStore consents;
    private final AccountEmails emails;
    private final InstantSource clock;

    JpaPersonStore(
            EntityManager em,
            BlindIndex index,
            Sealing sealing,
            RealNameStore realNames,
            ConsentStore consents,
            AccountEmails emails,
            InstantSource clock) {
        this.em = em;
        this.index = index;
        this.sealing = sealing;
        this.realNames = realNames;
        this.consents = consents;
        this.emails = emails;
        this.clock = clock;
    }

    @Override
    public void create(RealmModel realm, String userId, NewPerson person) {
        String realmId = realm.getId();
        String name = person.name().value();
        String number = person.document().number();
        Statements.execute(em.createQuery(
                        """
                                insert into UcPerson(userId, realmId, nameHash, nameSealed, documentType,
                                documentSealed, documentValidUntil, agreementVersion, agreedAt, createdAt)
                                values (:user, :realm, :nameHash, :nameSealed, :documentType,
                                :documentSealed, :validUntil, :agreementVersion, :agreedAt, :now)""")
                .setParameter("user", userId)
                .setParameter("realm", realmId)
                .setParameter("nameHash", index.hash(Sealing.PERSON_NAME, name))
                .setParameter("nameSealed", sealing.seal(name, realmId, Sealing.PERSON_NAME, userId))
                .setParameter("documentType", person.document().type().code())
                .setParameter("documentSealed", sealing.seal(number, realmId, Sealing.PERSON_DOCUMENT, userId))
                .setParameter("validUntil", person.documentValidUntil())
                .setParameter("agreementVersion", person.consent().agreementVersion())
                .setParameter("agreedAt", person.consent().at().toEpochMilli())
                .setParameter("now", clock.millis()));
        consents.record(realm, userId, ConsentKind.AGREEMENT, person.consent());
    }

    @Override
    public boolean rename(RealmModel realm, String userId, PersonName name) {
        return Statements.execute(em.createQuery(
                                """
                        update UcPerson p set p.nameHash = :hash, p.nameSealed = :sealed
                        where p.realmId = :realm and p.userId = :user""")
                        .setParameter("hash", index.hash(Sealing.PERSON_NAME, name.value()))
                        .setParameter("sealed", sealing.seal(name.value(), realm.getId(), Sealing.PERSON_NAME, userId))
                        .setParameter("realm", realm.getId())
                        .setParameter("user", userId))
                > 0;
    }

    @Override
    public boolean renewDocument(RealmModel realm, String userId, @Nullable LocalDate validUntil) {
        return Statements.execute(em.createQuery(
                                """
                        update UcPerson p set p.documentValidUntil = :until
                        where p.realmId = :realm and p.userId = :user""")
                        .setParameter("until", validUntil)
                        .setParameter("realm", realm.getId())
                        .setParameter("user", userId))
                > 0;
    }

    @Override
    public Optional<Person> find(RealmModel realm, String userId) {
        return em
                .createQuery(
                        """
                        select p.nameSealed as name, p.documentType as type, p.documentSealed as number,
                        p.documentValidUntil as validUntil, p.agreementVersion as version, p.agreedAt as agreedAt
                        from UcPerson p where p.userId = :user and p.realmId = :realm""",
                        Tuple.class)
                .setParameter("user", userId)
                .setParameter("realm", realm.getId())
                .getResultList()
                .stream()
                .map(row -> person(realm, userId, row))
                .findFirst();
    }

    private Person person(RealmModel realm, String userId, Tuple row) {
        String name = sealing.open(row.get("name", String.class), realm.getId(), Sealing.PERSON_NAME, userId);
        String number = sealing.open(row.get("number", String.class), realm.getId(), Sealing.PERSON_DOCUMENT, userId);
        return new Person(
                userId,
                PersonName.parse(name),
                new IdentityDocument(type(row.get("type", String.class)), number),
                row.get("validUntil", LocalDate.class),
                realNames.current(realm, userId),
                realNames.latest(realm, userId).map(RealNameChange::review).orElse(ReviewState.NONE),
                new Consent(row.get("version", String.class), Instant.ofEpochMilli(row.get("agreedAt", Long.class))));
    }

    @Override
    public Optional<PersonHeading> heading(RealmModel realm, String userId) {
        return em
                .createQuery(
                        """
                        select p.nameSealed as name, n.level as level
                        from UcPerson p left join UcRealName n on n.id = (
                        select max(m.id) from UcRealName m where m.realmId = p.realmId and m.userId = p.userId
                        and (m.expiresAt is null or m.expiresAt > :now))
                        where p.userId = :user and p.realmId = :realm""",
                        Tuple.class)
                .setParameter("user", userId)
                .setParameter("realm", realm.getId())
                .setParameter("now", clock.millis())
                .getResultList()
                .stream()
                .map(row -> new PersonHeading(
                        PersonName.parse(sealing.open(
                                row.get("name", String.class), realm.getId(), Sealing.PERSON_NAME, userId)),
                        level(row.get("level", Integer.class))))
                .findFirst();
    }

    /** As {@link RealNameStore#current} has it. */
    private static RealNameLevel level(@Nullable Integer level) {
        return level == null ? RealNameLevel.REGISTERED : RealNameLevel.of(level);
    }

    private static DocumentType type(String code) {
        return DocumentType.ofCode(code).orElseThrow(() -> new IllegalStateException("No document type " + code));
    }

    @Override
    public Optional<String> email(RealmModel realm, String userId) {
        return emails.find(realm, userId);
    }

    @Override
    public Stream<String> findUserIdsByName(RealmModel realm, PersonName name) {
        return em
                .createQuery(
                        "select p.userId from UcPerson p where p.realmId = :realm and p.nameHash = :hash", String.class)
                .setParameter("realm", realm.getId())
                .setParameter("hash", index.hash(Sealing.PERSON_NAME, name.value()))
                .setMaxResults(MAX_FOUND)
                .getResultList()
                .stream();
    }
}
