package org.usercenter.auth.business;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.usercenter.auth.flow.HeldAccount;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.AccountType;
import org.usercenter.storage.business.BusinessRole;
import org.usercenter.storage.business.BusinessSystem;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.business.GrantRequest;
import org.usercenter.storage.business.Holder;
import org.usercenter.storage.realname.RealNameLevel;

/**
 * Opening business roles (开通业务): what can be opened by whom, opening it, and a member's request for it. Serves the gate,
 * the end of a registration and the account's own pages alike. Writes in transactions of its own, because two presses at
 * the same moment end at the database.
 */
public final class Opening {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserCenterStore store;

    /** In the session's realm. */
    public Opening(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.store = session.getProvider(UserCenterStore.class);
    }

    /**
     * A role that can be opened.
     *
     * @param levelReached whether the holder's real-name level is enough
     */
    public record Offer(BusinessRole role, boolean levelReached) {}

    /** What became of the wish to open roles. */
    public enum Result {
        OPENED,
        /** One of the roles is not on offer, or none was named. */
        NOT_OFFERED,
        /** One of the roles needs a higher real-name level. */
        LEVEL_TOO_LOW,
        /** Somebody can object to the appeal by which the account came to whoever has it. */
        HELD
    }

    /** All that an account can act as. */
    public List<ActingIdentity> identities(String userId) {
        return ActingIdentity.of(userId, store.memberships().standing(realm, userId));
    }

    /** Systems in which there is something to open, or nothing has to be opened, for that kind of account. */
    public List<BusinessSystem> systems(AccountType type) {
        return store.catalogue()
                .systems(realm)
                .filter(system -> system.accountTypes().contains(type))
                .toList();
    }

    /** Roles of the client that this holder can open and does not have yet; lowest level first. Nothing for members. */
    public List<Offer> offers(ClientModel client, ActingIdentity identity) {
        if (identity.type() == AccountType.MEMBER) {
            return List.of();
        }
        Set<String> held = store.grants().roles(realm, identity.holder(), client.getId());
        RealNameLevel level = store.realNames().current(realm, identity.levelAccountId());
        return openable(client, identity, held)
                .map(role -> new Offer(role, level.reaches(role.level())))
                .sorted(Comparator.comparing((Offer offer) -> offer.role().level())
                        .thenComparing(offer -> offer.role().name()))
                .toList();
    }

    /**
     * Whether the client has a role that this holder can open and does not have yet, whatever its level. Asks nothing.
     *
     * @param held ids of the roles that he has there
     */
    boolean hasOffers(ClientModel client, ActingIdentity identity, Set<String> held) {
        return identity.type() != AccountType.MEMBER
                && openable(client, identity, held).findAny().isPresent();
    }

    private Stream<BusinessRole> openable(ClientModel client, ActingIdentity identity, Set<String> held) {
        return store.catalogue()
                .roles(client)
                .filter(role ->
                        role.openable() && role.accountTypes().contains(identity.type()) && !held.contains(role.id()));
    }

    /**
     * Opens roles of a client, all or none.
     *
     * @param names of the roles
     */
    public Result open(ClientModel client, ActingIdentity identity, Set<String> names, Deed deed) {
        List<Offer> chosen = offers(client, identity).stream()
                .filter(offer -> names.contains(offer.role().name()))
                .toList();
        if (chosen.isEmpty() || chosen.size() < names.size()) {
            return hasAll(client, identity, names) ? Result.OPENED : Result.NOT_OFFERED;
        }
        if (!chosen.stream().allMatch(Offer::levelReached)) {
            return Result.LEVEL_TOO_LOW;
        }
        List<String> roleIds = chosen.stream().map(offer -> offer.role().id()).toList();
        String clientId = client.getId();
        try {
            return KeycloakModelUtils.runJobInTransactionWithResult(
                    session.getKeycloakSessionFactory(),
                    session.getContext(),
                    job -> grant(job, identity, clientId, roleIds, deed),
                    "open business roles");
        } catch (ModelDuplicateException e) {
            // The other of two presses has opened it.
            return hasAll(client, identity, names) ? Result.OPENED : Result.NOT_OFFERED;
        } finally {
            Gate.of(session).forget();
        }
    }

    private static Result grant(
            KeycloakSession job, ActingIdentity identity, String clientId, List<String> roleIds, Deed deed) {
        String account = deed.actorId();
        if (account != null && HeldAccount.isHeld(job, account)) {
            return Result.HELD;
        }
        job.getProvider(UserCenterStore.class)
                .grants()
                .grant(job.getContext().getRealm(), identity.holder(), clientId, roleIds, deed);
        return Result.OPENED;
    }

    /** As after a second press of the button. */
    private boolean hasAll(ClientModel client, ActingIdentity identity, Set<String> names) {
        Set<String> held = store.grants().roles(realm, identity.holder(), client.getId());
        return !names.isEmpty()
                && names.stream()
                        .map(client::getRole)
                        .allMatch(role -> Objects.nonNull(role) && held.contains(role.getId()));
    }

    /** The member's request for the client, if there is one. */
    public Optional<GrantRequest> request(ClientModel client, ActingIdentity identity) {
        return identity.holder() instanceof Holder.Member member
                ? store.grantRequests().find(realm, member, client.getId())
                : Optional.empty();
    }

    /** Asks the main account for the client, once. Nothing for whoever is no member. */
    public void ask(ClientModel client, ActingIdentity identity, Deed deed) {
        if (!(identity.holder() instanceof Holder.Member member)) {
            return;
        }
        String clientId = client.getId();
        // Read by the main account, whose language is not known here: as the realm's own.
        String name = store.catalogue()
                .system(client)
                .map(system -> system.name().in(true))
                .orElse(client.getClientId());
        try {
            KeycloakModelUtils.runJobInTransaction(
                    session.getKeycloakSessionFactory(), session.getContext(), job -> job.getProvider(
                                    UserCenterStore.class)
                            .grantRequests()
                            .ask(job.getContext().getRealm(), member, clientId, identity.levelAccountId(), name, deed));
        } catch (ModelDuplicateException e) {
            // The other of two presses has asked.
            return;
        }
    }
}
