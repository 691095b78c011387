package org.usercenter.storage.jpa;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import jakarta.persistence.Entity;

import org.junit.jupiter.api.BeforeEach;
import org.usercenter.storage.certificate.CertificateHolder;
import org.usercenter.storage.crypto.CryptoProvider;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.journal.JournalEntry;
import org.usercenter.storage.limit.RateLimit;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.NewMessage;
import org.usercenter.storage.person.Consent;
import org.usercenter.storage.person.NewPerson;
import org.usercenter.storage.realname.RealNameChange;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.ReviewState;

/** Base of the tests of what goes through all rows: a database without any. */
abstract class MaintenanceTest extends StoreTest {

    static final String EMAIL = "zhang@example.com";

    static final Destination OLD_MOBILE = new Destination(Channel.SMS, "+8613800138000");

    static final CertificateHolder HOLDER = new CertificateHolder(
            "张三丰",
            Uscc.parse("91350100M000100Y43"),
            IdentityDocument.parse(DocumentType.RESIDENT_ID, "11010519491231002X"));

    /** The maintenance sees all realms, also those of other tests. */
    @BeforeEach
    void empty() {
        database.call(em -> UserCenterEntityProvider.ENTITIES.stream()
                .map(type -> type.getAnnotation(Entity.class).name())
                .mapToInt(entity -> em.createQuery("delete from " + entity).executeUpdate())
                .sum());
    }

    Maintenance.Result maintain(CryptoProvider with) {
        return maintain(with, clock);
    }

    Maintenance.Result maintain(CryptoProvider with, InstantSource time) {
        return new Maintenance(database, new Sealing(with.cipher()), objects, 12, time).run();
    }

    void journal(int entries) {
        change(store -> IntStream.range(0, entries).forEach(i -> store.journal()
                .record(realm, new JournalEntry("login", user, null, "success", null, null, Map.of()))));
    }

    void acquire(Duration window) {
        inStore(store -> store.limits().tryAcquire(realm, new RateLimit("limit-" + window, 1, window), "subject"));
    }

    /** With an email as earlier versions sealed it. */
    void everything() {
        change(store -> {
            store.certificates().bind(realm, user, CertificatesTest.certificate(1, HOLDER, clock.instant()));
            store.outbox()
                    .write(
                            realm,
                            new NewMessage(
                                    user,
                                    "certificate.bound",
                                    Set.of(Destination.of(Channel.PAGE), OLD_MOBILE),
                                    Map.of("name", "A"),
                                    true));
            store.identifiers().add(realm, user, IdentifierKind.MOBILE, "+8613800138000");
            store.persons()
                    .create(
                            realm,
                            user,
                            new NewPerson(
                                    PersonName.parse("张三丰"),
                                    IdentityDocument.parse(DocumentType.RESIDENT_ID, "11010519491231002X"),
                                    null,
                                    new Consent("2026-11", Instant.EPOCH)));
            store.realNames()
                    .record(
                            realm,
                            user,
                            new RealNameChange(
                                    RealNameLevel.VERIFIED,
                                    "declared",
                                    "request 7",
                                    clock.instant(),
                                    null,
                                    ReviewState.NONE));
        });
        String sealed = new Sealing(crypto.cipher()).seal(EMAIL, realm.getId(), Sealing.PERSON_EMAIL, user);
        database.call(em -> em.createQuery("update UcPerson p set p.emailSealed = :sealed where p.userId = :user")
                .setParameter("sealed", sealed)
                .setParameter("user", user)
                .executeUpdate());
    }
}
