package org.usercenter.storage.jpa;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.GroupModel;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.storage.crypto.LegibleCrypto;
import org.usercenter.storage.document.object.ObjectStorage;
import org.usercenter.storage.enterprise.Addresses;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.enterprise.EnterpriseContact;
import org.usercenter.storage.enterprise.LegalRepresentative;
import org.usercenter.storage.enterprise.NewEnterprise;
import org.usercenter.storage.enterprise.Registrant;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.realname.RealNameChange;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.ReviewState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("R2")
final class EnterprisesTest extends EnterpriseTest {

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
    @Tag("R2")
    void that_its_legal_representative_registered_it_himself_is_known() {
        NewEnterprise himself = new NewEnterprise(
                USCC,
                FULL.name(),
                FULL.type(),
                FULL.address(),
                FULL.validUntil(),
                FULL.representative(),
                CONTACT,
                FULL.consent(),
                new Registrant(null));

        create(user, himself);

        assertThat(find().particulars()).isEqualTo(himself);
    }

    @Test
    void a_proved_name_takes_the_place_of_the_typed_one() {
        String group = create(user, FULL);

        boolean renamed = inStore(store -> store.enterprises().rename(realm, group, EnterpriseName.parse("另一有限公司")));

        assertThat(renamed).isTrue();
        assertThat(find().particulars().name()).isEqualTo(EnterpriseName.parse("另一有限公司"));
    }

    @Test
    void another_legal_representative_and_term_take_the_place_of_those_before() {
        String group = create(user, FULL);
        LegalRepresentative successor = new LegalRepresentative(
                PersonName.parse("王五"), new IdentityDocument(DocumentType.HK_MACAO_PERMIT, "H12345678"));

        change(store -> store.enterprises().represent(realm, group, successor));
        change(store -> store.enterprises().extend(realm, group, LocalDate.of(2046, 12, 31)));

        assertThat(find().particulars().representative()).isEqualTo(successor);
        assertThat(find().particulars().validUntil()).isEqualTo(LocalDate.of(2046, 12, 31));
    }

    @Test
    void addresses_are_changed_and_taken_away() {
        String group = create(user, FULL);

        change(store -> store.enterprises().move(realm, group, new Addresses("深圳市福田区一路 1 号", null, null)));

        NewEnterprise moved = find().particulars();
        assertThat(moved.address()).isEqualTo("深圳市福田区一路 1 号");
        assertThat(moved.contact().address()).isNull();
        assertThat(moved.contact().postcode()).isNull();
        assertThat(moved.contact().mobile()).isEqualTo(FULL.contact().mobile());
        assertThat(this.<Boolean>inStore(
                        store -> store.enterprises().move(realm, Fakes.user(), new Addresses(null, null, null))))
                .isFalse();
    }

    @Test
    void of_several_who_lock_it_each_sees_what_the_one_before_has_changed() throws Exception {
        String group = create(user, FULL);
        change(store -> store.enterprises().move(realm, group, new Addresses("a", null, null)));

        atOnce(
                4,
                () -> this.<Boolean>inStore(store -> {
                    assertThat(store.enterprises().lock(realm, group)).isTrue();
                    String before = store.enterprises()
                            .findByGroup(realm, group)
                            .orElseThrow()
                            .particulars()
                            .address();
                    return store.enterprises().move(realm, group, new Addresses(before + "a", null, null));
                }));

        assertThat(find().particulars().address()).isEqualTo("aaaaa");
        assertThat(this.<Boolean>inStore(store -> store.enterprises().lock(realm, Fakes.user())))
                .isFalse();
    }

    @Test
    void what_was_typed_of_its_people_can_be_forgotten() {
        String group = create(user, FULL);

        change(store -> store.enterprises().forgetPeople(realm, group));

        NewEnterprise left = find().particulars();
        assertThat(left.registrant()).isNull();
        assertThat(left.representative()).isNull();
        assertThat(left.contact().address()).isNull();
        assertThat(left.contact().postcode()).isNull();
        assertThat(left.address()).isEqualTo(FULL.address());
    }

    @Test
    void who_registered_it_can_be_forgotten_alone() {
        String group = create(user, FULL);

        change(store -> store.enterprises().forgetRegistrant(realm, group));

        NewEnterprise left = find().particulars();
        assertThat(left.registrant()).isNull();
        assertThat(left.representative()).isEqualTo(FULL.representative());
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
        new Maintenance(database, both, ObjectStorage.NONE, 12, clock).run();

        Optional<Enterprise> read = database.call(em ->
                store(em, new LegibleCrypto("k2", Set.of("k2"))).enterprises().findByUscc(realm, USCC));
        assertThat(read).map(Enterprise::particulars).contains(FULL);
    }
}
