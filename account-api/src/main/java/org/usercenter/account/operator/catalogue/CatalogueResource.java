package org.usercenter.account.operator.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientProvider;
import org.keycloak.models.RoleModel;
import org.keycloak.models.RoleProvider;
import org.usercenter.account.call.Answer;
import org.usercenter.account.call.Call;
import org.usercenter.account.call.Operation;
import org.usercenter.account.call.Paging;
import org.usercenter.account.call.Right;
import org.usercenter.account.operator.OperatorScope;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.business.BusinessRole;
import org.usercenter.storage.business.BusinessSystem;

/**
 * The business catalogue (业务目录): attributes of clients that an administrator has made business systems, and of those of their
 * roles that he has made business roles. A change counts at the next login, on every server.
 */
public final class CatalogueResource {

    private static final int MAX_CHANGES = 1500;

    /** Keycloak's providers without its cache. */
    private static final String DATABASE = "jpa";

    private final OperatorScope scope;
    private final Call call;

    /** Of one request. */
    public CatalogueResource(OperatorScope scope) {
        this.scope = scope;
        this.call = scope.call();
    }

    @GET
    @Operation(
            id = "listCatalogue",
            summary = "Business systems in the order of the catalogue",
            right = Right.OPERATOR,
            answer = CatalogueSystemRow.class,
            paged = true)
    public Response list(
            @Context ResourceInfo here,
            @QueryParam("max") @Nullable String max,
            @QueryParam("cursor") @Nullable String cursor) {
        return scope.answer(here, () -> {
            Paging paging = call.paging(max, cursor);
            List<BusinessSystem> rows = call.store()
                    .catalogue()
                    .systems(call.realm())
                    .skip(place(paging))
                    .limit(paging.rows())
                    .toList();
            boolean chinese = call.inChinese();
            return Answer.of(
                    paging.page(rows, row -> next(paging, rows, row), row -> CatalogueSystemRow.of(row, chinese)));
        });
    }

    @GET
    @Path("{client}")
    @Operation(
            id = "getCatalogueSystem",
            summary = "One business system as the catalogue has it",
            right = Right.OPERATOR,
            answer = CatalogueSystemView.class,
            tagged = true)
    public Response one(@Context ResourceInfo here, @PathParam("client") String id) {
        return scope.answer(here, () -> {
            ClientModel client = client(id);
            CatalogueSystemEdit settings = CatalogueSystemEdit.of(client);
            String name =
                    client.getName() == null || client.getName().isBlank() ? client.getClientId() : client.getName();
            return Answer.tagged(
                    new CatalogueSystemView(client.getId(), client.getClientId(), name, settings), settings);
        });
    }

    @PUT
    @Path("{client}")
    @Operation(
            id = "editCatalogueSystem",
            summary = "Change what the catalogue says of a business system; who may enter becomes no wider",
            right = Right.OPERATOR,
            body = CatalogueSystemEdit.class,
            status = 204,
            tagged = true)
    public Response edit(@Context ResourceInfo here, @PathParam("client") String id, @Nullable String body) {
        return scope.answer(here, () -> {
            call.store().catalogueEdits().hold(call.realm(), id);
            ClientModel client = client(id);
            ClientModel before = stored(client);
            call.requireMatch(CatalogueSystemEdit.of(before));
            CatalogueSystemEdit wanted = call.body(body, CatalogueSystemEdit.class);
            Map<String, @Nullable String> attributes = wanted.attributes();
            new OperatorLimits()
                    .system(before, system(before).accountTypes(), wanted)
                    .require();
            String changes = changes(attributes, before::getAttribute);
            attributes.forEach((name, value) -> {
                if (value == null) {
                    client.removeAttribute(name);
                } else {
                    client.setAttribute(name, value);
                }
            });
            record(client, null, changes);
            return Answer.none();
        });
    }

    @GET
    @Path("{client}/roles")
    @Operation(
            id = "listCatalogueRoles",
            summary = "Roles of a business system as the catalogue has them, by name",
            right = Right.OPERATOR,
            answer = CatalogueRoleView.class,
            paged = true)
    public Response roles(
            @Context ResourceInfo here,
            @PathParam("client") String id,
            @QueryParam("max") @Nullable String max,
            @QueryParam("cursor") @Nullable String cursor) {
        return scope.answer(here, () -> {
            Paging paging = call.paging(max, cursor);
            List<RoleModel> rows =
                    client(id).getRolesStream(place(paging), paging.rows()).toList();
            return Answer.of(paging.page(rows, row -> next(paging, rows, row), this::view));
        });
    }

