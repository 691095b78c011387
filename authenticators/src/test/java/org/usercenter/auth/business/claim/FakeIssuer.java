package org.usercenter.auth.business.claim;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedHashMap;

import org.jspecify.annotations.Nullable;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.AccessToken;
import org.usercenter.auth.business.PermissionServices;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.AccountType;
import org.usercenter.storage.business.BusinessRole;
import org.usercenter.storage.business.BusinessSystem;
import org.usercenter.storage.business.Catalogue;
import org.usercenter.storage.business.Grants;
import org.usercenter.storage.business.Words;
import org.usercenter.storage.enterprise.MembershipStore;
import org.usercenter.storage.enterprise.Standing;
import org.usercenter.storage.person.PersonStore;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.RealNameStanding;
import org.usercenter.storage.realname.RealNameStore;

/**
 * A realm that issues tokens to one natural person: the business systems {@code land} and {@code finance}, each with the
 * business role {@code bidder} and the ordinary role {@code reader}, and the client {@code portal}, which is none.
 */
final class FakeIssuer {
    static final String LAND = "land";
    static final String FINANCE = "finance";
    static final String PORTAL = "portal";

    private static final Set<String> SYSTEMS = Set.of(LAND, FINANCE);
    private static final Set<String> CLIENTS = Set.of(LAND, FINANCE, PORTAL);

    /** What the history of real names was asked for. */
    final List<String> asked = new ArrayList<>();

    private final Map<String, Object> kept = new HashMap<>();
    private final Set<String> opened = new HashSet<>();
    private RealNameStanding standing = new RealNameStanding(RealNameLevel.REGISTERED, null, null, null, null);
    private @Nullable String grant;
    private @Nullable String way;
    private @Nullable String acrValues;
    private @Nullable String levels;
    private @Nullable String serviceAccount;

    /** The person has opened {@code bidder} there. */
    FakeIssuer opened(String system) {
        opened.add(system);
        return this;
    }

    FakeIssuer standing(RealNameStanding of) {
        standing = of;
        return this;
    }

    /** Of the latest login. */
    FakeIssuer way(String name) {
        way = name;
        return this;
    }

    /** What the system's request for the login named. */
    FakeIssuer asksFor(String values) {
        acrValues = values;
        return this;
    }

    /** Keycloak's mapping of names to levels, as the realm has it. */
    FakeIssuer maps(String json) {
        levels = json;
        return this;
    }

    /** Of the request for the token. */
    FakeIssuer grant(String type) {
        grant = type;
        return this;
    }

    FakeIssuer serviceAccount() {
        serviceAccount = "id-" + PORTAL;
        return this;
    }

    /** The access token of a client, as the mapper leaves it. */
    AccessToken transform(AccessToken token, String client, boolean told) {
        ProtocolMapperModel mapping = new ProtocolMapperModel();
        mapping.setConfig(Map.of("access.token.claim", String.valueOf(told)));
        return new BusinessClaimMapper()
                .transformAccessToken(token, mapping, session(client), userSession(), clientSession(client));
    }

    /** Whether a token of the client's permissions would pass by its gate. */
    boolean passesBy(String client) {
        return PermissionServices.passesBy(session(client), userSession().getUser(), client(client));
    }

    /** As {@link #transform} of a lightweight token does when it is introspected. */
    AccessToken introspect(AccessToken token, String client) {
        ProtocolMapperModel mapping = new ProtocolMapperModel();
        mapping.setConfig(Map.of("introspection.token.claim", "true"));
        return new BusinessClaimMapper()
                .transformIntrospectionToken(token, mapping, session(client), userSession(), clientSession(client));
    }

