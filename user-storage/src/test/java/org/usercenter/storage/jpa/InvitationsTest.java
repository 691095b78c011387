package org.usercenter.storage.jpa;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ModelDuplicateException;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.business.Holder;
import org.usercenter.storage.department.DepartmentText;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.enterprise.Membership;
import org.usercenter.storage.identity.LoginName;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.invitation.Invitation;
import org.usercenter.storage.invitation.InvitationState;
import org.usercenter.storage.invitation.InvitationStore;
import org.usercenter.storage.invitation.NewInvitation;
import org.usercenter.storage.invitation.SuspendedEnterpriseException;
import org.usercenter.storage.member.Member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("A6")
final class InvitationsTest extends EnterpriseTest {

    private static final String SYSTEM = "system";

    private String group = "";
    private String department = "";

    @BeforeEach
    void anEnterpriseWithADepartmentAndTwoRoles() {
        group = create(user, FULL);
        department = inRealm((keycloak, made) -> store(keycloak)
                .departments()
                .create(made, group, null, new DepartmentText("工程部", false, null, null, null, null), deed()));
        change(store ->
                store.grants().grant(realm, new Holder.Enterprise(group), SYSTEM, Set.of("bidder", "agent"), deed()));
    }

    @Test
    void who_accepts_is_a_member_with_departments_and_roles() {
        Invitation invitation = invite().orElseThrow();
        assertThat(membership()).isEmpty();

        assertThat(accept(invitation)).isTrue();

        assertThat(membership()).map(Membership::role).contains(MemberRole.INVITED);
        Member member = this.<Optional<Member>>inStore(store -> store.members().find(realm, group, other))
                .orElseThrow();
        assertThat(member.departments()).containsExactly(new Member.Place(department, "工程部"));
        assertThat(this.<Set<String>>inStore(
                        store -> store.grants().roles(realm, new Holder.Member(group, other), SYSTEM)))
                .containsExactly("bidder");
    }

    @Test
    void it_is_accepted_once_however_many_try() throws Exception {
        Invitation invitation = invite().orElseThrow();

        List<Boolean> done = atOnce(4, () -> {
            try {
                return accept(invitation);
            } catch (ModelDuplicateException e) {
                return false;
            }
        });

        assertThat(done).containsOnlyOnce(true);
    }

    @Test
    void nobody_accepts_what_is_for_somebody_else() {
        Invitation invitation = invite().orElseThrow();

        boolean accepted = inRealm((keycloak, made) ->
                store(keycloak).invitations().accept(made, invitation.id(), keycloak.user(made, user), deed()));

        assertThat(accepted).isFalse();
        assertThat(inState(InvitationState.OPEN)).hasSize(1);
    }

    @Test
    void what_was_declined_withdrawn_or_not_answered_in_time_cannot_be_accepted() {
        Invitation declined = invite().orElseThrow();
        assertThat(decline(declined)).isTrue();
        assertThat(accept(declined)).isFalse();
        clock.move(InvitationStore.PAUSE);

        Invitation withdrawn = invite().orElseThrow();
        boolean taken = inStore(store -> store.invitations().withdraw(realm, group, withdrawn.id(), deed()));
        assertThat(taken).isTrue();
        assertThat(accept(withdrawn)).isFalse();

        Invitation late = invite().orElseThrow();
        clock.move(InvitationStore.LIFE);
        assertThat(accept(late)).isFalse();
        assertThat(inState(null)).extracting(Invitation::state).containsExactly(InvitationState.EXPIRED);
        assertThat(membership()).isEmpty();
    }

    @Test
    void who_declined_is_left_alone_for_thirty_days() {
        decline(invite().orElseThrow());

        assertThat(invite()).isEmpty();
        assertThat(isDeclined()).isTrue();
        clock.move(InvitationStore.PAUSE);
        assertThat(isDeclined()).isFalse();
        assertThat(invite()).isPresent();
    }

    @Test
    void nobody_becomes_a_member_of_a_suspended_enterprise() {
        Invitation invitation = invite().orElseThrow();
        change(store -> store.suspensions().suspend(realm, group, "tax", null, null));

        assertThatThrownBy(() -> accept(invitation)).isInstanceOf(SuspendedEnterpriseException.class);

        assertThat(membership()).isEmpty();
        change(store -> store.suspensions().resume(realm, group, null, null, null));
        assertThat(accept(invitation)).isTrue();
    }

    @Test
    void who_is_admitted_at_once_is_told_that_and_nobody_is_told_of_an_acceptance() {
        Invitation admitted = inRealm((keycloak, made) ->
                        store(keycloak).invitations().admit(made, wanted(), keycloak.user(made, other), deed()))
                .orElseThrow();

        assertThat(admitted.state()).isEqualTo(InvitationState.ACCEPTED);
        assertThat(membership()).map(Membership::role).contains(MemberRole.INVITED);
        assertThat(kinds(other)).containsExactly("member.joined");
        assertThat(kinds(user)).isEmpty();
    }

