package org.usercenter.auth.business.admin;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.keycloak.events.admin.OperationType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;
import org.usercenter.auth.business.Withdrawal;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.BusinessRole;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.business.Holder;
import org.usercenter.storage.business.NotHeldException;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.enterprise.SuspensionChanged;
import org.usercenter.storage.journal.JournalEntry;

/**
 * Business roles of enterprises, members and persons, for administrators and their programs. Needs what Keycloak asks for
 * mapping a role to a user. Clients are named by their internal id, roles by their name.
 */
public final class BusinessGrantsResource {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator auth;
    private final AdminEventBuilder events;

    BusinessGrantsResource(
            KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth, AdminEventBuilder events) {
        this.session = session;
        this.realm = realm;
        this.auth = auth;
        this.events = events;
    }

    @Path("enterprises/{group}")
    public HolderResource ofEnterprise(@PathParam("group") String group) {
        return new HolderResource(this, enterprise(group));
    }

    /** What the enterprise has declared for its business roles. */
    @Path("enterprises/{group}/particulars")
    public ParticularsResource particularsOfEnterprise(@PathParam("group") String group) {
        return new ParticularsResource(this, found(group).groupId());
    }

    /** What a natural person has declared for his. */
    @Path("persons/{user}/particulars")
    public ParticularsResource particularsOfPerson(@PathParam("user") String user) {
        return new ParticularsResource(this, person(user).userId());
    }

    /** Whether it is suspended. */
    @Path("enterprises/{group}/suspension")
    public SuspensionResource suspensionOf(@PathParam("group") String group) {
        return new SuspensionResource(this, found(group));
    }

    /** A member in one enterprise; he can be given only what that has itself. */
    @Path("enterprises/{group}/members/{user}")
    public HolderResource ofMember(@PathParam("group") String group, @PathParam("user") String user) {
        return new HolderResource(this, member(group, user));
    }

    /** A natural person. */
    @Path("persons/{user}")
    public HolderResource ofPerson(@PathParam("user") String user) {
        return new HolderResource(this, person(user));
    }

    Response give(Holder holder, String clientId, String roleName) {
        ClientModel client = client(clientId);
        RoleModel role = businessRole(client, roleName);
        try {
            store().grants().grant(realm, holder, clientId, Set.of(role.getId()), deed());
        } catch (NotHeldException e) {
            throw new BadRequestException("The enterprise does not have the role itself", e);
        }
        events.operation(OperationType.ACTION)
                .resourcePath(session.getContext().getUri())
                .success();
        return Response.noContent().build();
    }

    Response take(Holder holder, String clientId, String roleName) {
        ClientModel client = client(clientId);
        RoleModel role = businessRole(client, roleName);
        if (!new Withdrawal(session).withdraw(holder, client, Set.of(role.getId()), deed())) {
            throw new NotFoundException("The role is not held");
        }
        events.operation(OperationType.ACTION)
                .resourcePath(session.getContext().getUri())
                .success();
        return Response.noContent().build();
    }

    Map<String, List<String>> roles(Holder holder) {
        auth.users().requireView();
        Map<String, List<String>> named = new TreeMap<>();
        store().grants().all(realm, holder).forEach((clientId, roleIds) -> {
            ClientModel client = realm.getClientById(clientId);
            if (client != null) {
                named.put(
                        client.getClientId(),
                        roleIds.stream()
                                .map(realm::getRoleById)
                                .filter(Objects::nonNull)
                                .map(RoleModel::getName)
                                .sorted()
                                .toList());
            }
        });
        return named;
    }

    /** Written into the journal by whom it was read. */
    Map<String, String> particulars(String holderId) {
        auth.users().requireView();
        Map<String, String> told = new TreeMap<>();
        store().particulars()
                .values(realm, holderId)
                .forEach((particular, value) -> told.put(particular.code(), value));
        store().journal()
                .record(
                        realm,
                        new JournalEntry(
                                "business.particulars.read",
                                deed().actorId(),
                                holderId,
                                "success",
                                null,
                                deed().ip(),
                                Map.of("particulars", String.join(",", told.keySet()))));
        return told;
    }

    Map<String, Object> suspension(Enterprise enterprise) {
        auth.users().requireView();
        return store().suspensions()
                .find(realm, enterprise.groupId())
                .<Map<String, Object>>map(
                        found -> Map.of("suspended", true, "since", found.at().toString(), "reason", found.reason()))
                .orElseGet(() -> Map.of("suspended", false));
    }

    Response suspend(Enterprise enterprise, String reason) {
        auth.users().requireManage();
        try {
            boolean done =
                    store().suspensions().suspend(realm, enterprise.groupId(), reason, deed().actorId(), deed().ip());
            return changed(enterprise, done, true, "It is suspended already");
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e.getMessage(), e);
        }
    }

    Response resume(Enterprise enterprise) {
        auth.users().requireManage();
        boolean done = store().suspensions().resume(realm, enterprise.groupId(), null, deed().actorId(), deed().ip());
        return changed(enterprise, done, false, "It is not suspended");
    }

    private Response changed(Enterprise enterprise, boolean changed, boolean suspended, String otherwise) {
        if (!changed) {
            throw new ClientErrorException(otherwise, Response.Status.CONFLICT);
        }
        new SuspensionChanged(session, realm, enterprise, suspended).publish();
        events.operation(OperationType.ACTION)
                .resourcePath(session.getContext().getUri())
                .success();
        return Response.noContent().build();
    }

    private Holder enterprise(String group) {
        return new Holder.Enterprise(found(group).groupId());
    }

    private Enterprise found(String group) {
        auth.users().requireQuery();
        return store().enterprises()
                .findByGroup(realm, group)
                .orElseThrow(() -> new NotFoundException("No such enterprise"));
    }

    private Holder member(String group, String user) {
        auth.users().requireQuery();
        return store().memberships()
                .membership(realm, user, group)
                .map(found -> new Holder.Member(found.groupId(), user))
                .orElseThrow(() -> new NotFoundException("No such member"));
    }

    private Holder.Person person(String user) {
        auth.users().requireQuery();
        if (!store().memberships().standing(realm, user).person()) {
            throw new NotFoundException("No such person");
        }
        return new Holder.Person(user);
    }

    private ClientModel client(String clientId) {
        ClientModel client = realm.getClientById(clientId);
        if (client == null) {
            throw new NotFoundException("No such client");
        }
        return client;
    }

    private RoleModel businessRole(ClientModel client, String name) {
        auth.users().requireManage();
        RoleModel role = client.getRole(name);
        BusinessRole business =
                role == null ? null : store().catalogue().role(role).orElse(null);
        if (business == null) {
            throw new NotFoundException("No such business role");
        }
        auth.roles().requireMapRole(role);
        return role;
    }

    private Deed deed() {
        return new Deed(
                auth.adminAuth().getUser().getId(),
                null,
                session.getContext().getConnection().getRemoteAddr());
    }

    private UserCenterStore store() {
        return session.getProvider(UserCenterStore.class);
    }
}
