package org.usercenter.account.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.UserSessionModel;
import org.usercenter.account.call.Call;
import org.usercenter.account.text.SystemNames;

/** What the caller has open. */
record OpenSessions(Call call, SystemNames names) {
    /** What is open in systems is looked up of so many only: a program can log in without end. */
    static final int SHOWN = 500;

    /** Of the caller. */
    OpenSessions(Call call) {
        this(call, new SystemNames(call.session(), call.realm(), call.inChinese()));
    }

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

    /**
     * Sessions, in their order.
     *
     * @param latest at most {@link #SHOWN}
     * @param total how many there are
     */
    record Joined(List<OpenSession> latest, int total) {

        Joined {
            latest = List.copyOf(latest);
        }
    }

    /** That of here first, then the latest first. */
    Joined joined() {
        return join(all(), this::isCurrent);
    }

    static Joined join(Stream<UserSessionModel> all, Predicate<String> isCurrent) {
        Map<String, List<UserSessionModel>> byId = new LinkedHashMap<>();
        all.forEach(each ->
                byId.computeIfAbsent(each.getId(), id -> new ArrayList<>()).add(each));
        List<OpenSession> latest = byId.entrySet().stream()
                .map(each -> new OpenSession(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing((OpenSession each) -> !isCurrent.test(each.id()))
                        .thenComparing(OpenSession.LATEST_FIRST))
                .limit(SHOWN)
                .toList();
        return new Joined(latest, byId.size());
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
        return new SystemView(client.getClientId(), names.of(client));
    }
}