    @Test
    void what_was_meant_for_a_former_holder_is_not_for_the_new_one() {
        Invitation invitation = invite().orElseThrow();

        change(store -> store.invitations().withdrawAll(realm, other, deed()));

        assertThat(accept(invitation)).isFalse();
        assertThat(inState(InvitationState.WITHDRAWN)).hasSize(1);
    }

    @Test
    void another_enterprise_withdraws_nothing() {
        Invitation invitation = invite().orElseThrow();

        boolean withdrawn = inStore(store -> store.invitations().withdraw(realm, "another", invitation.id(), deed()));

        assertThat(withdrawn).isFalse();
    }

    @Test
    void a_person_is_invited_once_at_a_time_and_not_when_he_is_a_member() {
        Invitation invitation = invite().orElseThrow();
        assertThat(invite()).isEmpty();

        accept(invitation);

        assertThat(invite()).isEmpty();
    }

    @Test
    void what_was_not_answered_for_seven_days_is_closed_and_can_be_sent_again() {
        Invitation first = invite().orElseThrow();
        clock.move(InvitationStore.LIFE.plus(Duration.ofMillis(1)));
        change(store -> store.invitations().expire());

        assertThat(inState(InvitationState.EXPIRED)).extracting(Invitation::id).containsExactly(first.id());
        assertThat(invite()).isPresent();
    }

    @Test
    void a_role_that_the_enterprise_has_lost_and_a_department_that_is_gone_are_left_out() {
        Invitation invitation = invite().orElseThrow();
        change(store -> store.grants().withdraw(realm, new Holder.Enterprise(group), SYSTEM, Set.of("bidder"), deed()));
        inRealm((keycloak, made) -> {
            int version = store(keycloak)
                    .departments()
                    .find(made, group, department)
                    .orElseThrow()
                    .version();
            store(keycloak).departments().delete(made, group, department, version, deed());
            return true;
        });

        assertThat(accept(invitation)).isTrue();

        assertThat(this.<Set<String>>inStore(
                        store -> store.grants().roles(realm, new Holder.Member(group, other), SYSTEM)))
                .isEmpty();
    }

    @Test
    void the_person_and_then_the_one_who_invited_are_told_in_the_same_transaction() {
        Invitation invitation = invite().orElseThrow();
        accept(invitation);

        assertThat(kinds(other)).containsExactly("invitation.received");
        assertThat(kinds(user)).containsExactly("invitation.accepted");
        assertThat(this.<List<Invitation>>inStore(store -> store.invitations().openOf(realm, other, null, 10)))
                .isEmpty();
        assertThat(this.<List<Invitation>>inStore(store -> store.invitations().ofPerson(realm, other, null, 10)))
                .extracting(Invitation::state)
                .containsExactly(InvitationState.ACCEPTED);
    }

    @Test
    void a_list_takes_as_many_statements_however_many_are_in_it() {
        invite();
        long ofOne = listed(1);
        IntStream.range(0, 49).forEach(number -> invite(Fakes.user()));

        assertThat(listed(50)).isEqualTo(ofOne);
    }

    /** Statements for a list that has so many. */
    private long listed(int size) {
        return database.statements(() -> assertThat(this.<List<Invitation>>inStore(
                        store -> store.invitations().ofEnterprise(realm, group, null, null, 100)))
                .hasSize(size));
    }

    private List<String> kinds(String account) {
        return database.call(em -> em.createQuery(
                        "select m.kind from UcMessage m where m.realmId = :realm and m.userId = :user", String.class)
                .setParameter("realm", realm.getId())
                .setParameter("user", account)
                .getResultList());
    }

    private Deed deed() {
        return new Deed(user, "password", "192.0.2.7");
    }

    private Optional<Invitation> invite() {
        return invite(other);
    }

    private Optional<Invitation> invite(String person) {
        clock.move(Duration.ofSeconds(1));
        return inStore(store -> store.invitations().invite(realm, wanted(person), deed()));
    }

    private NewInvitation wanted() {
        return wanted(other);
    }

    private NewInvitation wanted(String person) {
        return new NewInvitation(
                group,
                person,
                PersonName.parse("王小五"),
                LoginName.parse("wang.xiaowu"),
                List.of(department),
                Map.of(SYSTEM, Set.of("bidder")));
    }

    private boolean decline(Invitation invitation) {
        return inStore(store -> store.invitations().decline(realm, invitation.id(), other, deed()));
    }

    private boolean isDeclined() {
        return inStore(store -> store.invitations().isDeclined(realm, group, other));
    }

    private boolean accept(Invitation invitation) {
        return inRealm((keycloak, made) ->
                store(keycloak).invitations().accept(made, invitation.id(), keycloak.user(made, other), deed()));
    }

    private Optional<Membership> membership() {
        return inStore(store -> store.memberships().membership(realm, other, group));
    }

    private List<Invitation> inState(@Nullable InvitationState state) {
        return inStore(store -> store.invitations().ofEnterprise(realm, group, state, null, 10));
    }
}
