package org.usercenter.auth.notice;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.deletion.Deletions;
import org.usercenter.storage.deletion.PendingDeletion;
import org.usercenter.storage.identifier.IdentifierStore;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Delivery;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.MessageDelivery.Outcome;
import org.usercenter.storage.message.Outbox;

import static org.assertj.core.api.Assertions.assertThat;

/** Copies of messages that are not sent although nothing is wrong. */
@Tag("A14")
final class NoticeDeliveryTest {
    private static final Instant DUE = Instant.ofEpochMilli(1_800_000_000_000L);

    private final List<Delivery> ended = new ArrayList<>();
    private @Nullable PendingDeletion pending;

    @Test
    void an_account_without_an_address_has_no_failure() {
        assertThat(send(copy(Channel.EMAIL, Map.of()))).isEqualTo(Outcome.NO_ADDRESS);
        assertThat(send(copy(Channel.SMS, Map.of()))).isEqualTo(Outcome.NO_ADDRESS);
        assertThat(ended).isEmpty();
    }

    @Test
    @Tag("A15")
    void what_tells_of_a_deletion_that_was_taken_back_is_dropped_with_the_attempt() {
        Delivery copy = copy(Channel.EMAIL, Map.of("due", String.valueOf(DUE.toEpochMilli())));
        pending = new PendingDeletion("realm", "user", Instant.EPOCH, DUE, Duration.ofDays(15), false, null);
        assertThat(send(copy)).as("while it stands").isEqualTo(Outcome.NO_ADDRESS);
        assertThat(ended).isEmpty();

        pending = null;

        assertThat(send(copy)).isEqualTo(Outcome.ENDED);
        assertThat(ended).containsExactly(copy);
    }

    private static Delivery copy(Channel channel, Map<String, String> parameters) {
        return new Delivery(
                1, "realm", "user", Destination.of(channel), "deletion.requested", parameters, Instant.EPOCH, true, 1);
    }

    private Outcome send(Delivery copy) {
        RealmModel realm = proxy(RealmModel.class, (p, call, a) -> null);
        UserModel user = proxy(UserModel.class, (p, call, a) -> call.getName().equals("getId") ? "user" : null);
        return new NoticeDelivery(proxy(KeycloakSession.class, (p, call, a) -> store()))
                .prepare(realm, user, copy)
                .orElseThrow()
                .send();
    }

    private UserCenterStore store() {
        Deletions deletions = proxy(Deletions.class, (p, call, a) -> Optional.ofNullable(pending));
        Outbox outbox = proxy(Outbox.class, (p, call, a) -> ended.add((Delivery) a[0]));
        IdentifierStore identifiers = proxy(IdentifierStore.class, (p, call, a) -> Optional.empty());
        return proxy(UserCenterStore.class, (p, call, a) -> switch (call.getName()) {
            case "deletions" -> deletions;
            case "outbox" -> outbox;
            default -> identifiers;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(NoticeDeliveryTest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
