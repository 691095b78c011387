package org.usercenter.auth.flow;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.enterprise.Membership;
import org.usercenter.storage.enterprise.MembershipStore;
import org.usercenter.storage.enterprise.Standing;
import org.usercenter.storage.identifier.IdentifierStore;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.journal.Journal;
import org.usercenter.storage.journal.JournalEntry;
import org.usercenter.storage.member.Member;
import org.usercenter.storage.member.MemberState;
import org.usercenter.storage.member.MemberStore;
import org.usercenter.storage.message.NewMessage;
import org.usercenter.storage.message.Outbox;

import static org.assertj.core.api.Assertions.assertThat;

/** What an enterprise has typed, and whoever has the mobile. */
@Tag("A4")
@Tag("A5")
class LoginMobileTest {
    private static final String MOBILE = "+8613800138000";

    private final List<String> bound = new ArrayList<>();
    private final List<NewMessage> told = new ArrayList<>();
    private final List<JournalEntry> journal = new ArrayList<>();
    private Optional<String> gaveWay = Optional.empty();

    @Test
    void whoProvesAMobileThatNobodyHasGetsItAndNobodyIsTold() {
        new LoginMobile(session(), MOBILE).bind("me");

        assertThat(bound).containsExactly("giveWay me", "add me");
        assertThat(told).isEmpty();
        assertThat(journal).isEmpty();
    }

    @Test
    void theMainAccountLearnsThatItsInternalAccountHasLostWhatItTyped() {
        gaveWay = Optional.of("internal");

        new LoginMobile(session(), MOBILE).bind("me");

        assertThat(bound).containsExactly("giveWay me", "add me");
        assertThat(told).singleElement().satisfies(message -> {
            assertThat(message.userId()).isEqualTo("owner");
            assertThat(message.kind()).isEqualTo("member.mobile-lost");
            assertThat(message.parameters()).isEqualTo(Map.of("person", "zhangsan"));
        });
        assertThat(journal).singleElement().satisfies(entry -> {
            assertThat(entry.subjectId()).isEqualTo("internal");
            assertThat(entry.toString()).doesNotContain(MOBILE);
        });
    }

    private KeycloakSession session() {
        RealmModel realm = proxy(RealmModel.class, (p, method, args) -> null);
        KeycloakContext context = proxy(KeycloakContext.class, (p, method, args) -> realm);
        IdentifierStore identifiers = proxy(IdentifierStore.class, (p, method, args) -> {
            bound.add(method.getName() + " " + args[1]);
            return method.getName().equals("giveWay") ? gaveWay : null;
        });
        MembershipStore memberships = proxy(
                MembershipStore.class,
                (p, method, args) -> new Standing(
                        false, List.of(membership("group", MemberRole.INTERNAL), membership("x", MemberRole.INVITED))));
        MemberStore members = proxy(MemberStore.class, (p, method, args) -> Optional.of(member()));
        Outbox outbox = proxy(Outbox.class, (p, method, args) -> {
            told.add((NewMessage) args[1]);
            return null;
        });
        Journal written = proxy(Journal.class, (p, method, args) -> {
            journal.add((JournalEntry) args[1]);
            return null;
        });
        UserCenterStore store = proxy(UserCenterStore.class, (p, method, args) -> switch (method.getName()) {
            case "identifiers" -> identifiers;
            case "memberships" -> memberships;
            case "members" -> members;
            case "outbox" -> outbox;
            case "journal" -> written;
            default -> throw new UnsupportedOperationException(method.getName());
        });
        return proxy(
                KeycloakSession.class, (p, method, args) -> method.getName().equals("getContext") ? context : store);
    }

    private static Membership membership(String group, MemberRole role) {
        return new Membership(
                group, "owner", Uscc.parse("91350100M000100Y43"), EnterpriseName.parse("甲公司"), role, false);
    }

    private static Member member() {
        return new Member(
                "internal",
                MemberRole.INTERNAL,
                "张三",
                "zhangsan",
                null,
                List.of(),
                false,
                MemberState.ACTIVE,
                Instant.EPOCH,
                null,
                0);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
