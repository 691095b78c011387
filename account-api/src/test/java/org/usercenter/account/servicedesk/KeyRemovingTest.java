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
import org.usercenter.storage.directory.Directory;
import org.usercenter.storage.directory.Ties;
import org.usercenter.storage.enterprise.EnterpriseStore;
import org.usercenter.storage.enterprise.MembershipStore;
import org.usercenter.storage.enterprise.Standing;
import org.usercenter.storage.foureyes.NewProposal;
import org.usercenter.storage.foureyes.Proposal;
import org.usercenter.storage.foureyes.ProposalState;
import org.usercenter.storage.identifier.IdentifierStore;
import org.usercenter.storage.person.PersonStore;
import org.usercenter.storage.removal.KeyKind;
import org.usercenter.storage.removal.KeyRemoval;
import org.usercenter.storage.removal.LostKey;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("O8")
final class KeyRemovingTest {
    private static final String MINE = "resident-id:mine";

    private final List<String> asked = new ArrayList<>();

    /** A page costs no more the longer it is. */
    @Test
    void whichProposalsAreNoneOfTheOperatorsBusinessIsAskedOnceForAPage() {
        List<Proposal> page = IntStream.range(0, 50)
                .mapToObj(row -> proposal("account" + row))
                .toList();

        Map<String, ProposalView.Subject> seen = new KeyRemoving(new OperatorScope(call())).subjects(page);

        assertThat(seen).hasSize(49).doesNotContainKey("about account7");
        assertThat(asked).containsExactlyInAnyOrder("standing", "mobiles", "documents", "belonging", "naming");
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
                        "directory", none -> Fake.of(Directory.class, Map.of("ties", ties -> new FakeTies())),
                        "enterprises",
                                none -> Fake.of(
                                        EnterpriseStore.class,
                                        Map.of("findByMainAccount", arguments -> Optional.empty())),
                        "persons", none -> Fake.of(PersonStore.class, Map.of("find", arguments -> Optional.empty())),
                        "identifiers",
                                none -> Fake.of(
                                        IdentifierStore.class, Map.of("value", arguments -> Optional.empty()))));
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
