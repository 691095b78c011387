package org.usercenter.storage.jpa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.GroupModel;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.crypto.LegibleCrypto;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.enterprise.EnterpriseContact;
import org.usercenter.storage.enterprise.EnterpriseStore;
import org.usercenter.storage.enterprise.LegalRepresentative;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.enterprise.NewEnterprise;
import org.usercenter.storage.enterprise.RealmIncompleteException;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.person.Consent;
import org.usercenter.storage.realname.RealNameChange;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.ReviewState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("R2")
final class EnterprisesTest extends StoreTest {

    private static final Uscc USCC = Uscc.parse("91350100M000100Y43");
    private static final EnterpriseContact CONTACT =
            new EnterpriseContact(MobileNumber.parse("13800138000"), "office@example.com", "福州市鼓楼区 1 号", "350001");
    private static final NewEnterprise FULL = new NewEnterprise(
            USCC,
            EnterpriseName.parse("示例（福建）有限公司"),
            "limited-company",
            "福州市鼓楼区 2 号",
            LocalDate.of(2046, 12, 31),
            new LegalRepresentative(
                    PersonName.parse("张三丰"), IdentityDocument.parse(DocumentType.RESIDENT_ID, "11010519491231002X")),
            CONTACT,
            new Consent("2026-11", Instant.parse("2026-11-24T07:59:00.123Z")));
    private static final NewEnterprise SPARSE = new NewEnterprise(
            USCC,
            EnterpriseName.parse("示例合作社"),
            "other",
            null,
            null,
            new LegalRepresentative(PersonName.parse("李四"), null),
            new EnterpriseContact(null, null, null, null),
            new Consent("2026-11", Instant.EPOCH));

    private final String other = Fakes.user();

    @BeforeEach
    void theRealmIsImported() {
        database.call(em -> {
            KeycloakModel keycloak = new KeycloakModel(em);
            RealmModel made = keycloak.createRealm(realm.getId());
            keycloak.groupsAndRoles().createGroup(made, EnterpriseStore.ROOT);
            Stream.of(MemberRole.values()).forEach(member -> made.addRole(member.roleName()));
            keycloak.createUser(made, user);
            keycloak.createUser(made, other);
            return true;
        });
    }

    @Test
    void an_enterprise_is_read_as_it_was_created() {
        String group = create(user, FULL);

        assertThat(find()).isEqualTo(new Enterprise(group, user, FULL, RealNameLevel.VERIFIED, ReviewState.NONE));
    }

    @Test
    void an_enterprise_of_which_little_is_known_is_read_as_it_was_created() {
        create(user, SPARSE);

        assertThat(find().particulars()).isEqualTo(SPARSE);
    }

    @Test
    void it_is_found_by_main_account_and_by_group_too() {
        String group = create(user, FULL);

        assertThat(this.<Optional<Enterprise>>inStore(
                        store -> store.enterprises().findByMainAccount(realm, user)))
                .contains(find());
        assertThat(this.<Optional<Enterprise>>inStore(
                        store -> store.enterprises().findByGroup(realm, group)))
                .contains(find());
    }

    @Test
    void it_is_not_found_in_another_realm() {
        create(user, FULL);
        RealmModel elsewhere = Fakes.realm();

        assertThat(this.<Optional<Enterprise>>inStore(
                        store -> store.enterprises().findByUscc(elsewhere, USCC)))
                .isEmpty();
    }

    @Test
    void its_groups_stand_under_its_code() {
        String group = create(user, FULL);

        assertThat(paths(group))
                .containsExactlyInAnyOrder(
                        "enterprises/91350100M000100Y43",
                        "enterprises/91350100M000100Y43/departments",
                        "enterprises/91350100M000100Y43/members",
                        "enterprises/91350100M000100Y43/members/owner",
                        "enterprises/91350100M000100Y43/members/internal",
                        "enterprises/91350100M000100Y43/members/invited");
    }

    @Test
    void only_the_groups_of_members_carry_a_role_and_each_its_own() {
        String group = create(user, FULL);

        List<String> roles = inRealm((keycloak, made) -> tree(keycloak.groupsAndRoles()
                        .getGroupById(made, group))
                .flatMap(each ->
                        each.getRoleMappingsStream().map(RoleModel::getName).map(name -> each.getName() + "=" + name))
                .toList());
        assertThat(roles).containsExactlyInAnyOrder("owner=uc-owner", "internal=uc-internal", "invited=uc-invited");
    }

    @Test
    void the_main_account_is_its_owner_and_nothing_else() {
        create(user, FULL);

        List<String> groups = inRealm((keycloak, made) -> keycloak.user(made, user)
                .getGroupsStream()
                .map(GroupModel::getName)
                .toList());
        assertThat(groups).containsExactly("owner");
        assertThat(this.<Boolean>inRealm((keycloak, made) ->
                        keycloak.user(made, user).hasRole(Objects.requireNonNull(made.getRole("uc-owner")))))
                .isTrue();
    }

