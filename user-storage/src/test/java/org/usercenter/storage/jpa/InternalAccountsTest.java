package org.usercenter.storage.jpa;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.GroupModel;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.enterprise.EnterpriseContact;
import org.usercenter.storage.enterprise.EnterpriseStore;
import org.usercenter.storage.enterprise.LegalRepresentative;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.enterprise.NewEnterprise;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.person.Consent;
import org.usercenter.storage.realname.RealNameChange;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.ReviewState;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A3")
final class InternalAccountsTest extends StoreTest {

    private static final Uscc USCC = Uscc.parse("91350100M000100Y43");
    private static final Uscc ANOTHER = Uscc.parse("91440300MA5TEXT03E");

    private final String member = Fakes.user();
    private final String otherMainAccount = Fakes.user();

    @BeforeEach
    void twoEnterprisesAndSomebody() {
        inRealm((keycloak, made) -> {
            keycloak.groupsAndRoles().createGroup(made, EnterpriseStore.ROOT);
            Stream.of(MemberRole.values()).forEach(role -> made.addRole(role.roleName()));
            keycloak.createUser(made, member);
            return true;
        });
        create(user, USCC);
        create(otherMainAccount, ANOTHER);
    }

    @Test
    void an_internal_account_is_of_the_enterprise_whose_group_it_is_in() {
        join(USCC, EnterpriseStore.MEMBERS, "internal");

        assertThat(find()).map(Enterprise::mainAccountId).contains(user);
    }

    @Test
    void who_left_the_group_is_of_no_enterprise() {
        join(USCC, EnterpriseStore.MEMBERS, "internal");
        inRealm((keycloak, made) -> {
            keycloak.user(made, member).leaveGroup(group(keycloak, made, USCC, EnterpriseStore.MEMBERS, "internal"));
            return true;
        });

        assertThat(find()).isEmpty();
    }

    @Test
    void an_invited_person_is_no_internal_account() {
        join(USCC, EnterpriseStore.MEMBERS, "invited");

        assertThat(find()).isEmpty();
    }

    @Test
    void a_main_account_is_no_internal_account() {
        assertThat(find(user)).isEmpty();
    }

    @Test
    void a_department_of_the_same_name_makes_nobody_an_internal_account() {
        inRealm((keycloak, made) -> {
            GroupModel departments = group(keycloak, made, USCC, EnterpriseStore.DEPARTMENTS);
            GroupModel lookalike = keycloak.groupsAndRoles().createGroup(made, EnterpriseStore.MEMBERS, departments);
            keycloak.user(made, member).joinGroup(keycloak.groupsAndRoles().createGroup(made, "internal", lookalike));
            return true;
        });

        assertThat(find()).isEmpty();
    }

    @Test
    void an_account_in_the_groups_of_two_enterprises_is_of_neither() {
        join(USCC, EnterpriseStore.MEMBERS, "internal");
        join(ANOTHER, EnterpriseStore.MEMBERS, "internal");

        assertThat(find()).isEmpty();
    }

    @Test
    void an_unknown_account_is_of_no_enterprise() {
        assertThat(find("nobody")).isEmpty();
    }

    private Optional<Enterprise> find() {
        return find(member);
    }

    private Optional<Enterprise> find(String account) {
        return inStore(store -> store.enterprises().findByInternalAccount(realm, account));
    }

    private void join(Uscc uscc, String... path) {
        inRealm((keycloak, made) -> {
            keycloak.user(made, member).joinGroup(group(keycloak, made, uscc, path));
            return true;
        });
    }

    private static GroupModel group(KeycloakModel keycloak, RealmModel made, Uscc uscc, String... path) {
        GroupModel root = keycloak.groupsAndRoles().getGroupByName(made, null, EnterpriseStore.ROOT);
        GroupModel group = keycloak.groupsAndRoles().getGroupByName(made, root, uscc.value());
        for (String name : path) {
            group = keycloak.groupsAndRoles().getGroupByName(made, group, name);
        }
        return group;
    }

    private void create(String mainAccount, Uscc uscc) {
        NewEnterprise enterprise = new NewEnterprise(
                uscc,
                EnterpriseName.parse("示例合作社"),
                "other",
                null,
                null,
                new LegalRepresentative(PersonName.parse("李四"), null),
                new EnterpriseContact(null, null, null, null),
                new Consent("2026-11", Instant.EPOCH));
        RealNameChange level = new RealNameChange(
                RealNameLevel.VERIFIED, "four-elements", "request 7", clock.instant(), null, ReviewState.NONE);
        inRealm((keycloak, made) -> store(keycloak.entityManager())
                .enterprises()
                .create(made, keycloak.createUser(made, mainAccount), enterprise, level, null));
    }

    private <R> R inRealm(BiFunction<KeycloakModel, RealmModel, R> work) {
        return database.call(em -> {
            KeycloakModel keycloak = new KeycloakModel(em);
            RealmModel made = keycloak.groupsAndRoles().getRealm(realm.getId());
            return work.apply(keycloak, made == null ? keycloak.createRealm(realm.getId()) : made);
        });
    }
}