    private CatalogueRoleView view(RoleModel role) {
        CatalogueRoleEdit settings = CatalogueRoleEdit.of(role);
        return new CatalogueRoleView(
                role.getName(), call.store().catalogue().role(role).isPresent(), settings, Call.tag(settings));
    }

    /** How many rows came before, which is where the list goes on: its order is not ours to compare by. */
    private static int place(Paging paging) {
        return paging.afterId() == null ? 0 : Integer.parseInt(paging.afterId());
    }

    private static <T> List<String> next(Paging paging, List<T> rows, T row) {
        return List.of(String.valueOf(place(paging) + rows.indexOf(row) + 1));
    }

    @PUT
    @Path("{client}/roles/{role}")
    @Operation(
            id = "editCatalogueRole",
            summary = "Change what the catalogue says of a business role, which asks for no less than before",
            right = Right.OPERATOR,
            body = CatalogueRoleEdit.class,
            status = 204,
            tagged = true)
    public Response editRole(
            @Context ResourceInfo here,
            @PathParam("client") String id,
            @PathParam("role") String name,
            @Nullable String body) {
        return scope.answer(here, () -> {
            call.store().catalogueEdits().hold(call.realm(), id);
            ClientModel client = client(id);
            RoleModel role = client.getRole(name);
            if (role == null) {
                throw Refusal.of(ProblemCode.NOT_FOUND);
            }
            RoleModel stored = stored(role);
            call.requireMatch(CatalogueRoleEdit.of(stored));
            BusinessRole before = call.store()
                    .catalogue()
                    .role(stored)
                    .orElseThrow(() -> Refusal.of(ProblemCode.ADMINISTRATORS_ONLY));
            CatalogueRoleEdit wanted = call.body(body, CatalogueRoleEdit.class);
            Map<String, @Nullable String> attributes = wanted.attributes();
            new OperatorLimits().role(before, wanted).require();
            String changes = changes(attributes, stored::getFirstAttribute);
            attributes.forEach((attribute, value) -> {
                if (value == null) {
                    role.removeAttribute(attribute);
                } else {
                    role.setSingleAttribute(attribute, value);
                }
            });
            record(client, role, changes);
            return Answer.none();
        });
    }

    /** What is another than before, for whoever asks later why somebody got in. */
    private static String changes(Map<String, @Nullable String> attributes, Function<String, @Nullable String> before) {
        String all = attributes.entrySet().stream()
                .filter(each -> !Objects.equals(each.getValue(), before.apply(each.getKey())))
                .map(each -> each.getKey() + ": " + Objects.requireNonNullElse(before.apply(each.getKey()), "-") + " → "
                        + Objects.requireNonNullElse(each.getValue(), "-"))
                .collect(Collectors.joining("; "));
        return all.length() > MAX_CHANGES ? all.substring(0, MAX_CHANGES) : all;
    }

    private void record(ClientModel client, @Nullable RoleModel role, String changes) {
        if (!changes.isEmpty()) {
            call.record(
                    "catalogue.edit",
                    client.getId(),
                    role == null
                            ? Map.of("client", client.getClientId(), "changes", changes)
                            : Map.of("client", client.getClientId(), "role", role.getName(), "changes", changes));
        }
    }

    /** What is a business system is said by whoever made the client. */
    private ClientModel client(String id) {
        ClientModel client = call.realm().getClientById(id);
        if (client == null || !client.isEnabled()) {
            throw Refusal.of(ProblemCode.NOT_FOUND);
        }
        system(client);
        return client;
    }

    /** As the database has it, which may be newer than what this server keeps in memory. */
    private ClientModel stored(ClientModel client) {
        return required(
                call.session().getProvider(ClientProvider.class, DATABASE).getClientById(call.realm(), client.getId()));
    }

    private RoleModel stored(RoleModel role) {
        return required(
                call.session().getProvider(RoleProvider.class, DATABASE).getRoleById(call.realm(), role.getId()));
    }

    private static <T> T required(@Nullable T found) {
        if (found == null) {
            throw Refusal.of(ProblemCode.NOT_FOUND);
        }
        return found;
    }

    private BusinessSystem system(ClientModel client) {
        return call.store().catalogue().system(client).orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND));
    }
}
