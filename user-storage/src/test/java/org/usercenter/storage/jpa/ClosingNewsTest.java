package org.usercenter.storage.jpa;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.deletion.Closing;
import org.usercenter.storage.deletion.ClosingNews;
import org.usercenter.storage.deletion.DeletionNotice;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.jpa.DeliveryQueue.Lane;
import org.usercenter.storage.message.Delivery;
import org.usercenter.storage.message.MessageDelivery.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/** Members hear that their enterprise is to be closed, and that it stays. */
@Tag("A15")
@Tag("A14")
final class ClosingNewsTest extends MemberTest {

    private static final Duration WAITING = Duration.ofDays(15);
    private static final int BATCH = 2;
    private static final String CLOSING = "member.closing";
    private static final String STAYS = "member.closing-taken-back";

    private final List<String> members = new ArrayList<>();

    @BeforeEach
    void membersOfSeveralBatches() {
        database.call(em -> em.createQuery("delete from UcDelivery").executeUpdate());
        for (int i = 0; i < 5; i++) {
            members.add(join("张小三", i % 2 == 0 ? MemberRole.INTERNAL : MemberRole.INVITED));
        }
    }

    @Test
    void everyMemberHearsOnceAndTheMainAccountDoesNot() {
        request();

        while (claimed().map(this::tell).isPresent()) {
            assertThat(works()).isLessThanOrEqualTo(1);
        }

        assertThat(members).allSatisfy(member -> assertThat(told(member)).containsExactly(CLOSING));
        assertThat(told(user)).containsExactly("deletion.requested.closing");
    }

    @Test
    void oneTransactionTellsNoMoreThanABatch() {
        request();

        tell(claimed().orElseThrow());

        assertThat(members.stream().flatMap(member -> told(member).stream())).hasSizeBetween(1, BATCH);
        assertThat(works()).isEqualTo(1);
    }

    @Test
    void whatAServerThatWasKilledHadCommittedIsNotSaidAgain() {
        request();
        Delivery work = claimed().orElseThrow();
        tell(work);
        long before = members.stream().flatMap(member -> told(member).stream()).count();

        tell(work);

        assertThat(members.stream().flatMap(member -> told(member).stream())).hasSize((int) before);
        assertThat(works()).isEqualTo(1);
    }

    @Test
    void whatAServerThatWasKilledHadNotCommittedIsSaidByAnother() {
        request();
        Delivery work = claimed().orElseThrow();
        database.callAndRollBack(em -> {
            new ClosingNews(store(em), realm, BATCH).tell(work);
            return true;
        });
        clock.move(Lane.BACKGROUND.lease());

        while (claimed().map(this::tell).isPresent()) {
            // Goes on until nothing is left.
        }

        assertThat(members).allSatisfy(member -> assertThat(told(member)).containsExactly(CLOSING));
    }

    @Test
    void whenItIsTakenBackNobodyElseHearsOfTheClosingAndAllHearThatItStays() {
        request();
        tell(claimed().orElseThrow());
        clock.move(Duration.ofSeconds(1));
        change(store -> {
            store.deletions().end(realm, user);
            DeletionNotice.TAKEN_BACK.tell(
                    store,
                    realm,
                    user,
                    null,
                    store.enterprises().findByGroup(realm, group).orElseThrow());
        });

        while (claimed().map(this::tell).isPresent()) {
            // Goes on until nothing is left.
        }

        assertThat(members.stream()
                        .filter(member -> told(member).contains(CLOSING))
                        .count())
                .isLessThanOrEqualTo(BATCH);
        assertThat(members).allSatisfy(member -> assertThat(told(member)).last().isEqualTo(STAYS));
    }

    @Test
    void aCopyOfTheClosingIsOutdatedOnceItIsTakenBackOrHeldUpOrDueOnAnotherDay() {
        request();
        while (claimed().map(this::tell).isPresent()) {
            // Goes on until nothing is left.
        }
        Delivery copy = copy();
        assertThat(isOutdated(copy)).isFalse();
        Delivery own = new Delivery(
                1,
                realm.getId(),
                user,
                copy.destination(),
                "deletion.requested.closing",
                Map.of("due", String.valueOf(copy.parameters().get("due"))),
                clock.instant(),
                true,
                1);
        assertThat(isOutdated(own)).isFalse();

        change(store -> store.deletions()
                .hold(
                        store.deletions().find(realm, user).orElseThrow(),
                        clock.instant().plus(WAITING)));
        assertThat(isOutdated(copy)).as("held up").isTrue();
        change(store -> store.deletions().end(realm, user));
        assertThat(isOutdated(copy) && isOutdated(own)).as("taken back").isTrue();
        clock.move(Duration.ofDays(1));
        request();
        assertThat(isOutdated(copy)).as("on another day").isTrue();
    }

    @Test
    void aCopyThatTellsOfNoDayIsNotOutdated() {
        request();
        change(store -> store.deletions().end(realm, user));
        change(store -> DeletionNotice.stays(store, realm, new Closing(group, null), user));
        while (claimed().map(this::tell).isPresent()) {
            // Goes on until nothing is left.
        }

        assertThat(members).allSatisfy(member -> assertThat(told(member)).containsExactly(STAYS));
        assertThat(isOutdated(copy())).isFalse();
    }

