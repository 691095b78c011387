package org.usercenter.storage.jpa;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.directory.Ties;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.member.Member;
import org.usercenter.storage.member.MemberQuery;
import org.usercenter.storage.person.Consent;
import org.usercenter.storage.person.NewPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@Tag("O8")
final class TiesTest extends MemberTest {
    private static final IdentityDocument REPRESENTATIVE =
            IdentityDocument.parse(DocumentType.RESIDENT_ID, "11010519491231002X");
    private static final IdentityDocument HANDLER = IdentityDocument.parse(DocumentType.CHINESE_PASSPORT, "E12345678");
    private static final IdentityDocument STRANGER =
            IdentityDocument.parse(DocumentType.RESIDENT_ID, "440524188001010014");
    private static final String MOBILE = "+8613700137000";

    @Test
    void an_account_names_the_documents_of_whoever_it_is_or_acts_for() {
        person(other, STRANGER);
        String internal = join("张小三", MemberRole.INTERNAL);
        change(store -> store.identifiers()
                .addWithin(realm, group, internal, IdentifierKind.MEMBER_ID_NUMBER, REPRESENTATIVE.indexValue()));

        assertThat(ask(ties -> ties.documents(realm, List.of(user))))
                .containsExactlyInAnyOrder(REPRESENTATIVE.indexValue(), HANDLER.indexValue());
        assertThat(ask(ties -> ties.documents(realm, List.of(other, internal))))
                .containsExactlyInAnyOrder(STRANGER.indexValue(), REPRESENTATIVE.indexValue());
        assertThat(naming(REPRESENTATIVE)).containsExactlyInAnyOrder(user, internal);
        assertThat(naming(HANDLER)).containsExactly(user);
        assertThat(naming(STRANGER)).as("though no identifier says so").containsExactly(other);
    }

    private Set<String> naming(IdentityDocument document) {
        List<String> all = new ArrayList<>(List.of(user, other));
        all.addAll(
                page(MemberQuery.first(10)).items().stream().map(Member::userId).toList());
        return ask(ties -> ties.naming(realm, all, Set.of(document.indexValue()), Set.of()));
    }

    @Test
    void a_mobile_is_the_same_whether_one_logs_in_with_it_or_is_called_at_it() {
        change(store -> store.identifiers().add(realm, other, IdentifierKind.MOBILE, MOBILE));
        change(store -> store.identifiers().add(realm, user, IdentifierKind.CONTACT_MOBILE, MOBILE));

        assertThat(ask(ties -> ties.mobiles(realm, List.of(other)))).containsExactly(MOBILE);
        assertThat(ask(ties -> ties.naming(realm, List.of(user, other), Set.of(), Set.of(MOBILE))))
                .containsExactlyInAnyOrder(user, other);
        assertThat(ask(ties -> ties.naming(realm, List.of(other), Set.of(), Set.of("+8613800138000"))))
                .isEmpty();
    }

    @Test
    void main_and_internal_accounts_belong_to_an_enterprise_and_guests_do_not() {
        String internal = join("张小三", MemberRole.INTERNAL);
        String guest = join("李四", MemberRole.INVITED);

        assertThat(ask(ties -> ties.belonging(realm, List.of(user, internal, guest, other), Set.of(group))))
                .containsExactlyInAnyOrder(user, internal);
        assertThat(ask(ties -> ties.belonging(realm, List.of(user), Set.of("another"))))
                .isEmpty();
    }

    @Test
    void a_page_takes_as_many_statements_as_one_account() {
        List<String> page = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            String account = join("张三", MemberRole.INTERNAL);
            String mobile = "+86137001370" + (10 + i);
            change(store -> store.identifiers().add(realm, account, IdentifierKind.MOBILE, mobile));
            page.add(account);
        }

        long ofOne = statements(page.subList(0, 1));
        long ofAll = statements(page);

        assertThat(ofAll).isEqualTo(ofOne).isLessThanOrEqualTo(8);
    }

    private long statements(List<String> accounts) {
        return database.statements(() -> {
            ask(ties -> ties.mobiles(realm, accounts));
            ask(ties -> ties.documents(realm, accounts));
            ask(ties -> ties.naming(realm, accounts, Set.of(STRANGER.indexValue()), Set.of(MOBILE)));
            ask(ties -> ties.belonging(realm, accounts, Set.of(group)));
        });
    }

    @Test
    void nobody_is_asked_about_for_nothing_and_not_about_too_many() {
        assertThat(ask(ties -> ties.naming(realm, List.of(), Set.of("x"), Set.of("y"))))
                .isEmpty();
        assertThat(ask(ties -> ties.documents(realm, List.of()))).isEmpty();
        assertThat(ask(ties -> ties.mobiles(realm, List.of()))).isEmpty();
        assertThat(ask(ties -> ties.belonging(realm, List.of(user), Set.of()))).isEmpty();
        List<String> many = Collections.nCopies(Ties.MAX + 1, user);
        assertThatIllegalArgumentException().isThrownBy(() -> ask(ties -> ties.mobiles(realm, many)));
    }

    private void person(String account, IdentityDocument document) {
        change(store -> store.persons()
                .create(
                        realm,
                        account,
                        new NewPerson(
                                PersonName.parse("欧阳小梅"), document, null, new Consent("2026-11", clock.instant()))));
    }

    private Set<String> ask(Function<Ties, Set<String>> question) {
        return inStore(store -> question.apply(store.directory().ties()));
    }
}
