package org.usercenter.auth.business;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("B3")
final class ExchangeReachTest {
    private final Map<String, ClientModel> clients = new HashMap<>();
    private final Map<String, ClientScopeModel> optional = new HashMap<>();
    private final Map<String, ClientScopeModel> always = new HashMap<>();
    private final ClientModel portal = client("portal");
    private final ClientModel land = client("land");

    @Test
    void an_exchange_without_audience_and_scope_is_for_the_client_that_asks() {
        assertThat(reach(null, null)).containsExactly(portal);
    }

    @Test
    void an_exchange_is_for_those_named_as_audience() {
        assertThat(reach(List.of("land", "unknown"), null)).containsExactly(portal, land);
    }

    @Test
    void a_scope_with_an_audience_is_for_that_client() {
        optional.put("tenders", scope(mapper("included.client.audience", "land")));
        optional.put("custom", scope(mapper("included.custom.audience", "land")));

        assertThat(reach(null, "openid tenders")).containsExactly(portal, land);
        assertThat(reach(null, "custom")).containsExactly(portal, land);
    }

    @Test
    void a_scope_with_roles_is_for_their_client() {
        always.put("bidding", scope(null, role(land), role(null)));

        assertThat(reach(null, "bidding")).containsExactly(portal, land);
    }

    @Test
    void a_scope_that_is_not_named_or_not_the_clients_is_for_nobody() {
        optional.put("tenders", scope(mapper("included.client.audience", "land")));

        assertThat(reach(null, "openid other")).containsExactly(portal);
        assertThat(reach(null, " ")).containsExactly(portal);
    }

    @Test
    void whoever_is_named_twice_is_there_once() {
        optional.put("tenders", scope(mapper("included.client.audience", "land")));

        assertThat(reach(List.of("land", "portal"), "tenders")).containsExactly(portal, land);
    }

    private List<ClientModel> reach(@Nullable List<String> audience, @Nullable String scope) {
        RealmModel realm = fake(RealmModel.class, (p, method, a) -> clients.get(String.valueOf(a[0])));
        return ExchangeReach.of(realm, portal, audience, scope);
    }

    private ClientModel client(String clientId) {
        ClientModel made = fake(ClientModel.class, (p, method, a) -> switch (method.getName()) {
            case "getClientScopes" -> (boolean) a[0] ? always : optional;
            case "equals" -> p == a[0];
            case "hashCode" -> clientId.hashCode();
            case "toString" -> clientId;
            default -> throw new UnsupportedOperationException(method.getName());
        });
        clients.put(clientId, made);
        return made;
    }

    private static ClientScopeModel scope(@Nullable ProtocolMapperModel mapper, RoleModel... roles) {
        return fake(ClientScopeModel.class, (p, method, a) -> switch (method.getName()) {
            case "getProtocolMappersStream" -> Stream.ofNullable(mapper);
            case "getScopeMappingsStream" -> Stream.of(roles);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static ProtocolMapperModel mapper(String setting, String value) {
        ProtocolMapperModel mapper = new ProtocolMapperModel();
        mapper.setProtocolMapper("oidc-audience-mapper");
        mapper.setConfig(Map.of(setting, value));
        return mapper;
    }

    /** @param client null: a role of the realm */
    private static RoleModel role(@Nullable ClientModel client) {
        return fake(RoleModel.class, (p, method, a) -> switch (method.getName()) {
            case "isClientRole" -> client != null;
            case "getContainer" -> client;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(ExchangeReachTest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