    @Test
    void whoHasBecomeTheMainAccountSinceHearsThatItStaysToo() {
        String former = members.remove(0);
        stays(former);

        assertThat(told(user)).containsExactly(STAYS);
        assertThat(members).allSatisfy(member -> assertThat(told(member)).containsExactly(STAYS));
        assertThat(told(former)).as("he reads of it otherwise").isEmpty();
    }

    @Test
    void aWishOfTheNewMainAccountThatIsNotForTheEnterpriseKeepsTheNewsFromNobody() {
        String former = members.remove(0);
        change(store -> store.deletions().request(realm, user, clock.instant().plus(WAITING), null));
        change(store -> store.deletions().request(realm, former, clock.instant().plus(WAITING), null));
        stays(former);

        assertThat(members).allSatisfy(member -> assertThat(told(member)).containsExactly(STAYS));
    }

    @Test
    void whenTheNewMainAccountClosesItInItsTurnNobodyHearsThatItStays() {
        String former = members.remove(0);
        change(store ->
                store.deletions().request(realm, user, clock.instant().plus(WAITING), new Closing(group, null)));
        stays(former);

        assertThat(members).allSatisfy(member -> assertThat(told(member)).isEmpty());
    }

    @Test
    void whoTakesTheClosingBackAfterSomebodyElseHasBecomeTheMainAccountLeavesNobodyWithoutTheNews() {
        String former = members.remove(0);
        keep(former, new Closing(group, null));

        assertThat(members).allSatisfy(member -> assertThat(told(member)).containsExactly(STAYS));
        assertThat(told(user)).containsExactly(STAYS);
        assertThat(told(former)).as("his account alone stays his").containsExactly("deletion.taken-back");
    }

    @Test
    void whoTakesTheClosingOfHisOwnEnterpriseBackReadsThatItStaysAndSoDoTheMembers() {
        keep(user, new Closing(group, null));

        assertThat(told(user)).containsExactly("deletion.taken-back.closing");
        assertThat(members).allSatisfy(member -> assertThat(told(member)).containsExactly(STAYS));
    }

    @Test
    void ofAnAccountThatHasBecomeTheMainAccountSinceNobodyHearsOfAClosingThatNeverWas() {
        keep(user, null);

        assertThat(told(user)).containsExactly("deletion.taken-back");
        assertThat(members).allSatisfy(member -> assertThat(told(member)).isEmpty());
    }

    private void keep(String holder, @Nullable Closing closing) {
        change(store -> {
            store.deletions().request(realm, holder, clock.instant().plus(WAITING), closing);
            store.deletions().end(realm, holder);
            DeletionNotice.kept(store, realm, holder, closing);
        });
        while (claimed().map(this::tell).isPresent()) {
            // Goes on until nothing is left.
        }
    }

    private void stays(String former) {
        change(store -> DeletionNotice.stays(store, realm, new Closing(group, null), former));
        while (claimed().map(this::tell).isPresent()) {
            // Goes on until nothing is left.
        }
    }

    /** One to a member. */
    private Delivery copy() {
        return Stream.generate(() -> database.call(
                        em -> new DeliveryQueue(em, new Sealing(crypto.cipher()), clock).claim(Lane.PEOPLE)))
                .map(claimed -> claimed.orElseThrow().delivery())
                .filter(each -> members.contains(each.userId()))
                .findFirst()
                .orElseThrow();
    }

    private boolean isOutdated(Delivery copy) {
        return inStore(store -> ClosingNews.isOutdated(store, realm, copy));
    }

    @Test
    void theDispatcherLeavesWorkAloneThatHasEnded() {
        request();

        int attempts = new Dispatcher(database, new Sealing(crypto.cipher()), clock, Lane.BACKGROUND, work -> {
                    tell(work);
                    return Outcome.ENDED;
                })
                .run();

        assertThat(attempts).as("three full pages and the end").isEqualTo(4);
        assertThat(works()).isZero();
        assertThat(members).allSatisfy(member -> assertThat(told(member)).containsExactly(CLOSING));
    }

    private void request() {
        Instant due = clock.instant().plus(WAITING);
        change(store -> {
            store.deletions().request(realm, user, due, new Closing(group, null));
            DeletionNotice.REQUESTED.tell(
                    store,
                    realm,
                    user,
                    due,
                    store.enterprises().findByGroup(realm, group).orElseThrow());
        });
    }

    private Optional<Delivery> claimed() {
        return database.call(em -> new DeliveryQueue(em, new Sealing(crypto.cipher()), clock).claim(Lane.BACKGROUND))
                .map(DeliveryQueue.Claimed::delivery);
    }

    private boolean tell(Delivery work) {
        change(store -> new ClosingNews(store, realm, BATCH).tell(work));
        return true;
    }

    private long works() {
        return database.call(em -> em.createQuery(
                        "select count(d) from UcDelivery d where d.realmId = :realm and d.channel = 'background'",
                        Long.class)
                .setParameter("realm", realm.getId())
                .getSingleResult());
    }

    private List<String> told(String account) {
        return database.call(em -> em.createQuery(
                        "select m.kind from UcMessage m where m.userId = :user order by m.id", String.class)
                .setParameter("user", account)
                .getResultList());
    }
}
