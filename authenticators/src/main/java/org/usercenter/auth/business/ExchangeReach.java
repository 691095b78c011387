package org.usercenter.auth.business;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.protocol.oidc.TokenExchangeContext;
import org.keycloak.protocol.oidc.mappers.AudienceProtocolMapper;

/**
 * Clients for which a token is asked in an exchange: the one that asks, those named as audience, and those that a named
 * scope brings in, by an audience or by roles.
 */
final class ExchangeReach {
    private static final List<String> AUDIENCES =
            List.of(AudienceProtocolMapper.INCLUDED_CLIENT_AUDIENCE, AudienceProtocolMapper.INCLUDED_CUSTOM_AUDIENCE);

    private ExchangeReach() {}

    static List<ClientModel> of(TokenExchangeContext exchange) {
        return of(
                exchange.getRealm(),
                exchange.getClient(),
                exchange.getParams().getAudience(),
                exchange.getParams().getScope());
    }

    /**
     * Each once.
     *
     * @param audience ids of clients; null: none is named
     * @param scope names separated by spaces; null: none is named
     */
    static List<ClientModel> of(
            RealmModel realm, ClientModel client, @Nullable List<String> audience, @Nullable String scope) {
        Stream<ClientModel> named =
                (audience == null ? Stream.<String>empty() : audience.stream()).map(realm::getClientByClientId);
        return Stream.of(Stream.of(client), named, byScopes(realm, client, scope))
                .flatMap(clients -> clients)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Stream<ClientModel> byScopes(RealmModel realm, ClientModel client, @Nullable String scope) {
        if (scope == null || scope.isBlank()) {
            return Stream.empty();
        }
        Map<String, ClientScopeModel> optional = client.getClientScopes(false);
        Map<String, ClientScopeModel> always = client.getClientScopes(true);
        return Arrays.stream(scope.strip().split("\\s+"))
                .map(name -> optional.getOrDefault(name, always.get(name)))
                .filter(Objects::nonNull)
                .flatMap(requested -> Stream.concat(byAudience(realm, requested), byRoles(requested)));
    }

    private static Stream<ClientModel> byAudience(RealmModel realm, ClientScopeModel scope) {
        return scope.getProtocolMappersStream()
                .filter(mapper -> AudienceProtocolMapper.PROVIDER_ID.equals(mapper.getProtocolMapper()))
                .flatMap(mapper -> AUDIENCES.stream().map(mapper.getConfig()::get))
                .filter(Objects::nonNull)
                .map(realm::getClientByClientId);
    }

    private static Stream<ClientModel> byRoles(ClientScopeModel scope) {
        return scope.getScopeMappingsStream().filter(RoleModel::isClientRole).map(role ->
                (ClientModel) role.getContainer());
    }
}
