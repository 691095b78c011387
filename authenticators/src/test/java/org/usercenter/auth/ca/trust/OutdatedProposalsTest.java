package org.usercenter.auth.ca.trust;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.foureyes.FourEyes;

import static org.assertj.core.api.Assertions.assertThat;

/** What operators were to agree to ends with any change of the authority, also by an administrator. */
@Tag("O2")
final class OutdatedProposalsTest {

    private final List<String> ended = new ArrayList<>();
    private final TrustedCaComponentFactory factory = new TrustedCaComponentFactory();

    @Test
    void enabling_disabling_editing_and_removing_end_what_waits() {
        update(ca("false", "400-1"), ca("true", "400-1"));
        update(ca("true", "400-1"), ca("false", "400-1"));
        update(ca("false", "400-1"), ca("false", "400-2"));
        factory.preRemove(session(), proxy(RealmModel.class, (p, call, a) -> null), ca("true", "400-1"));

        assertThat(ended).containsExactly("enable-ca ca", "enable-ca ca", "enable-ca ca", "enable-ca ca");
    }

    @Test
    void saving_what_is_the_same_ends_nothing() {
        update(ca("false", "400-1"), ca("false", "400-1"));

        assertThat(ended).isEmpty();
    }

    private void update(ComponentModel before, ComponentModel after) {
        factory.onUpdate(session(), proxy(RealmModel.class, (p, call, a) -> null), before, after);
    }

    private static ComponentModel ca(String enabled, String hotline) {
        ComponentModel model = new ComponentModel();
        model.setId("ca");
        model.setName("示范CA");
        model.setConfig(new MultivaluedHashMap<>(Map.of("enabled", List.of(enabled), "hotline", List.of(hotline))));
        return model;
    }

    private KeycloakSession session() {
        FourEyes fourEyes = proxy(FourEyes.class, (p, call, a) -> {
            ended.add(a[1] + " " + a[2]);
            return 1;
        });
        UserCenterStore store = proxy(UserCenterStore.class, (p, call, a) -> fourEyes);
        return proxy(KeycloakSession.class, (p, call, a) -> store);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(OutdatedProposalsTest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
