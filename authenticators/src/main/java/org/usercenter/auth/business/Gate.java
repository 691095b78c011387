package org.usercenter.auth.business;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.AccountType;
import org.usercenter.storage.business.BusinessRole;
import org.usercenter.storage.business.BusinessSystem;
import org.usercenter.storage.business.LoginWay;
import org.usercenter.storage.enterprise.Standing;
import org.usercenter.storage.realname.RealNameLevel;

/**
 * The gate (准入) in front of each business system: decides, and changes nothing. Asked at every login and for every
 * token, so it goes from what is known without a query to what needs one. A client without roles that have to be opened is
 * entered by everybody who logs in and is of a kind that the client is for.
 */
public final class Gate {
    private static final String ATTRIBUTE = Gate.class.getName();

    private final RealmModel realm;
    private final UserCenterStore store;

    /** What was decided in this request, which asks several times: the login twice, each of its tokens once. */
    private final Map<Question, Verdict> decided = new HashMap<>();

    /** For whom users can act. */
    private final Map<String, Standing> standings = new HashMap<>();

    /** Codes of what holders have declared, by the holder. */
    private final Map<String, Set<String>> declared = new HashMap<>();

    /** By ids: models are made anew now and then. */
    private record Question(String clientId, String userId, @Nullable String acting, Set<LoginWay> ways) {}

    Gate(RealmModel realm, UserCenterStore store) {
        this.realm = realm;
        this.store = store;
    }

    /** That of the session, which lives as long as the request. */
    public static Gate of(KeycloakSession session) {
        RealmModel realm = session.getContext().getRealm();
        Gate known = session.getAttribute(ATTRIBUTE, Gate.class);
        if (known != null && known.realm.getId().equals(realm.getId())) {
            return known;
        }
        Gate made = new Gate(realm, session.getProvider(UserCenterStore.class));
        session.setAttribute(ATTRIBUTE, made);
        return made;
    }

    /** Decides, once a request. */
    public Verdict check(Entry entry) {
        Question question = new Question(entry.client().getId(), entry.user().getId(), entry.acting(), entry.ways());
        Verdict known = decided.get(question);
        if (known == null) {
            known = decide(entry);
            decided.put(question, known);
        }
        return known;
    }

    /** For whoever has changed what it goes by. */
    void forget() {
        decided.clear();
        standings.clear();
        declared.clear();
    }

    private Verdict decide(Entry entry) {
        ClientModel client = entry.client();
        BusinessSystem system = store.catalogue().system(client).orElse(null);
        if (system == null) {
            return new Verdict.NoBusiness();
        }
        Standing standing = standing(entry.user().getId());
        if (standing.isSuspended()) {
            return new Verdict.Suspended();
        }
        List<ActingIdentity> all = ActingIdentity.of(entry.user().getId(), standing);
        if (all.isEmpty()) {
            return isForEverybody(system, client)
                    ? new Verdict.EnterUnknown()
                    : new Verdict.NotForThis(Optional.empty());
        }
        List<ActingIdentity> fitting = all.stream()
                .filter(identity -> system.accountTypes().contains(identity.type()))
                .toList();
        if (fitting.isEmpty()) {
            return new Verdict.NotForThis(all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty());
        }
        ActingIdentity acting = settled(fitting, entry.acting());
        return acting == null ? new Verdict.Choose(fitting) : decide(client, acting, entry.ways());
    }

    /** Whether the account's enterprise is suspended, so that it does not log in at all. */
    boolean isSuspended(String userId) {
        return standing(userId).isSuspended();
    }

    /** For whom the account can act, if that was asked in this request. */
    Optional<Standing> known(String userId) {
        return Optional.ofNullable(standings.get(userId));
    }

    private Standing standing(String userId) {
        return standings.computeIfAbsent(userId, id -> store.memberships().standing(realm, id));
    }

    private boolean isForEverybody(BusinessSystem system, ClientModel client) {
        return system.accountTypes().size() == AccountType.values().length
                && !store.catalogue().isGated(client);
    }

