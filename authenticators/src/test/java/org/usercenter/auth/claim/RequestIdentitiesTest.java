package org.usercenter.auth.claim;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.usercenter.auth.cloud.CapturedLog;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.person.PersonHeading;
import org.usercenter.storage.person.PersonStore;
import org.usercenter.storage.realname.RealNameLevel;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L1")
class RequestIdentitiesTest {
    private static final PersonHeading ZHANG = new PersonHeading(PersonName.parse("张三丰"), RealNameLevel.VERIFIED);

    private int reads;
    private String stored = "张三丰";
    private final KeycloakSession session = session();

    @Test
    void aPersonIsReadOnceARequest() {
        assertThat(person()).contains(ZHANG);
        assertThat(person()).contains(ZHANG);

        assertThat(reads).isEqualTo(1);
    }

    @Test
    void anAccountThatIsNoPersonIsAskedForOnceToo() {
        stored = "";

        assertThat(person()).isEmpty();
        assertThat(person()).isEmpty();
        assertThat(reads).isEqualTo(1);
    }

    @Test
    void aNameThatCannotBeReadLeavesTheClaimsOutAndIsNotLogged() {
        stored = "秘密\u0000";

        try (CapturedLog log = new CapturedLog()) {
            assertThat(person()).isEmpty();
            assertThat(log.lines())
                    .singleElement()
                    .satisfies(line -> assertThat(line).contains("user-1").doesNotContain("秘密"));
        }
    }

    private Optional<PersonHeading> person() {
        return RequestIdentities.of(session).person(realm(), "user-1");
    }

    private KeycloakSession session() {
        PersonStore persons = fake(PersonStore.class, (proxy, method, args) -> {
            reads++;
            return stored.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new PersonHeading(PersonName.parse(stored), RealNameLevel.VERIFIED));
        });
        UserCenterStore store = fake(UserCenterStore.class, (proxy, method, args) -> persons);
        Map<Object, Object> attributes = new HashMap<>();
        return fake(KeycloakSession.class, (proxy, method, args) -> switch (method.getName()) {
            case "getProvider" -> store;
            case "getAttribute" -> attributes.get(args[0]);
            case "setAttribute" -> attributes.put(args[0], args[1]);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static RealmModel realm() {
        return fake(RealmModel.class, (proxy, method, args) -> "realm");
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
