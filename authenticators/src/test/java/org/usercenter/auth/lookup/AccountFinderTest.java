package org.usercenter.auth.lookup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.storage.identifier.IdentifierKind;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L1")
class AccountFinderTest {
    /** Example of GB 11643. */
    private static final String RESIDENT = "11010519491231002X";
    /** Example of GB 32100. */
    private static final String USCC = "91350100M000100Y43";

    private final Realm realm = new Realm();
    private final AccountFinder<String> finder = new AccountFinder<>(realm);

    @Test
    void findsAPersonByIdNumberAndShowsTheLoginNameToKeycloakOnly() {
        realm.unique(IdentifierKind.ID_NUMBER, RESIDENT, "alice");

        assertThat(finder.find("11010519491231002x")).isEqualTo(new AccountFinder.Found<>("alice", "alice", true));
    }

    @Test
    void findsAnEnterpriseByItsCode() {
        realm.unique(IdentifierKind.USCC, USCC, "works");

        assertThat(finder.find(USCC)).isEqualTo(new AccountFinder.Found<>("works", "works", true));
    }

    @Test
    void findsTheOnlyInternalAccountWithThatNumber() {
        realm.shared(RESIDENT, "clerk");

        assertThat(finder.find(RESIDENT).account()).isEqualTo("clerk");
    }

    @Test
    void prefersThePersonsOwnAccountToInternalOnes() {
        realm.shared(RESIDENT, "clerk");
        realm.unique(IdentifierKind.ID_NUMBER, RESIDENT, "alice");

        assertThat(finder.find(RESIDENT).account()).isEqualTo("alice");
    }

    @Test
    void findsNobodyWhenSeveralInternalAccountsHaveTheNumber() {
        realm.shared(RESIDENT, "clerk");
        realm.shared(RESIDENT, "clerk-elsewhere");

        assertThat(finder.find(RESIDENT).account()).isNull();
    }

    @Test
    void masksANumberThatNobodyHas() {
        assertThat(finder.find(RESIDENT)).isEqualTo(new AccountFinder.Found<>(null, "110***********002X", true));
    }

    @Test
    void keepsAnUnknownLoginName() {
        assertThat(finder.find("nobody")).isEqualTo(new AccountFinder.Found<>(null, "nobody", false));
    }

    @Test
    void findsAnAccountByLoginName() {
        realm.names.put("alice", "alice");

        assertThat(finder.find("alice")).isEqualTo(new AccountFinder.Found<>("alice", "alice", false));
    }

    @Test
    void doesNotLetAnOddDocumentNumberTakeTheLoginNameOfAnother() {
        realm.names.put("alice", "alice");
        realm.unique(IdentifierKind.ID_NUMBER, "other:ALICE", "mallory");

        assertThat(finder.find("alice").account()).isEqualTo("alice");
    }

    @Test
    void findsAPersonByAnOddDocumentNumber() {
        realm.unique(IdentifierKind.ID_NUMBER, "other:XY12345", "bob");

        assertThat(finder.find("XY12345")).isEqualTo(new AccountFinder.Found<>("bob", "bob", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "110105194912310021", "correct horse battery", "me@example.com"})
    void masksWhatMayBeAnythingPersonal(String typed) {
        AccountFinder.Found<String> found = finder.find(typed);

        assertThat(found.shown()).doesNotContain(typed.substring(2, typed.length() - 2));
        assertThat(found.secret()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {RESIDENT, USCC, "alice", "XY12345"})
    void looksUpAsMuchForAMissAsForAHit(String typed) {
        finder.find(typed);
        List<String> missed = List.copyOf(realm.lookups);
        realm.lookups.clear();
        realm.unique(IdentifierKind.ID_NUMBER, RESIDENT, "alice");
        realm.unique(IdentifierKind.USCC, USCC, "alice");
        realm.unique(IdentifierKind.ID_NUMBER, "other:XY12345", "alice");
        realm.names.put("alice", "alice");
        finder.find(typed);

        assertThat(realm.lookups).isEqualTo(missed);
    }

    private static final class Realm implements AccountFinder.Accounts<String> {
        private final Map<String, String> unique = new HashMap<>();
        private final Map<String, List<String>> shared = new HashMap<>();
        private final Map<String, String> names = new HashMap<>();
        private final List<String> lookups = new ArrayList<>();

        private void unique(IdentifierKind kind, String value, String user) {
            unique.put(kind + value, user);
        }

        private void shared(String value, String user) {
            shared.computeIfAbsent(IdentifierKind.MEMBER_ID_NUMBER + value, key -> new ArrayList<>())
                    .add(user);
        }

        @Override
        public Optional<String> holder(IdentifierKind kind, String normalised) {
            lookups.add("holder " + kind);
            return Optional.ofNullable(unique.get(kind + normalised));
        }

        @Override
        public List<String> holders(IdentifierKind kind, String normalised) {
            lookups.add("holders " + kind);
            return shared.getOrDefault(kind + normalised, List.of());
        }

        @Override
        public @Nullable String byId(String userId) {
            lookups.add("id");
            return userId.contains("0000-0000") ? null : userId;
        }

        @Override
        public @Nullable String byName(String typed) {
            lookups.add("name");
            return names.get(typed);
        }

        @Override
        public String name(String account) {
            return account;
        }
    }
}
