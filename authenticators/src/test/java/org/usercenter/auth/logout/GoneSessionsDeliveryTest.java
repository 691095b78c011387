package org.usercenter.auth.logout;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionProvider;
import org.keycloak.models.session.UserSessionPersisterProvider;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Delivery;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.MessageDelivery.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/** Sessions that a request brought back while they were being removed. */
@Tag("B5")
class GoneSessionsDeliveryTest {
    private static final Instant ENDED = Instant.parse("2026-11-30T08:00:00Z");

    private final Map<String, UserSessionModel> online = new HashMap<>();
    private final Map<String, UserSessionModel> offline = new HashMap<>();
    private final Set<String> kept = new HashSet<>();

    @Test
    void whatCameBackIsRemovedAgain() {
        online.put("a", session(ENDED.minusSeconds(60)));
        offline.put("c", session(ENDED.minusSeconds(60)));

        deliver(Map.of("online", "a b"), ENDED);
        deliver(Map.of("offline", "c"), ENDED);

        assertThat(online).isEmpty();
        assertThat(offline).isEmpty();
    }

    @Test
    void ofTwoKindsOnlyTheOneThatEndedIsRemoved() {
        online.put("a", session(ENDED.minusSeconds(60)));

        deliver(Map.of("offline", "a"), ENDED);

        assertThat(online).containsKey("a");
    }

    /** Where an offline token is logged out, the session of the browser goes on. */
    @Test
    void whatHasARowInTheDatabaseStays() {
        online.put("a", session(ENDED.minusSeconds(60)));
        kept.add("a");

        deliver(Map.of("online", "a", "offline", "a"), ENDED);

        assertThat(online).containsKey("a");
    }

    @Test
    void aNewSessionOfTheSameIdStays() {
        online.put("a", session(ENDED.plusSeconds(1)));

        deliver(Map.of("online", "a"), ENDED);

        assertThat(online).containsKey("a");
    }

    @Test
    void itIsLookedAtOnceMoreWhenNoRequestOfThatTimeIsLeft() {
        assertThat(deliver(Map.of("online", "a"), ENDED.plusSeconds(1))).isEqualTo(Outcome.LATER);
        assertThat(deliver(Map.of("online", "a"), ENDED.plusSeconds(60))).isEqualTo(Outcome.SENT);
    }

    private Outcome deliver(Map<String, String> parameters, Instant now) {
        UserSessionProvider all = fake(UserSessionProvider.class, (p, method, args) -> switch (method.getName()) {
            case "getUserSession" -> online.get((String) args[1]);
            case "getOfflineUserSession" -> offline.get((String) args[1]);
            case "removeUserSession" -> {
                online.values().remove(args[1]);
                yield null;
            }
            case "removeOfflineUserSession" -> {
                offline.values().remove(args[1]);
                yield null;
            }
            default -> throw new UnsupportedOperationException(method.getName());
        });
        UserSessionPersisterProvider rows = fake(
                UserSessionPersisterProvider.class,
                (p, method, args) -> kept.contains((String) args[1]) ? online.get((String) args[1]) : null);
        KeycloakSession session = fake(
                KeycloakSession.class, (p, method, args) -> method.getName().equals("sessions") ? all : rows);
        RealmModel realm = fake(RealmModel.class, (p, method, args) -> "realm");
        Delivery delivery = new Delivery(
                1, "realm", "user", Destination.of(Channel.BACKGROUND), "sessions.gone", parameters, ENDED, true, 1);
        return new GoneSessionsDelivery(session, () -> now)
                .prepareWithoutAccount(realm, delivery)
                .orElseThrow()
                .send();
    }

    private static UserSessionModel session(Instant started) {
        return fake(UserSessionModel.class, (p, method, args) -> switch (method.getName()) {
            case "getStarted" -> (int) started.getEpochSecond();
            case "equals" -> p == args[0];
            case "hashCode" -> 1;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static <T> T fake(Class<T> type, InvocationHandler behaviour) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, behaviour));
    }
}