    private RealmModel realm() {
        return fake(RealmModel.class, (p, method, a) -> switch (method.getName()) {
            case "getId" -> "realm-1";
            case "getClientByClientId" -> CLIENTS.contains(String.valueOf(a[0])) ? client(String.valueOf(a[0])) : null;
            case "getRoleById" -> role(String.valueOf(a[0]));
            case "getAttribute" -> "acr.loa.map".equals(a[0]) ? levels : null;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private ClientModel client(String clientId) {
        return fake(ClientModel.class, (p, method, a) -> switch (method.getName()) {
            case "getId" -> "id-" + clientId;
            case "getClientId" -> clientId;
            case "getAttribute" -> null;
            case "getRealm" -> realm();
            case "getRole" -> role(clientId + ":" + a[0]);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static RoleModel role(String id) {
        return fake(RoleModel.class, (p, method, a) -> switch (method.getName()) {
            case "getId" -> id;
            case "getName" -> id.substring(id.indexOf(':') + 1);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private KeycloakSession session(String client) {
        HttpRequest request = fake(HttpRequest.class, (p, method, a) -> switch (method.getName()) {
            case "getHttpMethod" -> "POST";
            case "getDecodedFormParameters" -> {
                MultivaluedHashMap<String, String> form = new MultivaluedHashMap<>();
                form.putSingle("grant_type", grant);
                yield form;
            }
            default -> throw new UnsupportedOperationException(method.getName());
        });
        KeycloakContext context = fake(KeycloakContext.class, (p, method, a) -> switch (method.getName()) {
            case "getRealm" -> realm();
            case "getClient" -> client(client);
            case "getHttpRequest" -> request;
            default -> throw new UnsupportedOperationException(method.getName());
        });
        UserCenterStore store = store();
        return fake(KeycloakSession.class, (p, method, a) -> switch (method.getName()) {
            case "getContext" -> context;
            case "getProvider" -> store;
            case "getAttribute" -> kept.get(String.valueOf(a[0]));
            case "setAttribute" -> kept.put(String.valueOf(a[0]), a[1]);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private UserSessionModel userSession() {
        UserModel user = fake(UserModel.class, (p, method, a) -> switch (method.getName()) {
            case "getId" -> "user-1";
            case "getUsername" -> "zhang.wei";
            case "getServiceAccountClientLink" -> serviceAccount;
            default -> throw new UnsupportedOperationException(method.getName());
        });
        return fake(UserSessionModel.class, (p, method, a) -> switch (method.getName()) {
            case "getId" -> "session-1";
            case "getUser" -> user;
            case "getRealm" -> realm();
            case "getNote" -> "uc.way".equals(a[0]) ? way : null;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private ClientSessionContext clientSession(String client) {
        AuthenticatedClientSessionModel clientSession =
                fake(AuthenticatedClientSessionModel.class, (p, method, a) -> switch (method.getName()) {
                    case "getClient" -> client(client);
                    case "getNote" -> "acr_values".equals(a[0]) ? acrValues : null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return fake(ClientSessionContext.class, (p, method, a) -> clientSession);
    }

    private UserCenterStore store() {
        Catalogue catalogue = catalogue();
        MembershipStore memberships = fake(MembershipStore.class, (p, method, a) -> new Standing(true, List.of()));
        Grants grants = fake(Grants.class, (p, method, a) -> {
            String system = String.valueOf(a[2]).substring("id-".length());
            return opened.contains(system) ? Set.of(system + ":bidder") : Set.of();
        });
        RealNameStore realNames = fake(RealNameStore.class, (p, method, a) -> {
            asked.add(method.getName());
            return method.getName().equals("standing") ? standing : standing.level();
        });
        PersonStore persons = fake(PersonStore.class, (p, method, a) -> Optional.empty());
        return fake(UserCenterStore.class, (p, method, a) -> switch (method.getName()) {
            case "catalogue" -> catalogue;
            case "memberships" -> memberships;
            case "grants" -> grants;
            case "realNames" -> realNames;
            case "persons" -> persons;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static Catalogue catalogue() {
        return new Catalogue() {
            @Override
            public Optional<BusinessSystem> system(ClientModel of) {
                String id = of.getClientId();
                return SYSTEMS.contains(id)
                        ? Optional.of(new BusinessSystem(
                                of.getId(), id, new Words(id, id), "", null, null, 1, EnumSet.allOf(AccountType.class)))
                        : Optional.empty();
            }

            @Override
            public Stream<BusinessSystem> systems(RealmModel realm) {
                return Stream.empty();
            }

            @Override
            public Stream<BusinessRole> roles(ClientModel of) {
                return role(FakeIssuer.role(of.getClientId() + ":bidder")).stream();
            }

            @Override
            public boolean isGated(ClientModel of) {
                return SYSTEMS.contains(of.getClientId());
            }

            @Override
            public Optional<BusinessRole> role(RoleModel role) {
                return role.getName().equals("bidder") && !role.getId().startsWith(PORTAL)
                        ? Optional.of(new BusinessRole(
                                role.getId(),
                                role.getName(),
                                true,
                                EnumSet.allOf(AccountType.class),
                                RealNameLevel.REGISTERED,
                                null,
                                List.of(),
                                new Words("", "")))
                        : Optional.empty();
            }
        };
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(FakeIssuer.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
