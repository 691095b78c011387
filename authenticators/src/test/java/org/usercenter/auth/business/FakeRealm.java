package org.usercenter.auth.business;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.AccountType;
import org.usercenter.storage.business.BusinessRole;
import org.usercenter.storage.business.BusinessSystem;
import org.usercenter.storage.business.Catalogue;
import org.usercenter.storage.business.Grants;
import org.usercenter.storage.business.Holder;
import org.usercenter.storage.business.LoginWay;
import org.usercenter.storage.business.Particulars;
import org.usercenter.storage.business.Words;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.enterprise.Membership;
import org.usercenter.storage.enterprise.MembershipStore;
import org.usercenter.storage.enterprise.Standing;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.RealNameStore;

/** A realm with one client and one user, as far as the gate looks at them. */
final class FakeRealm {
    static final String USER = "user-1";
    static final String A = "group-a";
    static final String B = "group-b";

    /** What the store was asked, to see that nothing is asked in vain. */
    final List<String> asked = new ArrayList<>();

    private final Map<Holder, Set<String>> held = new HashMap<>();
    private final Set<String> declared = new HashSet<>();
    private final Map<String, RealNameLevel> levels = new HashMap<>();
    private final Map<String, BusinessRole> roles = new LinkedHashMap<>();
    private final List<Membership> memberships = new ArrayList<>();
    private Set<AccountType> types = EnumSet.allOf(AccountType.class);
    private boolean business = true;
    private boolean person;
    private final Set<String> suspended = new HashSet<>();
    private final Set<String> switchedOff = new HashSet<>();

    final ClientModel client = proxy(ClientModel.class, (p, method, a) -> switch (method.getName()) {
        case "getId" -> "client-1";
        case "getClientId" -> "land";
        case "isEnabled" -> true;
        case "getRole" -> roles.containsKey("id-" + a[0]) ? keycloakRole("id-" + a[0]) : null;
        default -> throw new UnsupportedOperationException(method.getName());
    });
    final UserModel user = proxy(UserModel.class, (p, method, a) -> switch (method.getName()) {
        case "getId" -> USER;
        case "getUsername" -> "zhang.wei";
        default -> throw new UnsupportedOperationException(method.getName());
    });

    FakeRealm noBusiness() {
        business = false;
        return this;
    }

    FakeRealm systemFor(AccountType... accountTypes) {
        types = Set.of(accountTypes);
        return this;
    }

    FakeRealm person() {
        person = true;
        return this;
    }

    FakeRealm member(String group, MemberRole role) {
        String main = role == MemberRole.OWNER ? USER : "main-of-" + group;
        memberships.add(new Membership(
                group,
                main,
                Uscc.parse("91350100M000100Y43"),
                EnterpriseName.parse("甲公司"),
                role,
                suspended.contains(group)));
        return this;
    }

    /** To be said before who its members are. */
    FakeRealm suspended(String group) {
        suspended.add(group);
        return this;
    }

    FakeRealm role(String name, RealNameLevel level, AccountType... accountTypes) {
        return role(name, level, null, List.of(), accountTypes);
    }

    FakeRealm role(
            String name,
            RealNameLevel level,
            @Nullable Set<LoginWay> ways,
            List<String> particulars,
            AccountType... accountTypes) {
        Set<AccountType> of = accountTypes.length == 0 ? EnumSet.allOf(AccountType.class) : Set.of(accountTypes);
        roles.put(
                "id-" + name,
                new BusinessRole("id-" + name, name, true, of, level, ways, particulars, new Words("", "")));
        return this;
    }

    FakeRealm holds(Holder holder, String... names) {
        Stream.of(names).forEach(name -> held.computeIfAbsent(holder, h -> new HashSet<>())
                .add("id-" + name));
        return this;
    }

    FakeRealm level(String account, RealNameLevel level) {
        levels.put(account, level);
        return this;
    }

    FakeRealm declares(String particular) {
        declared.add(particular);
        return this;
    }

    FakeRealm withoutAction(String alias) {
        switchedOff.add(alias);
        return this;
    }

    void leaves(String group) {
        memberships.removeIf(membership -> membership.groupId().equals(group));
    }

    void loses(Holder holder) {
        held.remove(holder);
    }

