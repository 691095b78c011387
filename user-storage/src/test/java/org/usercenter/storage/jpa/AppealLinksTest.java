package org.usercenter.storage.jpa;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.appeal.AppealDesk;
import org.usercenter.storage.appeal.AppealDesk.Approval;
import org.usercenter.storage.appeal.AppealLink;
import org.usercenter.storage.appeal.AppealLinks;
import org.usercenter.storage.appeal.AppealState;
import org.usercenter.storage.appeal.AppealStore;
import org.usercenter.storage.appeal.FormerAccess;
import org.usercenter.storage.appeal.ReceiptNumber;
import org.usercenter.storage.business.Deed;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("P3")
final class AppealLinksTest extends AppealTest {

    @Test
    void the_link_is_used_once_and_within_a_day() throws Exception {
        String id = approved();
        assertThat(this.<Boolean>inStore(store -> store.appealLinks()
                        .token(realm, id, AppealLink.PASSWORD)
                        .isPresent()))
                .isTrue();

        List<Boolean> used = atOnce(4, () -> use(id));

        assertThat(used).containsOnlyOnce(true);
        String later = approved();
        clock.move(AppealDesk.LINK_TIME);
        assertThat(use(later)).isFalse();
    }

    @Test
    void an_objection_voids_the_link_and_opens_the_appeal_again() {
        String id = approved();

        assertThat(object(id)).isTrue();

        assertThat(object(id)).isFalse();
        assertThat(use(id)).isFalse();
        assertThat(find(id).state()).isEqualTo(AppealState.OBJECTED);
        assertThat(find(id).objected()).isTrue();
        assertThat(take(id, ALICE)).isTrue();
        assertThat(reject(id, ALICE)).isTrue();
    }

    @Test
    void an_objection_comes_too_late_after_72_hours() {
        String id = approved();
        clock.move(AppealDesk.OBJECTION_TIME);

        assertThat(object(id)).isFalse();
    }

    @Test
    void the_account_is_held_as_long_as_somebody_can_object_or_has() {
        assertThat(holds()).isFalse();
        String id = approved();
        assertThat(holds()).isTrue();
        assertThat(this.<Boolean>inStore(store -> store.appeals().holds(realm, user, id)))
                .as("by another appeal")
                .isFalse();
        object(id);
        clock.move(AppealDesk.OBJECTION_TIME);
        assertThat(holds()).isTrue();
        take(id, ALICE);
        assertThat(holds()).isTrue();
        reject(id, ALICE);
        assertThat(holds()).isFalse();

        approved();
        clock.move(AppealDesk.OBJECTION_TIME);
        assertThat(holds()).isFalse();
    }

    @Test
    @Tag("A15")
    void whose_the_account_is_stays_open_until_an_appeal_is_answered_and_nobody_can_object() {
        assertThat(contests()).isFalse();
        String rejected = submit(ReceiptNumber.random(), user);
        assertThat(contests()).isTrue();
        take(rejected, ALICE);
        assertThat(contests()).isTrue();
        reject(rejected, ALICE);
        assertThat(contests()).isFalse();

        approved();
        assertThat(contests()).isTrue();
        clock.move(AppealDesk.OBJECTION_TIME);
        assertThat(contests()).isFalse();

        ask(submit(ReceiptNumber.random(), user));
        assertThat(contests()).isTrue();
        clock.move(AppealStore.ANSWER_TIME);
        assertThat(contests()).as("the claimant has not answered").isFalse();
    }

    @Test
    @Tag("A15")
    void an_objection_leaves_it_open_whose_the_account_is_until_it_is_answered() {
        String id = approved();
        object(id);
        clock.move(AppealDesk.OBJECTION_TIME);
        assertThat(contests()).isTrue();
        ask(id);
        clock.move(AppealStore.ANSWER_TIME);
        assertThat(contests()).isTrue();
        take(id, BOB);

        reject(id, BOB);

        assertThat(contests()).isFalse();
    }

    @Test
    void what_the_account_had_is_kept_for_an_objection() {
        String id = approved();
        change(store -> store.appeals().remember(realm, id, FORMER));

        assertThat(this.<Optional<FormerAccess>>inStore(store -> store.appeals().former(realm, id)))
                .contains(FORMER);
    }

