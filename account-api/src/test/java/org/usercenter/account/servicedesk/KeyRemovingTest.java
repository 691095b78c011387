package org.usercenter.account.servicedesk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.usercenter.account.call.Call;
import org.usercenter.account.call.Fake;
import org.usercenter.account.caller.Caller;
import org.usercenter.account.operator.OperatorScope;
import org.usercenter.account.operator.foureyes.ProposalView;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.directory.AccountEntry;
import org.usercenter.storage.directory.Directory;
import org.usercenter.storage.directory.EnterpriseEntry;
import org.usercenter.storage.directory.Ties;
import org.usercenter.storage.enterprise.MembershipStore;
import org.usercenter.storage.enterprise.Standing;
import org.usercenter.storage.foureyes.NewProposal;
import org.usercenter.storage.foureyes.Proposal;
import org.usercenter.storage.foureyes.ProposalState;
import org.usercenter.storage.identifier.IdentifierStore;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.removal.KeyKind;
import org.usercenter.storage.removal.KeyRemoval;
import org.usercenter.storage.removal.LostKey;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("O8")
final class KeyRemovingTest {
    private static final String MINE = "resident-id:mine";

    private static final EnterpriseEntry ENTERPRISE = new EnterpriseEntry(
            Uscc.parse("91350100M000100Y43"),
            EnterpriseName.parse("甲公司"),
            "account1",
            "account1",
            RealNameLevel.VERIFIED,
            null,
            new EnterpriseEntry.Position("甲公司", "group"));
    private static final AccountEntry PERSON =
            new AccountEntry("account2", "account2", true, true, "王小明", RealNameLevel.VERIFIED);

    private final List<String> asked = new ArrayList<>();

    /** A page costs no more the longer it is. */
    @Test
    void whichProposalsAreNoneOfTheOperatorsBusinessIsAskedOnceForAPage() {
        List<Proposal> page = IntStream.range(0, 50)
                .mapToObj(row -> proposal("account" + row))
                .toList();

        Map<String, ProposalView.Subject> seen = new KeyRemoving(new OperatorScope(call())).subjects(page);

        assertThat(seen).hasSize(49).doesNotContainKey("about account7");
        assertThat(asked)
                .containsExactlyInAnyOrder(
                        "standing",
                        "mobiles",
                        "documents",
                        "belonging",
                        "naming",
                        "names of enterprises",
                        "names of persons",
                        "numbers");
        assertThat(seen)
                .extractingByKeys("about account1", "about account2", "about account3")
                .extracting(ProposalView.Subject::name)
                .containsExactly("甲公司", PersonName.parse("王小明").masked(), "");
    }

    private static Proposal proposal(String account) {
        String part = "another version/" + new LostKey(KeyKind.CERTIFICATE, "1").code();
        return new Proposal(
                "about " + account,
                new NewProposal("remove-key", account, part, "遗失"),
                ProposalState.WAITING,
                "alice",
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.MAX);
    }

    private Call call() {
        UserCenterStore store = Fake.of(
                UserCenterStore.class,
                Map.of(
                        "memberships",
                                none -> Fake.of(MembershipStore.class, Map.of("standing", arguments -> {
                                    asked.add("standing");
                                    return new Standing(true, List.of());
                                })),
                        "directory",
                                none -> Fake.of(
                                        Directory.class,
                                        Map.of(
                                                "ties",
                                                ties -> new FakeTies(),
                                                "enterprisesOf",
                                                arguments -> noted("names of enterprises", List.of(ENTERPRISE)),
                                                "accounts",
                                                arguments -> noted("names of persons", List.of(PERSON)))),
                        "identifiers",
                                none -> Fake.of(
                                        IdentifierStore.class,
                                        Map.of("valuesOf", arguments -> noted("numbers", Map.of())))));
        KeyRemoval keys = Fake.of(KeyRemoval.class, Map.of("version", arguments -> Optional.of("this version")));
        UserProvider users =
                Fake.of(UserProvider.class, Map.of("getUserById", arguments -> user((String) arguments[1])));
        return Call.inBackground(
                Fake.of(
                        KeycloakSession.class,
                        Map.of(
                                "getProvider", type -> type[0] == KeyRemoval.class ? keys : store,
                                "users", none -> users)),
                new Caller(Fake.of(RealmModel.class), user("me"), null, null, Instant.EPOCH, null));
    }

    private <T> T noted(String question, T answer) {
        asked.add(question);
        return answer;
    }

    private static UserModel user(String id) {
        return Fake.of(
                UserModel.class, Map.of("getId", none -> id, "getUsername", none -> id, "isEnabled", none -> true));
    }

    private final class FakeTies implements Ties {
        @Override
        public Set<String> mobiles(RealmModel realm, Collection<String> userIds) {
            asked.add("mobiles");
            return Set.of();
        }

        @Override
        public Set<String> documents(RealmModel realm, Collection<String> userIds) {
            asked.add("documents");
            return Set.of(MINE);
        }

        @Override
        public Set<String> naming(
                RealmModel realm, Collection<String> userIds, Collection<String> named, Collection<String> called) {
            asked.add("naming");
            return userIds.stream().filter("account7"::equals).collect(Collectors.toSet());
        }

        @Override
        public Set<String> belonging(RealmModel realm, Collection<String> userIds, Collection<String> groupIds) {
            asked.add("belonging");
            return Set.of();
        }
    }
}
