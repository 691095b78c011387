package org.usercenter.storage.jpa;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.directory.AccountEntry;
import org.usercenter.storage.directory.EnterpriseEntry;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.person.Consent;
import org.usercenter.storage.person.NewPerson;
import org.usercenter.storage.realname.RealNameLevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

@Tag("O3")
final class DirectoryTest extends BusinessTest {

    @Test
    void an_enterprise_is_found_by_its_code_and_by_its_main_account() {
        EnterpriseEntry byCode =
                inStore(store -> store.directory().enterprise(realm, USCC_A).orElseThrow());
        EnterpriseEntry byAccount =
                inStore(store -> store.directory().enterpriseOf(realm, user).orElseThrow());

        assertThat(byCode).isEqualTo(byAccount);
        assertThat(byCode.groupId()).isEqualTo(a);
        assertThat(byCode.name()).isEqualTo(EnterpriseName.parse("甲公司"));
        assertThat(byCode.level()).isEqualTo(RealNameLevel.VERIFIED);
        assertThat(byCode.suspendedAt()).isNull();
        assertThat(this.<Boolean>inStore(
                        store -> store.directory().enterpriseOf(realm, member).isPresent()))
                .isFalse();
    }

    @Test
    void enterprises_are_found_by_how_their_name_begins_whatever_its_case() {
        rename(a, "Abc建设");
        rename(b, "aBd Bank");

        assertThat(names("ab")).containsExactly("Abc建设", "aBd Bank");
        assertThat(names("ABC建")).containsExactly("Abc建设");
        assertThat(names("bc")).as("not in the middle").isEmpty();
        assertThat(names("建设")).isEmpty();
        assertThat(names("a%")).as("no pattern").isEmpty();
    }

    @Test
    void a_beginning_stops_where_the_next_character_begins() {
        // Both begin with the same byte of UTF-8, and 甲 is the whole beginning of one alone.
        assertThat(names("甲")).containsExactly("甲公司");
        assertThat(names("甲公司某")).isEmpty();
    }

    @Test
    void enterprises_are_told_of_by_id_as_far_as_there_are_any() {
        assertThat(this.<List<EnterpriseEntry>>inStore(
                        store -> store.directory().enterprises(realm, List.of(b, a, "none"))))
                .extracting(EnterpriseEntry::groupId)
                .containsExactlyInAnyOrder(a, b);
        assertThat(this.<List<EnterpriseEntry>>inStore(
                        store -> store.directory().enterprises(realm, List.of())))
                .isEmpty();
    }

    @Test
    void enterprises_are_told_of_by_main_account_all_at_once() {
        String mainOfB = inStore(store -> store.directory().enterprises(realm, List.of(b)))
                .get(0)
                .mainAccountId();

        long statements = database.statements(() -> assertThat(this.<List<EnterpriseEntry>>inStore(
                        store -> store.directory().enterprisesOf(realm, List.of(user, mainOfB, member))))
                .extracting(EnterpriseEntry::groupId)
                .containsExactlyInAnyOrder(a, b));
        assertThat(statements).isEqualTo(1);
    }

    @Test
    void a_list_goes_on_after_the_last_one_also_among_equal_names() {
        rename(a, "同名公司");
        rename(b, "同名公司");

        EnterpriseEntry first = page("同名", false, null).get(0);
        EnterpriseEntry second = page("同名", false, first.position()).get(0);

        assertThat(Set.of(first.groupId(), second.groupId())).containsExactlyInAnyOrder(a, b);
        assertThat(page("同名", false, second.position())).isEmpty();
    }

    @Test
    void those_alone_that_are_suspended() {
        change(store -> store.suspensions().suspend(realm, b, "调查", null, null));

        assertThat(page("", true, null)).extracting(EnterpriseEntry::groupId).containsExactly(b);
        assertThat(page("乙", true, null)).hasSize(1);
        assertThat(page("甲", true, null)).isEmpty();
    }

    @Test
    void a_name_of_two_hundred_characters_is_found_by_its_first_forty() {
        rename(a, "长".repeat(200));

        assertThat(names("长".repeat(39))).hasSize(1);
        assertThat(names("长".repeat(60))).hasSize(1);
    }

    @Test
    void a_person_is_found_by_the_whole_name_alone() {
        person(member, "王小明");

        assertThat(persons("王小明", null)).containsExactly(member);
        assertThat(persons("王小", null)).isEmpty();
        assertThat(persons("王小明", member)).as("after it").isEmpty();
    }

    @Test
    void accounts_are_told_of_by_id_with_what_they_are() {
        person(member, "王小明");
        String internal = inRealm((keycloak, made) -> {
            keycloak.createUser(made, Fakes.user());
            return keycloak.createUser(made, Fakes.user()).getId();
        });
        database.call(em -> em.createQuery(
                        """
                        insert into UcMember(userId, groupId, realmId, kind, loginName, sortName, administrator, joinedAt, version)
                        values (:user, :group, :realm, 'internal', 'staff.one', '李四', false, 0, 0)""")
                .setParameter("user", internal)
                .setParameter("group", a)
                .setParameter("realm", realm.getId())
                .executeUpdate());

        List<AccountEntry> found = inStore(store -> store.directory().accounts(realm, List.of(member, internal, user)));

        // A main account is no person's.
        assertThat(found)
                .extracting(AccountEntry::userId, AccountEntry::person, AccountEntry::name)
                .containsExactlyInAnyOrder(tuple(member, true, "王小明"), tuple(internal, false, "李四"));
    }

    @Test
    void an_account_is_found_by_exactly_its_login_name() {
        String name = inRealm((keycloak, made) -> keycloak.user(made, member).getUsername());

        assertThat(this.<Optional<String>>inStore(
                        store -> store.directory().account(realm, " " + name.toUpperCase(Locale.ROOT))))
                .contains(member);
        assertThat(this.<Boolean>inStore(store ->
                        store.directory().account(realm, name.substring(1)).isPresent()))
                .isFalse();
    }

    @Test
    void no_more_accounts_are_asked_for_than_a_page_has() {
        List<String> many = Collections.nCopies(201, member);

        assertThatThrownBy(() -> inStore(store -> store.directory().accounts(realm, many)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void rename(String group, String name) {
        change(store -> store.enterprises().rename(realm, group, EnterpriseName.parse(name)));
    }

    private List<String> names(String beginning) {
        return inStore(store -> store.directory().enterprises(realm, beginning, false, null, 10)).stream()
                .map(each -> each.name().value())
                .toList();
    }

    private List<EnterpriseEntry> page(String beginning, boolean suspended, EnterpriseEntry.@Nullable Position after) {
        return inStore(store -> store.directory().enterprises(realm, beginning, suspended, after, 1));
    }

    private List<String> persons(String name, @Nullable String after) {
        return inStore(store -> store.directory().persons(realm, PersonName.parse(name), after, 10)).stream()
                .map(AccountEntry::userId)
                .toList();
    }

    private void person(String account, String name) {
        change(store -> store.persons()
                .create(
                        realm,
                        account,
                        new NewPerson(
                                PersonName.parse(name),
                                IdentityDocument.parse(DocumentType.RESIDENT_ID, "11010519491231002X"),
                                null,
                                new Consent("2026-11", Instant.EPOCH))));
    }
}
