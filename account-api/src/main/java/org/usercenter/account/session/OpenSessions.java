package org.usercenter.account.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.UserSessionModel;
import org.usercenter.account.call.Call;

/** What the caller has open. */
record OpenSessions(Call call) {

    /** Online and offline. */
    Stream<UserSessionModel> all() {
        return Stream.concat(
                call.session()
                        .sessions()
                        .getUserSessionsStream(call.realm(), call.caller().user()),
                call.session()
                        .sessions()
                        .getOfflineUserSessionsStream(
                                call.realm(), call.caller().user()));
    }

    /** In no order. */
    List<OpenSession> joined() {
        Map<String, List<UserSessionModel>> byId = new LinkedHashMap<>();
        all().forEach(each ->
                byId.computeIfAbsent(each.getId(), id -> new ArrayList<>()).add(each));
        return byId.entrySet().stream()
                .map(each -> new OpenSession(each.getKey(), each.getValue()))
                .toList();
    }

    /** What is open in one system. */
    List<AuthenticatedClientSessionModel> at(ClientModel client) {
        return all().flatMap(each ->
                        Stream.ofNullable(each.getAuthenticatedClientSessions().get(client.getId())))
                .toList();
    }

    boolean isCurrent(String sessionId) {
        return sessionId.equals(call.caller().sessionId());
    }

    SystemView system(ClientModel client) {
        String name = call.store()
                .catalogue()
                .system(client)
                .map(system -> system.name().in(call.inChinese()))
                .orElseGet(client::getName);
        return new SystemView(client.getClientId(), name == null || name.isBlank() ? client.getClientId() : name);
    }
}