    /**
     * What was chosen before, as long as it is still so; when nothing was, the only one there is. Nobody becomes somebody
     * else without knowing: whoever loses the identity he has chosen is asked, even when but one is left.
     */
    private static @Nullable ActingIdentity settled(List<ActingIdentity> options, @Nullable String chosen) {
        if (chosen == null) {
            return options.size() == 1 ? options.get(0) : null;
        }
        return options.stream()
                .filter(option -> option.value().equals(chosen))
                .findFirst()
                .orElse(null);
    }

    private Verdict decide(ClientModel client, ActingIdentity acting, Set<LoginWay> ways) {
        if (!store.catalogue().isGated(client)) {
            return new Verdict.Enter(acting, List.of());
        }
        List<BusinessRole> held = held(client, acting);
        if (held.isEmpty()) {
            return withoutRole(client, acting);
        }
        RealNameLevel reached = level(acting, held);
        List<BusinessRole> reachable =
                held.stream().filter(role -> reached.reaches(role.level())).toList();
        if (reachable.isEmpty()) {
            return new Verdict.LevelTooLow(acting, reached, lowest(held));
        }
        List<BusinessRole> accepting =
                reachable.stream().filter(role -> role.accepts(ways)).toList();
        if (accepting.isEmpty()) {
            return new Verdict.WayNotAccepted(acting, accepted(reachable));
        }
        List<BusinessRole> complete = accepting.stream()
                .filter(role -> missing(acting, role).isEmpty())
                .toList();
        if (complete.isEmpty()) {
            return new Verdict.ParticularsMissing(acting, fewest(acting, accepting));
        }
        return new Verdict.Enter(acting, complete);
    }

    /** Roles of the one holder that counts, which still exist and are for accounts of his kind. */
    private List<BusinessRole> held(ClientModel client, ActingIdentity acting) {
        return store.grants().roles(realm, acting.holder(), client.getId()).stream()
                .map(realm::getRoleById)
                .filter(Objects::nonNull)
                .flatMap(role -> store.catalogue().role(role).stream())
                .filter(role -> role.accountTypes().contains(acting.type()))
                .sorted(Comparator.comparing(BusinessRole::name))
                .toList();
    }

    private Verdict withoutRole(ClientModel client, ActingIdentity acting) {
        boolean any = store.catalogue()
                .roles(client)
                .anyMatch(role -> role.openable() && role.accountTypes().contains(acting.type()));
        if (!any) {
            return new Verdict.NotForThis(Optional.of(acting));
        }
        return acting.type() == AccountType.MEMBER ? new Verdict.NoRole(acting) : new Verdict.NotOpened(acting);
    }

    /** Not asked for when every role is content with the lowest. */
    private RealNameLevel level(ActingIdentity acting, List<BusinessRole> held) {
        return held.stream().allMatch(role -> role.level() == RealNameLevel.REGISTERED)
                ? RealNameLevel.REGISTERED
                : store.realNames().current(realm, acting.levelAccountId());
    }

    private static RealNameLevel lowest(List<BusinessRole> roles) {
        return roles.stream()
                .map(BusinessRole::level)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Set<LoginWay> accepted(List<BusinessRole> roles) {
        Set<LoginWay> ways = EnumSet.noneOf(LoginWay.class);
        roles.stream().map(BusinessRole::ways).filter(Objects::nonNull).forEach(ways::addAll);
        return ways;
    }

    /** What the role asks for and its holder has not declared; most roles ask for nothing, and cost no query. */
    private List<String> missing(ActingIdentity acting, BusinessRole role) {
        if (role.particulars().isEmpty()) {
            return List.of();
        }
        Set<String> present = declared.computeIfAbsent(
                acting.particularsId(), holder -> store.particulars().present(realm, holder));
        return role.particulars().stream()
                .filter(code -> !present.contains(code))
                .toList();
    }

    private List<String> fewest(ActingIdentity acting, List<BusinessRole> roles) {
        return roles.stream()
                .map(role -> missing(acting, role))
                .min(Comparator.comparing(List::size))
                .orElseThrow();
    }
}