    @Test
    void the_code_finds_the_main_account_and_the_contact_is_looked_up() {
        create(user, FULL);

        change(store -> {
            assertThat(store.identifiers().findUserId(realm, IdentifierKind.USCC, USCC.value()))
                    .contains(user);
            assertThat(store.identifiers().findUserIdsNotUnique(realm, IdentifierKind.CONTACT_MOBILE, "+8613800138000"))
                    .containsExactly(user);
            assertThat(store.identifiers()
                            .findUserIdsNotUnique(realm, IdentifierKind.CONTACT_EMAIL, "office@example.com"))
                    .containsExactly(user);
        });
    }

    @Test
    void the_contact_may_be_that_of_another_enterprise() {
        create(user, FULL);
        NewEnterprise sibling = new NewEnterprise(
                Uscc.parse("91440300MA5TEXT03E"),
                FULL.name(),
                FULL.type(),
                null,
                null,
                FULL.representative(),
                CONTACT,
                FULL.consent());

        create(other, sibling);
        assertThat(rows("UcEnterprise")).isEqualTo(2);
    }

    @Test
    void level_and_journal_are_written_with_it() {
        String group = create(user, FULL);

        assertThat(this.<Optional<RealNameChange>>inStore(
                        store -> store.realNames().latest(realm, user)))
                .contains(level());
        Object[] line = (Object[]) database.call(em -> em.createNativeQuery(
                        "select ACTION, ACTOR_ID, SUBJECT_ID, OUTCOME, WAY, IP from UC_JOURNAL where REALM_ID = :realm")
                .setParameter("realm", realm.getId())
                .getSingleResult());
        assertThat(line).containsExactly("registration.create", user, group, "success", "four-elements", "192.0.2.7");
    }

    @Test
    void a_code_that_has_a_main_account_is_refused_and_leaves_nothing_behind() {
        create(user, FULL);

        assertThatThrownBy(() -> create(other, SPARSE)).isInstanceOf(ModelDuplicateException.class);
        assertThat(rows("UcEnterprise")).isEqualTo(1);
        assertThat(rows("UcJournal")).isEqualTo(1);
        List<String> groups = inRealm((keycloak, made) -> keycloak.user(made, other)
                .getGroupsStream()
                .map(GroupModel::getName)
                .toList());
        assertThat(groups).isEmpty();
    }

    @Test
    void of_8_registrations_of_one_code_at_once_one_succeeds() throws Exception {
        List<Boolean> won = atOnce(8, () -> {
            String account = Fakes.user();
            try {
                return this.<Boolean>inRealm((keycloak, made) -> {
                    UserModel registrant = keycloak.createUser(made, account);
                    store(keycloak).enterprises().create(made, registrant, FULL, level(), null);
                    return true;
                });
            } catch (ModelDuplicateException e) {
                return false;
            }
        });

        assertThat(won).containsOnlyOnce(true);
        assertThat(rows("UcEnterprise")).isEqualTo(1);
        long groups = inRealm((keycloak, made) -> keycloak.groupsAndRoles().getGroupsCount(made, false));
        // The root and the six of the one enterprise.
        assertThat(groups).isEqualTo(7);
        long users = database.call(
                em -> em.createQuery("select count(*) from UserEntity u where u.realmId = :realm", Long.class)
                        .setParameter("realm", realm.getId())
                        .getSingleResult());
        assertThat(users).isEqualTo(3);
    }

    @Test
    void what_fails_later_in_the_transaction_undoes_it_all() {
        assertThatThrownBy(() -> inRealm((keycloak, made) -> {
                    store(keycloak).enterprises().create(made, keycloak.user(made, user), FULL, level(), null);
                    throw new IllegalStateException("later");
                }))
                .hasMessage("later");

        create(other, FULL);
        assertThat(find().mainAccountId()).isEqualTo(other);
    }

    @Test
    void a_user_is_the_main_account_of_one_enterprise_only() {
        create(user, FULL);
        NewEnterprise second = new NewEnterprise(
                Uscc.parse("91440300MA5TEXT03E"),
                FULL.name(),
                FULL.type(),
                null,
                null,
                FULL.representative(),
                new EnterpriseContact(null, null, null, null),
                FULL.consent());

        assertThatThrownBy(() -> create(user, second)).isInstanceOf(ModelDuplicateException.class);
    }

    @Test
    void a_realm_without_the_role_of_members_is_told_what_is_missing() {
        inRealm((keycloak, made) ->
                keycloak.groupsAndRoles().removeRole(Objects.requireNonNull(made.getRole("uc-invited"))));

        assertThatThrownBy(() -> create(user, FULL))
                .isInstanceOf(RealmIncompleteException.class)
                .hasMessageContaining("role uc-invited");
        assertThat(rows("UcIdentifier")).isZero();
    }

