package org.usercenter.storage.jpa;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.desk.QueuePosition;
import org.usercenter.storage.document.DocumentKind;
import org.usercenter.storage.document.DraftPlace;
import org.usercenter.storage.document.IncomingDocument;
import org.usercenter.storage.document.MediaKind;
import org.usercenter.storage.document.NewDocument;
import org.usercenter.storage.document.StoredDocument;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.message.PageMessage;
import org.usercenter.storage.person.Consent;
import org.usercenter.storage.person.NewPerson;
import org.usercenter.storage.realname.RealNameChange;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.ReviewCause;
import org.usercenter.storage.realname.ReviewState;
import org.usercenter.storage.review.Review;
import org.usercenter.storage.review.ReviewProgress;
import org.usercenter.storage.review.ReviewQuery;

/** Base of the tests of reviews: what an account declares, and the steps that people and operators make. */
abstract class ReviewTest extends StoreTest {

    static final Deed HOLDER = new Deed(null, null, "192.0.2.1");
    static final Deed ALICE = new Deed("alice", "password", "192.0.2.2");
    static final Deed BOB = new Deed("bob", "password", "192.0.2.3");
    static final DraftPlace PLACE = new DraftPlace("root.tab");

    /** Also the realms of other tests. */
    void purge() {
        database.call(em -> Purge.reviews(em, clock.instant(), 1000));
    }

    void declare(String account, ReviewCause cause) {
        change(store -> {
            if (store.persons().find(realm, account).isEmpty()) {
                store.persons()
                        .create(
                                realm,
                                account,
                                new NewPerson(
                                        PersonName.parse("张三"),
                                        new IdentityDocument(DocumentType.CHINESE_PASSPORT, number(account)),
                                        LocalDate.of(2046, 12, 31),
                                        new Consent("2026-11", Instant.EPOCH)));
            }
            store.realNames()
                    .record(
                            realm,
                            account,
                            new RealNameChange(
                                    RealNameLevel.REGISTERED,
                                    "declared",
                                    "",
                                    clock.instant(),
                                    null,
                                    ReviewState.REVIEW,
                                    cause));
        });
    }

    /** Another one for each account. */
    static String number(String account) {
        return "E%08d".formatted(Math.floorMod(account.hashCode(), 100_000_000));
    }

    void record(String account, RealNameLevel level, ReviewState review) {
        change(store -> store.realNames()
                .record(realm, account, new RealNameChange(level, "uc-ca", "", clock.instant(), null, review)));
    }

    List<Review> queue(Set<ReviewProgress> states, @Nullable QueuePosition after) {
        return inStore(store -> store.reviews().queue(realm, new ReviewQuery(states, null, null), after, 2));
    }

    Review latest() {
        return this.<Optional<Review>>inStore(store -> store.reviews().latest(realm, user))
                .orElseThrow();
    }

    Review find(String id) {
        return this.<Optional<Review>>inStore(store -> store.reviews().find(realm, id))
                .orElseThrow();
    }

    RealNameLevel level() {
        return inStore(store -> store.realNames().current(realm, user));
    }

    boolean take(String id, Deed operator) {
        return inStore(store -> store.reviewDesk().take(realm, id, operator));
    }

    boolean approve(String id, Deed operator) {
        return inStore(store -> store.reviewDesk().approve(realm, id, operator));
    }

    boolean ask(String id) {
        return inStore(store -> store.reviewDesk().ask(realm, id, "请上传清晰的证件照片", ALICE));
    }

    boolean add(String id, String account) {
        return inStore(store -> store.reviews().add(realm, id, account, "已补充", PLACE, HOLDER));
    }

    StoredDocument send() {
        return inStore(store -> {
            try {
                IncomingDocument incoming = store.documents()
                        .takeIn(
                                realm,
                                new NewDocument(DocumentKind.PERSON_ID_BACK, MediaKind.JPEG, 3),
                                new ByteArrayInputStream(new byte[3]));
                return store.documents().keep(realm, PLACE, clock.instant().plus(Duration.ofHours(1)), incoming);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Names of what stands in the journal about a review. */
    List<String> journal(String id) {
        return database.call(em -> em.createQuery(
                        "select j.action from UcJournal j where j.subjectId = :id order by j.id", String.class)
                .setParameter("id", id)
                .getResultList());
    }

    List<String> told() {
        return this.<List<PageMessage>>inStore(store -> store.inbox().page(realm, user, null, 10)).stream()
                .map(PageMessage::kind)
                .toList();
    }
}
