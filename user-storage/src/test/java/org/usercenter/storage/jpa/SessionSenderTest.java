package org.usercenter.storage.jpa;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.KeycloakTransactionManager;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RealmProvider;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Delivery;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.MessageDelivery;
import org.usercenter.storage.message.MessageDelivery.Outcome;
import org.usercenter.storage.message.MessageDelivery.Ready;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("A14")
final class SessionSenderTest {

    private static final Delivery DELIVERY = new Delivery(
            1, "realm", "user", Destination.of(Channel.SMS), "certificate.bound", Map.of(), Instant.EPOCH, true, 1);

    /** What happened, in its order. */
    private final List<String> trace = new ArrayList<>();

    private @Nullable RealmModel realm = fake(RealmModel.class, Map.of());
    private @Nullable String marked;
    private @Nullable UserModel user = fake(UserModel.class, Map.of());

    @Test
    void the_platform_is_called_after_the_transaction_in_which_the_copy_was_made_ready() {
        assertThat(send(() -> ready(Outcome.SENT))).isEqualTo(Outcome.SENT);

        assertThat(trace).containsExactly("begin", "prepare", "commit", "send", "close");
    }

    @Test
    void what_the_platform_says_is_the_outcome() {
        assertThat(send(() -> ready(Outcome.FAILED))).isEqualTo(Outcome.FAILED);
    }

    @Test
    void a_copy_that_can_never_be_sent_calls_no_platform() {
        assertThat(send(Optional::empty)).isEqualTo(Outcome.UNDELIVERABLE);

        assertThat(trace).doesNotContain("send");
    }

    @Test
    void the_copy_of_a_user_that_is_gone_is_not_made_ready() {
        user = null;

        assertThat(send(() -> ready(Outcome.SENT))).isEqualTo(Outcome.UNDELIVERABLE);
        assertThat(trace).containsExactly("begin", "commit", "close");
    }

    @Test
    void work_of_the_server_for_a_user_that_is_gone_is_done_by_the_message_alone() {
        user = null;
        Delivery work = new Delivery(
                2, "realm", "user", Destination.of(Channel.SYSTEM), "session.ended", Map.of(), Instant.EPOCH, true, 1);

        assertThat(new SessionSender(sessions(() -> ready(Outcome.SENT))).send(work))
                .isEqualTo(Outcome.SENT);
        assertThat(trace).containsExactly("begin", "prepare without account", "commit", "send", "close");
    }

    @Test
    void a_message_to_an_address_that_has_no_account_is_sent_by_the_message_alone() {
        user = null;
        Delivery copy = new Delivery(
                3,
                "realm",
                "appeal:1",
                new Destination(Channel.SMS, "+8613800138000"),
                "appeal.progress",
                Map.of(),
                Instant.EPOCH,
                false,
                1);

        assertThat(new SessionSender(sessions(() -> ready(Outcome.SENT))).send(copy))
                .isEqualTo(Outcome.SENT);
        assertThat(trace).containsExactly("begin", "prepare without account", "commit", "send", "close");
    }

    @Test
    void the_copy_of_a_realm_that_is_gone_is_not_made_ready() {
        realm = null;

        assertThat(send(() -> ready(Outcome.SENT))).isEqualTo(Outcome.UNDELIVERABLE);
        assertThat(trace).containsExactly("begin", "commit", "close");
    }

    @Test
    void what_cannot_be_made_ready_is_rolled_back_and_calls_no_platform() {
        assertThatThrownBy(() -> send(() -> {
                    throw new IllegalStateException("no text");
                }))
                .hasMessage("no text");

        assertThat(trace).containsExactly("begin", "prepare", "roll back only", "close");
    }

    @Test
    void the_realm_of_a_delivery_does_not_stay_on_the_lines_of_the_next() {
        marked = "first";
        send(Optional::empty);

        assertThat(MDC.get("kc.realmName")).isNull();
    }

    @Test
    void a_delivery_that_fails_leaves_no_mark_either() {
        marked = "first";

        assertThatThrownBy(() -> send(() -> {
                    assertThat(MDC.get("kc.realmName")).as("meanwhile").isEqualTo("first");
                    throw new IllegalStateException("no text");
                }))
                .hasMessage("no text");
        assertThat(MDC.get("kc.realmName")).isNull();
    }

    /** Makes a copy ready. */
    private interface Preparation {

        Optional<Ready> prepare();
    }

    private Optional<Ready> ready(Outcome outcome) {
        return Optional.of(() -> {
            trace.add("send");
            return outcome;
        });
    }

    private Outcome send(Preparation preparation) {
        return new SessionSender(sessions(preparation)).send(DELIVERY);
    }

    private KeycloakSessionFactory sessions(Preparation preparation) {
        MessageDelivery delivery = fake(
                MessageDelivery.class,
                Map.of(
                        "prepare",
                        (proxy, method, arguments) -> {
                            trace.add("prepare");
                            return preparation.prepare();
                        },
                        "prepareWithoutAccount",
                        (proxy, method, arguments) -> {
                            trace.add("prepare without account");
                            return preparation.prepare();
                        }));
        KeycloakTransactionManager transaction = fake(
                KeycloakTransactionManager.class,
                Map.of(
                        "begin",
                        traced("begin"),
                        "commit",
                        traced("commit"),
                        "setRollbackOnly",
                        traced("roll back only")));
        Map<Object, Object> attributes = new HashMap<>();
        KeycloakSession session = fake(
                KeycloakSession.class,
                Map.of(
                        "getTransactionManager", (proxy, method, arguments) -> transaction,
                        "getContext",
                                (proxy, method, arguments) ->
                                        fake(KeycloakContext.class, Map.of("setRealm", marking())),
                        "realms",
                                (proxy, method, arguments) ->
                                        fake(RealmProvider.class, Map.of("getRealm", (p, m, a) -> realm)),
                        "users",
                                (proxy, method, arguments) ->
                                        fake(UserProvider.class, Map.of("getUserById", (p, m, a) -> user)),
                        "getProvider", (proxy, method, arguments) -> delivery,
                        "getAttribute", (proxy, method, arguments) -> attributes.get(arguments[0]),
                        "setAttribute", (proxy, method, arguments) -> attributes.put(arguments[0], arguments[1]),
                        "close", traced("close")));
        return fake(KeycloakSessionFactory.class, Map.of("create", (proxy, method, arguments) -> session));
    }

    private InvocationHandler traced(String what) {
        return (proxy, method, arguments) -> {
            trace.add(what);
            return null;
        };
    }

    /** As Keycloak marks the thread with the realm. */
    private InvocationHandler marking() {
        return (proxy, method, arguments) -> marked == null ? null : MDC.put("kc.realmName", marked);
    }

    /** As much of Keycloak as is named; anything else fails. */
    private static <T> T fake(Class<T> type, Map<String, InvocationHandler> methods) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            InvocationHandler known = methods.get(method.getName());
            if (known == null) {
                throw new UnsupportedOperationException(method.getName());
            }
            return known.invoke(proxy, method, arguments);
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