    Verdict check(@Nullable String acting, @Nullable LoginWay way) {
        return gate().check(new Entry(client, user, acting, way, way == null ? Set.of() : Set.of(way)));
    }

    Entry entry() {
        return new Entry(client, user, null, null, Set.of());
    }

    Gate gate() {
        return new Gate(realm(), store());
    }

    /** Of one request in this realm, for that client. */
    KeycloakSession session() {
        Map<Object, Object> attributes = new HashMap<>();
        RealmModel realm = realm();
        KeycloakContext context = proxy(KeycloakContext.class, (p, method, a) -> switch (method.getName()) {
            case "getRealm" -> realm;
            case "getClient" -> client;
            default -> throw new UnsupportedOperationException(method.getName());
        });
        return proxy(KeycloakSession.class, (p, method, a) -> switch (method.getName()) {
            case "getContext" -> context;
            case "getProvider" -> store();
            case "users" -> proxy(UserProvider.class, (users, asked, b) -> 0);
            case "getAttribute" -> attributes.get(a[0]);
            case "setAttribute" -> attributes.put(a[0], a[1]);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    RealmModel realm() {
        return proxy(RealmModel.class, (p, method, a) -> switch (method.getName()) {
            case "getId" -> "realm-1";
            case "getRoleById" -> roles.containsKey(String.valueOf(a[0])) ? keycloakRole(String.valueOf(a[0])) : null;
            case "getClientById" -> client.getId().equals(a[0]) ? client : null;
            case "getClientByClientId" -> client.getClientId().equals(a[0]) ? client : null;
            case "getRequiredActionProviderByAlias" -> action(String.valueOf(a[0]));
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private RequiredActionProviderModel action(String alias) {
        RequiredActionProviderModel action = new RequiredActionProviderModel();
        action.setProviderId(alias);
        action.setEnabled(!switchedOff.contains(alias));
        return action;
    }

    private static RoleModel keycloakRole(String id) {
        return proxy(RoleModel.class, (p, method, a) -> {
            if (method.getName().equals("getId")) {
                return id;
            }
            throw new UnsupportedOperationException(method.getName());
        });
    }

    UserCenterStore store() {
        Catalogue catalogue = catalogue();
        MembershipStore standings = proxy(MembershipStore.class, (p, method, a) -> {
            asked.add(method.getName());
            return new Standing(person, memberships);
        });
        Grants grants = proxy(Grants.class, (p, method, a) -> {
            asked.add(method.getName());
            if (method.getName().equals("all")) {
                return Map.of("client-1", held.getOrDefault((Holder) a[1], Set.of()));
            }
            return held.getOrDefault((Holder) a[1], Set.of());
        });
        RealNameStore realNames = proxy(RealNameStore.class, (p, method, a) -> {
            asked.add("level of " + a[1]);
            return levels.getOrDefault(String.valueOf(a[1]), RealNameLevel.REGISTERED);
        });
        Particulars particulars = proxy(Particulars.class, (p, method, a) -> {
            asked.add("particulars of " + a[1]);
            return declared;
        });
        return proxy(UserCenterStore.class, (p, method, a) -> switch (method.getName()) {
            case "catalogue" -> catalogue;
            case "memberships" -> standings;
            case "grants" -> grants;
            case "realNames" -> realNames;
            case "particulars" -> particulars;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private Catalogue catalogue() {
        return new Catalogue() {
            @Override
            public Optional<BusinessSystem> system(ClientModel of) {
                return business
                        ? Optional.of(new BusinessSystem(
                                "client-1", "land", new Words("土地", "Land"), "", null, null, 1, types))
                        : Optional.empty();
            }

            @Override
            public Stream<BusinessSystem> systems(RealmModel realm) {
                return system(client).stream();
            }

            @Override
            public Stream<BusinessRole> roles(ClientModel of) {
                return roles.values().stream();
            }

            @Override
            public boolean isGated(ClientModel of) {
                return !roles.isEmpty();
            }

            @Override
            public Optional<BusinessRole> role(RoleModel role) {
                return Optional.of(Objects.requireNonNull(roles.get(role.getId())));
            }
        };
    }

    static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(FakeRealm.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
