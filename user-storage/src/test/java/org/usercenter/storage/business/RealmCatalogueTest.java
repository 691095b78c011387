package org.usercenter.storage.business;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RoleModel;

import static org.assertj.core.api.Assertions.assertThat;

/** What was read of a client or a role stays until its attributes change: the gate asks at every token. */
@Tag("B1")
final class RealmCatalogueTest {
    private final RealmCatalogue catalogue = new RealmCatalogue();
    private final Map<String, List<String>> ofRole = new HashMap<>(Map.of("uc.activatable", List.of("true")));
    private final Map<String, String> ofClient = new HashMap<>(Map.of("uc.business", "true"));

    @Test
    void a_role_is_read_once() {
        BusinessRole first = role("role-1");

        assertThat(role("role-1")).isSameAs(first);
        assertThat(role("role-2")).isNotSameAs(first);
    }

    @Test
    void a_role_is_read_anew_when_its_attributes_have_changed() {
        BusinessRole first = role("role-1");

        ofRole.put("uc.ways", List.of("ca"));
        BusinessRole changed = role("role-1");

        assertThat(first.ways()).isNull();
        assertThat(changed.ways()).containsExactly(LoginWay.CA);
        assertThat(role("role-1")).isSameAs(changed);
    }

    @Test
    void that_a_role_need_not_be_opened_is_remembered_until_it_has_to() {
        ofRole.clear();
        assertThat(catalogue.role(model("role-1"))).isEmpty();

        ofRole.put("uc.activatable", List.of("true"));

        assertThat(catalogue.role(model("role-1"))).isPresent();
    }

    @Test
    void a_client_is_read_once_and_anew_when_its_attributes_have_changed() {
        BusinessSystem first = catalogue.system(client()).orElseThrow();
        assertThat(catalogue.system(client()).orElseThrow()).isSameAs(first);

        ofClient.put("uc.name.en", "Land trading");

        assertThat(catalogue.system(client()).orElseThrow().name().in(false)).isEqualTo("Land trading");
    }

    private BusinessRole role(String id) {
        return catalogue.role(model(id)).orElseThrow();
    }

    private RoleModel model(String id) {
        return fake(RoleModel.class, (p, method, a) -> switch (method.getName()) {
            case "getId" -> id;
            case "getName" -> "viewer";
            case "getAttributes" -> ofRole;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private ClientModel client() {
        return fake(ClientModel.class, (p, method, a) -> switch (method.getName()) {
            case "getId", "getClientId", "getName" -> "land";
            case "getAttributes" -> ofClient;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
