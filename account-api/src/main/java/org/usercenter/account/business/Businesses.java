package org.usercenter.account.business;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.usercenter.account.business.BusinessView.Role;
import org.usercenter.account.business.BusinessView.State;
import org.usercenter.account.business.BusinessView.Why;
import org.usercenter.account.call.Call;
import org.usercenter.storage.business.AccountType;
import org.usercenter.storage.business.BusinessRole;
import org.usercenter.storage.business.BusinessSystem;
import org.usercenter.storage.business.Holder;
import org.usercenter.storage.realname.RealNameLevel;

/** The catalogue as a holder sees it; the number of queries does not grow with the catalogue. */
public final class Businesses {

    private final Call call;
    private final AccountType type;
    private final RealNameLevel level;
    private final Map<String, Set<String>> held;
    /** By the client's id; null: the holder is no member. */
    private final @Nullable Map<String, Set<String>> ofEnterprise;

    private Businesses(
            Call call,
            AccountType type,
            RealNameLevel level,
            Map<String, Set<String>> held,
            @Nullable Map<String, Set<String>> ofEnterprise) {
        this.call = call;
        this.type = type;
        this.level = level;
        this.held = held;
        this.ofEnterprise = ofEnterprise;
    }

    /** Of a natural person. */
    public static Businesses ofPerson(Call call, String userId) {
        return new Businesses(
                call,
                AccountType.PERSON,
                call.store().realNames().current(call.realm(), userId),
                call.store().grants().all(call.realm(), new Holder.Person(userId)),
                null);
    }

    /**
     * Of an enterprise.
     *
     * @param mainAccountId whose real-name level counts
     */
    public static Businesses ofEnterprise(Call call, String groupId, String mainAccountId) {
        return new Businesses(
                call,
                AccountType.ENTERPRISE,
                call.store().realNames().current(call.realm(), mainAccountId),
                call.store().grants().all(call.realm(), new Holder.Enterprise(groupId)),
                null);
    }

    /**
     * Of a member of an enterprise.
     *
     * @param mainAccountId whose real-name level counts
     */
    public static Businesses ofMember(Call call, Holder.Member member, String mainAccountId) {
        return new Businesses(
                call,
                AccountType.MEMBER,
                call.store().realNames().current(call.realm(), mainAccountId),
                call.store().grants().all(call.realm(), member),
                call.store().grants().all(call.realm(), new Holder.Enterprise(member.groupId())));
    }

    /** Systems that the holder can enter, in their order. */
    public List<BusinessView> views() {
        boolean chinese = call.inChinese();
        return call.store()
                .catalogue()
                .systems(call.realm())
                .filter(system -> system.accountTypes().contains(type))
                .map(system -> view(system, chinese))
                .toList();
    }

    /** Roles of one client as the holder sees them. */
    public List<Role> roles(ClientModel client) {
        boolean chinese = call.inChinese();
        return call.store()
                .catalogue()
                .roles(client)
                .map(role -> view(client.getId(), role, chinese))
                .filter(role -> role.why() != Why.NOT_OFFERED)
                .toList();
    }

    private BusinessView view(BusinessSystem system, boolean chinese) {
        return new BusinessView(
                system.clientId(),
                system.name().in(chinese),
                system.category(),
                system.entry() == null ? null : system.entry().toString(),
                system.icon() == null ? null : system.icon().code(),
                roles(call.realm().getClientById(system.id())),
                !held.getOrDefault(system.id(), Set.of()).isEmpty());
    }

    private Role view(String clientId, BusinessRole role, boolean chinese) {
        String description = role.description().in(chinese);
        boolean has = held.getOrDefault(clientId, Set.of()).contains(role.id());
        Why why = has ? null : closed(clientId, role);
        State state = has ? State.OPEN : why == null ? State.AVAILABLE : State.CLOSED;
        return new Role(
                role.name(),
                description.isEmpty() ? role.name() : description,
                role.level().value(),
                state,
                why);
    }

    private @Nullable Why closed(String clientId, BusinessRole role) {
        if (!role.accountTypes().contains(type)) {
            return Why.NOT_OFFERED;
        }
        if (ofEnterprise == null) {
            return !role.openable() ? Why.NOT_OFFERED : level.reaches(role.level()) ? null : Why.LEVEL;
        }
        // A member gets what the enterprise has, also when it is opened to nobody else any more.
        return ofEnterprise.getOrDefault(clientId, Set.of()).contains(role.id()) ? null : Why.NOT_OPENED;
    }
}
