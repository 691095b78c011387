package org.usercenter.storage.jpa;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.GroupModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.storage.enterprise.EnterpriseStore;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.enterprise.Membership;
import org.usercenter.storage.takeover.TakenOver;

import static org.assertj.core.api.Assertions.assertThat;

/** An enterprise that goes to another holder keeps its main account and none of its members. */
@Tag("L3")
@Tag("A7")
final class ReleasedMembersTest extends EnterpriseTest {

    @Test
    void nobodyButTheMainAccountIsAMemberAnyMore() {
        String group = create(user, FULL);
        join(group, MemberRole.INTERNAL, other);

        release(group);

        assertThat(memberships(other)).isEmpty();
        assertThat(this.<Boolean>inStore(store ->
                        store.enterprises().findByInternalAccount(realm, other).isPresent()))
                .isFalse();
        assertThat(memberships(user)).extracting(Membership::role).containsExactly(MemberRole.OWNER);
    }

    @Test
    void whoWasReleasedHasNoneOfTheRolesOfMembers() {
        String group = create(user, FULL);
        join(group, MemberRole.INVITED, other);

        release(group);

        assertThat(roles(other)).doesNotContain("uc-invited");
        assertThat(roles(user)).contains("uc-owner");
    }

    @Test
    void theFormerMembersStayTogetherUntilTheyAreDealtWith() {
        String group = create(user, FULL);
        join(group, MemberRole.INTERNAL, other);

        String former = release(group);

        assertThat(this.<List<String>>inRealm((keycloak, made) -> keycloak.user(made, other)
                        .getGroupsStream()
                        .map(each -> Objects.requireNonNull(each.getParent()).getId())
                        .toList()))
                .containsExactly(former);
        assertThat(this.<List<String>>inRealm((keycloak, made) -> keycloak.user(made, user)
                        .getGroupsStream()
                        .map(each -> Objects.requireNonNull(each.getParent()).getName())
                        .toList()))
                .containsExactly(EnterpriseStore.MEMBERS);
    }

    @Test
    void whoIsMadeAMemberAfterwardsIsOne() {
        String group = create(user, FULL);
        release(group);

        join(group, MemberRole.INTERNAL, other);

        assertThat(memberships(other)).extracting(Membership::role).containsExactly(MemberRole.INTERNAL);
    }

    @Test
    void releasingManyCostsNoMoreThanReleasingFew() {
        String group = create(user, FULL);
        List<String> few = newcomers(2);
        few.forEach(each -> join(group, MemberRole.INTERNAL, each));
        long first = database.statements(() -> release(group));
        newcomers(40).forEach(each -> join(group, MemberRole.INTERNAL, each));
        clock.move(Duration.ofSeconds(1));

        assertThat(database.statements(() -> release(group))).isLessThanOrEqualTo(first);
    }

    /** As after the end of a server that had dealt with some: the group says who is left. */
    @Test
    void whoWasDealtWithIsNotDealtWithAgain() {
        String group = create(user, FULL);
        List<String> all = newcomers(5);
        all.subList(0, 3).forEach(each -> join(group, MemberRole.INTERNAL, each));
        all.subList(3, 5).forEach(each -> join(group, MemberRole.INVITED, each));
        TakenOver rest = rest(release(group));
        List<String> left = former(rest, 0, 10);
        assertThat(left).containsExactlyInAnyOrderElementsOf(all);
        assertThat(left.subList(0, 3))
                .as("internal accounts first")
                .containsExactlyInAnyOrderElementsOf(all.subList(0, 3));

        leave(left.get(0));

        assertThat(former(rest, 0, 10)).containsExactlyElementsOf(left.subList(1, 5));
        assertThat(former(rest, 1, 2)).containsExactlyElementsOf(left.subList(2, 4));
    }

    @Test
    void whoIsAlsoAnAdministratorComesOnceAndStillInternalAccountsFirst() {
        String group = create(user, FULL);
        List<String> all = newcomers(3);
        join(group, MemberRole.INVITED, all.get(0));
        administer(group, all.get(0));
        join(group, MemberRole.INTERNAL, all.get(1));
        administer(group, all.get(1));
        join(group, MemberRole.INTERNAL, all.get(2));

        List<String> left = former(rest(release(group)), 0, 10);

        assertThat(left).hasSize(3).endsWith(all.get(0)).containsAll(all);
    }

    private void administer(String group, String account) {
        inRealm((keycloak, made) -> {
            store(keycloak).members().administer(made, group, keycloak.user(made, account), true);
            return true;
        });
    }

    private List<String> newcomers(int count) {
        return inRealm((keycloak, made) -> IntStream.range(0, count)
                .mapToObj(i -> keycloak.createUser(made, Fakes.user()).getId())
                .toList());
    }

    private void leave(String account) {
        inRealm((keycloak, made) -> {
            UserModel member = keycloak.user(made, account);
            member.getGroupsStream().toList().forEach(member::leaveGroup);
            return true;
        });
    }

    private TakenOver rest(String former) {
        return new TakenOver(realm.getId(), user, former, "uc-elicence", null, null, clock.instant(), false, 0);
    }

    private List<String> former(TakenOver rest, int first, int max) {
        return inStore(store -> store.takeOvers().formerMembers(rest, first, max));
    }

    private String release(String group) {
        return inRealm((keycloak, made) -> store(keycloak)
                .enterprises()
                .releaseMembers(made, group, keycloak.user(made, user))
                .orElseThrow());
    }

    private List<Membership> memberships(String account) {
        return inStore(store -> store.memberships().standing(realm, account).memberships());
    }

    private List<String> roles(String account) {
        return inRealm((keycloak, made) -> {
            UserModel member = keycloak.user(made, account);
            return Stream.of(MemberRole.values())
                    .map(MemberRole::roleName)
                    .filter(name -> member.hasRole(Objects.requireNonNull(made.getRole(name))))
                    .toList();
        });
    }

    private void join(String group, MemberRole role, String account) {
        inRealm((keycloak, made) -> {
            keycloak.user(made, account).joinGroup(members(keycloak, made, group, role));
            return true;
        });
    }

    private static GroupModel members(KeycloakModel keycloak, RealmModel made, String group, MemberRole role) {
        GroupModel members = keycloak.groupsAndRoles()
                .getGroupByName(made, keycloak.groupsAndRoles().getGroupById(made, group), EnterpriseStore.MEMBERS);
        return keycloak.groupsAndRoles().getGroupByName(made, members, role.groupName());
    }
}
