package org.usercenter.auth.takeover;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.usercenter.auth.proof.ProofBinder;
import org.usercenter.auth.proof.ProvedEnterprise;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.journal.JournalEntry;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.takeover.TakeOverStore;
import org.usercenter.storage.takeover.TakenOver;

import static org.assertj.core.api.Assertions.assertThat;

/** What the logs tell of a take-over, and whom. */
@Tag("A12")
final class WithheldLogsTest {
    private static final VerifiedIdentity PROOF = new VerifiedIdentity(
            "uc-ca",
            "某某有限公司",
            new ProvedEnterprise(Uscc.parse("91350100M000100Y43"), null),
            null,
            RealNameLevel.CERTIFIED,
            Map.of());

    private final List<@Nullable Object> withheld = new ArrayList<>();
    /** Epoch milliseconds. */
    private final List<Long> bound = new ArrayList<>();

    @Test
    void theNewHolderReadsThatHisOwnProofWasBound() {
        long before = Time.currentTimeMillis();

        Handover.bind(session(), fake(RealmModel.class, (p, method, args) -> "realm"), "account", "group", PROOF);

        assertThat(withheld).startsWith("account", "group").hasSize(3);
        Instant since = (Instant) withheld.get(2);
        assertThat(bound).singleElement().satisfies(at -> assertThat(since)
                .isBetween(Instant.ofEpochMilli(before), Instant.ofEpochMilli(at)));
    }

    @Test
    void whomTheFormerHolderLetActIsNotTheNewOnesToKnow() {
        TakenOver rest =
                new TakenOver("realm", "account", "former", "uc-ca", "192.0.2.1", null, Instant.EPOCH, false, 1);

        JournalEntry entry = Members.entry(Members.DISABLED, "member", "success", rest);

        assertThat(entry.subjectId()).as("the member reads it").isEqualTo("member");
        assertThat(entry.actorId())
                .as("the account's own log has no line of it")
                .isNull();
        assertThat(entry.groupId()).as("nor has the enterprise's").isEqualTo(JournalEntry.NO_ENTERPRISE);
        assertThat(entry.details()).as("operators find it").containsEntry("takenOver", "account");
    }

    private KeycloakSession session() {
        TakeOverStore takeOvers = fake(TakeOverStore.class, (p, method, args) -> {
            assertThat(method.getName()).isEqualTo("withholdLogs");
            assertThat(bound).as("nothing is bound yet").isEmpty();
            withheld.addAll(List.of(args).subList(1, args.length));
            return null;
        });
        UserCenterStore store = fake(UserCenterStore.class, (p, method, args) -> takeOvers);
        ProofBinder binder = fake(ProofBinder.class, (p, method, args) -> {
            bound.add(Time.currentTimeMillis());
            return null;
        });
        return fake(KeycloakSession.class, (p, method, args) -> args[0] == ProofBinder.class ? binder : store);
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
