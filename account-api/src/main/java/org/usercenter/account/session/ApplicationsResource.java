package org.usercenter.account.session;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.Constants;
import org.keycloak.models.UserConsentModel;
import org.keycloak.models.UserSessionModel;
import org.usercenter.account.call.Answer;
import org.usercenter.account.call.Call;
import org.usercenter.account.call.Operation;
import org.usercenter.account.call.Right;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.session.SystemsLeft;

/** Systems that act in the caller's name (已授权应用). The user center's own pages are none of them. */
public final class ApplicationsResource {

    private final Call call;
    private final OpenSessions open;

    /** Of the caller. */
    public ApplicationsResource(Call call) {
        this.call = call;
        this.open = new OpenSessions(call);
    }

    /** Not paged: there are no more than the realm has clients. What is open is that of the caller's latest 500 logins. */
    @GET
    @Operation(
            id = "listApplications",
            summary = "Systems that the caller has open, that can act while he is away, or that he has agreed to",
            right = Right.SELF,
            answer = ApplicationView.class,
            listed = true)
    public Response list(@Context ResourceInfo here) {
        return call.answer(here, () -> {
            Set<ClientModel> online = new HashSet<>();
            Set<ClientModel> offline = new HashSet<>();
            open.joined().latest().stream()
                    .flatMap(each -> each.parts().stream())
                    .forEach(part -> (part.isOffline() ? offline : online).addAll(clients(part)));
            Map<ClientModel, UserConsentModel> consents = call.session()
                    .users()
                    .getConsentsStream(call.realm(), call.caller().id())
                    .collect(Collectors.toMap(UserConsentModel::getClient, Function.identity()));
            Set<ClientModel> all = new HashSet<>(consents.keySet());
            all.addAll(online);
            all.addAll(offline);
            return Answer.of(all.stream()
                    .filter(ApplicationsResource::isOther)
                    .map(client -> new ApplicationView(
                            open.system(client),
                            online.contains(client),
                            offline.contains(client),
                            consent(consents.get(client))))
                    .sorted(Comparator.comparing(each -> each.system().name()))
                    .toList());
        });
    }

    private static Set<ClientModel> clients(UserSessionModel part) {
        return part.getAuthenticatedClientSessions().values().stream()
                .flatMap(system -> Stream.ofNullable(system.getClient()))
                .collect(Collectors.toSet());
    }

    private static boolean isOther(ClientModel client) {
        return !Constants.ACCOUNT_CONSOLE_CLIENT_ID.equals(client.getClientId());
    }

    private static ApplicationView.@Nullable Consent consent(@Nullable UserConsentModel given) {
        return given == null
                ? null
                : new ApplicationView.Consent(
                        given.getGrantedClientScopes().stream()
                                .map(ApplicationsResource::words)
                                .sorted()
                                .toList(),
                        Instant.ofEpochMilli(given.getLastUpdatedDate()).toString());
    }

    private static String words(ClientScopeModel scope) {
        String text = scope.getConsentScreenText();
        return text == null || text.isBlank() ? scope.getName() : text;
    }

    /** It is told, and asks anew when the caller enters it again. */
    @DELETE
    @Path("{client}")
    @Operation(
            id = "withdrawApplication",
            summary = "Leave a system, take back its offline access and what was agreed to",
            right = Right.SELF,
            status = 204)
    public Response withdraw(@Context ResourceInfo here, @PathParam("client") String clientId) {
        return call.answer(here, () -> {
            ClientModel client = Stream.ofNullable(call.realm().getClientByClientId(clientId))
                    .filter(ApplicationsResource::isOther)
                    .findFirst()
                    .orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND));
            List<AuthenticatedClientSessionModel> there = open.at(client);
            boolean agreed = call.session()
                    .users()
                    .revokeConsentForClient(call.realm(), call.caller().id(), client.getId());
            if (there.isEmpty() && !agreed) {
                throw Refusal.of(ProblemCode.NOT_FOUND);
            }
            new SystemsLeft(call.session(), call.realm(), call.caller().user(), there).publish();
            call.record("application.withdraw", call.caller().id(), Map.of("client", clientId));
            return Answer.none();
        });
    }
}
