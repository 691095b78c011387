package org.usercenter.account.operator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.account.call.Call;
import org.usercenter.account.call.Fake;
import org.usercenter.account.caller.Caller;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.directory.Directory;
import org.usercenter.storage.directory.Ties;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.enterprise.Membership;
import org.usercenter.storage.enterprise.MembershipStore;
import org.usercenter.storage.enterprise.Standing;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.Uscc;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("O8")
final class OwnConcernsTest {
    private static final String MINE = "resident-id:mine";
    private static final String OTHER = "resident-id:other";
    private static final String MOBILE = "+8613800138000";
    private static final String MAIN_MOBILE = "+8613700137000";

    private final Map<String, Set<String>> documents = new HashMap<>();
    private final Map<String, Set<String>> mobiles = new HashMap<>();
    private final Map<String, String> houses = new HashMap<>();
    private final List<Membership> memberships = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private OwnConcerns concerns;

    @BeforeEach
    void anOperatorWhoIsAPerson() {
        documents.put("me", Set.of(MINE));
        mobiles.put("me", Set.of(MOBILE));
        concerns = new OwnConcerns(call());
    }

    @Test
    void theOwnAccountAndStrangersAreToldApart() {
        documents.put("stranger", Set.of(OTHER));
        mobiles.put("stranger", Set.of("+8613900139000"));

        assertThat(concerns.include("me")).isTrue();
        assertThat(concerns.include("stranger")).isFalse();
        assertThat(concerns.isSameHuman("stranger")).isFalse();
    }

    @Test
    void mainAndInternalAccountsOfTheOwnEnterpriseConcernHimButNotItsGuests() {
        memberships.add(membership(MemberRole.INVITED));
        houses.put("internal", "group");
        houses.put("elsewhere", "another group");

        assertThat(concerns.include("main")).isTrue();
        assertThat(concerns.include("internal")).isTrue();
        assertThat(concerns.include("guest")).isFalse();
        assertThat(concerns.include("elsewhere")).isFalse();
        assertThat(concerns.enterprises()).containsExactly("group");
    }

    @Test
    void whateverNamesHisDocumentConcernsHim() {
        documents.put("main", Set.of(MINE, OTHER));
        documents.put("other", Set.of(OTHER));

        assertThat(concerns.include("main"))
                .as("whose legal representative he is")
                .isTrue();
        assertThat(concerns.include("other")).isFalse();
        assertThat(concerns.isSameHuman("main")).isTrue();
    }

    @Test
    void aMobileOfHisEnterpriseConcernsHimButDoesNotMakeOneHuman() {
        memberships.add(membership(MemberRole.INTERNAL));
        mobiles.put("main", Set.of(MAIN_MOBILE));
        mobiles.put("colleague", Set.of(MAIN_MOBILE));
        mobiles.put("second", Set.of(MOBILE));

        assertThat(concerns.include("colleague")).isTrue();
        assertThat(concerns.isSameHuman("colleague")).isFalse();
        assertThat(concerns.isSameHuman("second")).isTrue();
        assertThat(concerns.isSameHuman("me")).isTrue();
    }

    @Test
    void aPageIsWeighedByAsManyQuestionsAsOneAccount() {
        memberships.add(membership(MemberRole.INTERNAL));
        houses.put("row7", "group");
        documents.put("row8", Set.of(MINE));
        mobiles.put("row9", Set.of(MAIN_MOBILE));
        mobiles.put("main", Set.of(MAIN_MOBILE));
        List<String> page = IntStream.range(0, 50).mapToObj(row -> "row" + row).toList();

        concerns.weigh(page);

        assertThat(page.stream().filter(concerns::include)).containsExactly("row7", "row8", "row9");
        assertThat(asked).containsExactlyInAnyOrder("standing", "mobiles", "documents", "belonging", "naming");
    }

    @Test
    void operatorsAreWeighedTogetherToo() {
        documents.put("row3", Set.of(MINE));
        List<String> page = IntStream.range(0, 50).mapToObj(row -> "row" + row).toList();

        concerns.weighHumans(page);

        assertThat(page.stream().filter(concerns::isSameHuman)).containsExactly("row3");
        assertThat(asked).containsExactlyInAnyOrder("mobiles", "documents", "naming");
    }

    private static Membership membership(MemberRole role) {
        return new Membership(
                "group", "main", Uscc.parse("91350100M000100Y43"), EnterpriseName.parse("深圳某某有限公司"), role, false);
    }

    private Call call() {
        UserCenterStore store = Fake.of(
                UserCenterStore.class,
                Map.of(
                        "memberships",
                                none -> Fake.of(MembershipStore.class, Map.of("standing", arguments -> {
                                    asked.add("standing");
                                    return new Standing(true, memberships);
                                })),
                        "directory", none -> Fake.of(Directory.class, Map.of("ties", ties -> new FakeTies()))));
        return Call.inBackground(
                Fake.of(KeycloakSession.class, Map.of("getProvider", type -> store)),
                new Caller(
                        Fake.of(RealmModel.class),
                        Fake.of(UserModel.class, Map.of("getId", none -> "me")),
                        null,
                        null,
                        Instant.EPOCH,
                        null));
    }

    private final class FakeTies implements Ties {
        @Override
        public Set<String> mobiles(RealmModel realm, Collection<String> userIds) {
            asked.add("mobiles");
            return of(userIds, mobiles);
        }

        @Override
        public Set<String> documents(RealmModel realm, Collection<String> userIds) {
            asked.add("documents");
            return of(userIds, documents);
        }

        private Set<String> of(Collection<String> userIds, Map<String, Set<String>> values) {
            return userIds.stream()
                    .flatMap(id -> values.getOrDefault(id, Set.of()).stream())
                    .collect(Collectors.toSet());
        }

        @Override
        public Set<String> naming(
                RealmModel realm, Collection<String> userIds, Collection<String> named, Collection<String> called) {
            asked.add("naming");
            return userIds.stream()
                    .filter(id -> documents.getOrDefault(id, Set.of()).stream().anyMatch(named::contains)
                            || mobiles.getOrDefault(id, Set.of()).stream().anyMatch(called::contains))
                    .collect(Collectors.toSet());
        }

        @Override
        public Set<String> belonging(RealmModel realm, Collection<String> userIds, Collection<String> groupIds) {
            asked.add("belonging");
            return userIds.stream()
                    .filter(id -> groupIds.contains(houses.getOrDefault(id, "none")))
                    .collect(Collectors.toSet());
        }
    }
}