    @Test
    void a_token_leads_to_its_link_only_and_fits_into_an_sms() {
        String id = approved();
        String password = token(id, AppealLink.PASSWORD).orElseThrow();
        String objection = token(id, AppealLink.OBJECTION).orElseThrow();

        assertThat(password)
                .hasSize(AppealLinks.LENGTH)
                .matches("[2-9A-HJ-NP-Za-km-z]+")
                .isNotEqualTo(objection);
        assertThat(target(password)).map(AppealLinks.Target::link).contains(AppealLink.PASSWORD);
        assertThat(target(objection)).map(AppealLinks.Target::link).contains(AppealLink.OBJECTION);
        assertThat(target(password)).map(found -> found.appeal().id()).contains(id);
        assertThat(target(password.substring(1) + "2")).isEmpty();
        assertThat(target(null)).isEmpty();
    }

    @Test
    void the_database_has_the_hash_of_a_token_alone() {
        String id = approved();
        String token = token(id, AppealLink.PASSWORD).orElseThrow();

        List<String> stored = database.call(
                em -> em.createQuery("select a.passwordLinkHash from UcAppeal a where a.id = :id", String.class)
                        .setParameter("id", id)
                        .getResultList());

        assertThat(stored).singleElement().asString().hasSize(64).doesNotContain(token);
    }

    @Test
    void another_approval_has_other_tokens() {
        String id = approved();
        String former = token(id, AppealLink.PASSWORD).orElseThrow();
        object(id);
        clock.move(Duration.ofMinutes(1));
        take(id, ALICE);
        approve(id, ALICE);
        approve(id, BOB);

        assertThat(token(id, AppealLink.PASSWORD)).isNotEmpty().get().isNotEqualTo(former);
        assertThat(target(former)).isEmpty();
    }

    @Test
    void nobody_objects_to_an_approval_that_answers_an_objection() {
        String id = approved();
        object(id);
        take(id, ALICE);
        approve(id, ALICE);
        approve(id, BOB);

        assertThat(find(id).dueAt()).isNull();
        assertThat(token(id, AppealLink.OBJECTION)).isEmpty();
        assertThat(object(id)).isFalse();
        assertThat(holds()).isFalse();
        assertThat(use(id)).isTrue();
    }

    @Test
    void whoever_proves_the_number_ends_what_an_appeal_left_open() {
        String id = approved();
        change(store -> store.appeals().remember(realm, id, FORMER));

        change(store -> store.appealDesk().overtake(realm, user, new Deed(user, "ca", "192.0.2.4")));

        assertThat(object(id)).isFalse();
        assertThat(use(id)).isFalse();
        assertThat(holds()).isFalse();
        assertThat(this.<Optional<FormerAccess>>inStore(store -> store.appeals().former(realm, id)))
                .isEmpty();
        assertThat(journal(id)).last().isEqualTo("appeal.overtaken");
    }

    @Test
    void whoever_proves_the_number_has_an_approval_asked_for_anew() {
        String id = submit();
        take(id, ALICE);
        approve(id, ALICE);

        change(store -> store.appealDesk().overtake(realm, user, new Deed(user, "ca", "192.0.2.4")));

        assertThat(find(id).state()).isEqualTo(AppealState.SUBMITTED);
        assertThat(approve(id, BOB)).isEqualTo(Approval.REFUSED);
    }

    @Test
    void what_the_account_had_at_first_is_kept() {
        String id = approved();
        change(store -> store.appeals().remember(realm, id, FORMER));

        change(store -> store.appeals()
                .remember(realm, id, new FormerAccess(List.of(), null, false, List.of(), List.of(), null)));

        assertThat(this.<Optional<FormerAccess>>inStore(store -> store.appeals().former(realm, id)))
                .contains(FORMER);
    }

    @Test
    void that_an_objection_disabled_the_account_is_noted_and_taken_back() {
        String id = approved();
        object(id);
        assertThat(find(id).frozen()).isFalse();

        change(store -> store.appealDesk().setFrozen(realm, id, true));
        assertThat(find(id).frozen()).isTrue();

        change(store -> store.appealDesk().setFrozen(realm, id, false));
        assertThat(find(id).frozen()).isFalse();
    }

    private Optional<String> token(String id, AppealLink link) {
        return inStore(store -> store.appealLinks().token(realm, id, link));
    }

    private Optional<AppealLinks.Target> target(@Nullable String token) {
        return inStore(store -> store.appealLinks().find(realm, token));
    }
}
