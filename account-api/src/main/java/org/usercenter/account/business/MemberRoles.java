package org.usercenter.account.business;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.keycloak.models.ClientModel;
import org.usercenter.account.business.BusinessView.Role;
import org.usercenter.account.business.BusinessView.State;
import org.usercenter.account.call.Call;
import org.usercenter.account.problem.FieldCode;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.business.BusinessRole;
import org.usercenter.storage.business.BusinessSystem;
import org.usercenter.storage.business.Holder;
import org.usercenter.storage.business.NotHeldException;
import org.usercenter.storage.business.RolesWithdrawn;

/** Business roles of one member of an enterprise (角色授权): never any other role, and only those the enterprise has. */
public final class MemberRoles {

    private final Call call;
    private final Holder.Member member;
    private final String mainAccountId;

    /**
     * Of a member, which the caller has made sure of.
     *
     * @param mainAccountId main account of the enterprise
     */
    public MemberRoles(Call call, Holder.Member member, String mainAccountId) {
        this.call = call;
        this.member = member;
        this.mainAccountId = mainAccountId;
    }

    /** All systems with roles that the member has or can have. */
    public List<SystemRoles> views() {
        return Businesses.ofMember(call, member, mainAccountId).views().stream()
                .map(SystemRoles::of)
                .toList();
    }

    /** One system; empty roles when there is nothing to give there. */
    public SystemRoles view(ClientModel client) {
        BusinessSystem system =
                call.store().catalogue().system(client).orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND));
        return new SystemRoles(
                client.getClientId(),
                system.name().in(call.inChinese()),
                Businesses.ofMember(call, member, mainAccountId).roles(client).stream()
                        .map(SystemRoles::of)
                        .toList());
    }

    /** The client of a business system. */
    public ClientModel client(String clientId) {
        ClientModel client = call.realm().getClientByClientId(clientId);
        if (client == null || call.store().catalogue().system(client).isEmpty()) {
            throw Refusal.of(ProblemCode.NOT_FOUND);
        }
        return client;
    }

    /**
     * Gives the member just these roles of the client, as far as they are business roles. What he loses ends what he has open
     * there.
     *
     * @param names of the roles that he is to have
     * @throws Refusal when he cannot have one
     */
    public void set(ClientModel client, List<String> names) {
        Map<String, String> ids = call.store()
                .catalogue()
                .roles(client)
                .collect(Collectors.toMap(BusinessRole::name, BusinessRole::id));
        Set<String> held = call.store().grants().roles(call.realm(), member, client.getId());
        Set<String> wanted = new LinkedHashSet<>(names);
        if (!offered(client).containsAll(wanted)) {
            throw Refusal.of(ProblemCode.INVALID, "roles", FieldCode.NOT_OFFERED);
        }
        List<String> given = wanted.stream().map(ids::get).filter(id -> !held.contains(id)).toList();
        List<String> taken = ids.entrySet().stream()
                .filter(role -> !wanted.contains(role.getKey()) && held.contains(role.getValue()))
                .map(Map.Entry::getValue)
                .toList();
        withdraw(client, taken);
        grant(client, given);
    }

    /** Gives roles beside those that he has; also settles his request for the client. */
    public void add(ClientModel client, List<String> names) {
        Stream<String> held = Businesses.ofMember(call, member, mainAccountId).roles(client).stream()
                .filter(role -> role.state() == State.OPEN)
                .map(Role::name);
        set(client, Stream.concat(held, names.stream()).distinct().toList());
    }

    private Set<String> offered(ClientModel client) {
        return Businesses.ofMember(call, member, mainAccountId).roles(client).stream()
                .filter(role -> role.state() != State.CLOSED)
                .map(Role::name)
                .collect(Collectors.toSet());
    }

    private void grant(ClientModel client, List<String> roleIds) {
        if (roleIds.isEmpty()) {
            return;
        }
        try {
            call.store().grants().grant(call.realm(), member, client.getId(), roleIds, call.deed());
        } catch (NotHeldException e) {
            throw Refusal.of(ProblemCode.INVALID, "roles", FieldCode.NOT_OFFERED);
        }
    }

    private void withdraw(ClientModel client, List<String> roleIds) {
        if (roleIds.isEmpty()) {
            return;
        }
        List<String> losers =
                call.store().grants().withdraw(call.realm(), member, client.getId(), roleIds, call.deed());
        new RolesWithdrawn(call.session(), call.realm(), losers, client.getId()).publish();
    }
}