    @Test
    void a_realm_without_the_root_is_told_what_is_missing() {
        inRealm((keycloak, made) -> keycloak.groupsAndRoles()
                .removeGroup(made, keycloak.groupsAndRoles().getGroupByName(made, null, EnterpriseStore.ROOT)));

        assertThatThrownBy(() -> create(user, FULL))
                .isInstanceOf(RealmIncompleteException.class)
                .hasMessageContaining("group enterprises");
    }

    @Test
    void groups_and_particulars_go_with_the_main_account() {
        create(user, FULL);
        inRealm((keycloak, made) -> {
            keycloak.removeUser(made, keycloak.user(made, user));
            return true;
        });

        assertThat(rows("UcEnterprise") + rows("UcIdentifier")).isZero();
        long groups = inRealm((keycloak, made) -> keycloak.groupsAndRoles().getGroupsCount(made, false));
        assertThat(groups).isEqualTo(1);
    }

    @Test
    void a_code_whose_main_account_is_gone_can_be_registered_anew() {
        create(user, FULL);
        inRealm((keycloak, made) -> {
            keycloak.removeUser(made, keycloak.user(made, user));
            return true;
        });
        create(other, SPARSE);

        assertThat(find().mainAccountId()).isEqualTo(other);
    }

    @Test
    void the_particulars_go_with_the_group() {
        String group = create(user, FULL);
        inRealm((keycloak, made) -> keycloak.groupsAndRoles()
                .removeGroup(made, keycloak.groupsAndRoles().getGroupById(made, group)));

        assertThat(rows("UcEnterprise")).isZero();
    }

    @Test
    void the_enterprise_of_others_stays_when_a_user_goes() {
        create(user, FULL);
        inRealm((keycloak, made) -> {
            keycloak.removeUser(made, keycloak.user(made, other));
            return true;
        });

        assertThat(find().mainAccountId()).isEqualTo(user);
    }

    @Test
    void what_tells_of_humans_does_not_stand_in_the_table_in_clear() {
        create(user, FULL);

        Object[] row = (Object[]) database.call(em -> em.createNativeQuery("select REPRESENTATIVE_SEALED,"
                        + " DOCUMENT_SEALED, CONTACT_ADDRESS_SEALED from UC_ENTERPRISE where REALM_ID = :realm")
                .setParameter("realm", realm.getId())
                .getSingleResult());
        assertThat(row).allSatisfy(column -> assertThat(column.toString())
                .startsWith("v1.")
                .doesNotContain("张三丰", "11010519491231002X", "鼓楼区"));
    }

    @Test
    void nothing_printed_tells_of_humans() {
        create(user, FULL);

        assertThat(find().toString())
                .doesNotContain("张三丰", "11010519491231002X", "13800138000", "office@example.com", "1 号");
    }

    @Test
    void everything_can_be_read_with_the_new_key_alone_after_the_rotation() {
        create(user, FULL);
        Sealing both = new Sealing(new LegibleCrypto("k2", Set.of("k1", "k2")).cipher());
        new Maintenance(database, both, 12, clock).run();

        Optional<Enterprise> read = database.call(em ->
                store(em, new LegibleCrypto("k2", Set.of("k2"))).enterprises().findByUscc(realm, USCC));
        assertThat(read).map(Enterprise::particulars).contains(FULL);
    }

    private String create(String account, NewEnterprise enterprise) {
        return inRealm((keycloak, made) -> store(keycloak)
                .enterprises()
                .create(made, keycloak.user(made, account), enterprise, level(), "192.0.2.7"));
    }

    private UserCenterStore store(KeycloakModel keycloak) {
        return new JpaUserCenterStore(
                keycloak.entityManager(),
                database,
                crypto,
                (of, account) -> java.util.Optional.empty(),
                new EnterpriseGroups(keycloak.groupsAndRoles()),
                clock);
    }

    private <R> R inRealm(BiFunction<KeycloakModel, RealmModel, R> work) {
        return database.call(em -> {
            KeycloakModel keycloak = new KeycloakModel(em);
            return work.apply(keycloak, keycloak.realm(realm.getId()));
        });
    }

    private Enterprise find() {
        return this.<Optional<Enterprise>>inStore(store -> store.enterprises().findByUscc(realm, USCC))
                .orElseThrow();
    }

    private RealNameChange level() {
        return new RealNameChange(
                RealNameLevel.VERIFIED, "four-elements", "request 7", clock.instant(), null, ReviewState.NONE);
    }

    private List<String> paths(String groupId) {
        return inRealm((keycloak, made) -> tree(keycloak.groupsAndRoles().getGroupById(made, groupId))
                .map(EnterprisesTest::path)
                .toList());
    }

    private static Stream<GroupModel> tree(GroupModel group) {
        return Stream.concat(Stream.of(group), group.getSubGroupsStream().flatMap(EnterprisesTest::tree));
    }

    private static String path(GroupModel group) {
        @Nullable GroupModel parent = group.getParent();
        return parent == null ? group.getName() : path(parent) + "/" + group.getName();
    }
}
