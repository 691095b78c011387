package org.usercenter.auth.broker;

import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.common.ClientConnection;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.usercenter.auth.flow.HeldAccount;
import org.usercenter.auth.logout.SessionReviews;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.Deed;

/** Binds and unbinds identities of platforms (绑定). Identifier, journal and notice follow from Keycloak's own events. */
public final class BrokerLinks {
    private final KeycloakSession session;

    /** Those of the session's realm. */
    public BrokerLinks(KeycloakSession session) {
        this.session = session;
    }

    /** What became of an identity that was to be bound. */
    public enum Result {
        BOUND,
        /** The account has it already; nothing was done. */
        ALREADY,
        /** Another account has it. */
        TAKEN,
        /** The account has another identity of the platform, and it was not said that this one takes its place. */
        HAS_OTHER,
        /** The account must not have it. */
        REFUSED,
        /** Somebody can object to the appeal by which the account came to whoever has it. */
        HELD
    }

    /** Where the owner is. */
    private record Here(@Nullable String ip, @Nullable String userSessionId) {}

    private Here here() {
        ClientConnection connection = session.getContext().getConnection();
        return new Here(connection == null ? null : connection.getRemoteAddr(), SessionReviews.here(session));
    }

    /**
     * Binds in a transaction of its own, because a race for the identity ends at the database.
     *
     * @param replace whether an identity of the platform that the account has gives way
     */
    Result bind(UserModel owner, BrokerIdentity identity, BrokerWay way, boolean replace) {
        String userId = owner.getId();
        Here here = here();
        try {
            return KeycloakModelUtils.runJobInTransactionWithResult(
                    session.getKeycloakSessionFactory(),
                    session.getContext(),
                    job -> bind(job, userId, identity, way, replace, here),
                    "bind an identity of a platform");
        } catch (ModelDuplicateException e) {
            return holds(owner, identity) ? Result.ALREADY : Result.TAKEN;
        }
    }

    private static Result bind(
            KeycloakSession job, String userId, BrokerIdentity identity, BrokerWay way, boolean replace, Here here) {
        RealmModel realm = job.getContext().getRealm();
        UserModel owner = job.users().getUserById(realm, userId);
        if (owner == null
                || way.refusesBinding(job.getProvider(UserCenterStore.class), realm, owner, identity)
                        .isPresent()) {
            return Result.REFUSED;
        }
        if (HeldAccount.isHeld(job, userId)) {
            return Result.HELD;
        }
        FederatedIdentityModel link = link(identity);
        UserModel holder = job.users().getUserByFederatedIdentity(realm, link);
        if (holder != null) {
            return holder.getId().equals(userId) ? Result.ALREADY : Result.TAKEN;
        }
        LinkActor.set(job, userId, here.ip(), here.userSessionId());
        if (job.users().getFederatedIdentity(realm, owner, identity.alias()) != null) {
            if (!replace) {
                return Result.HAS_OTHER;
            }
            job.users().removeFederatedIdentity(realm, owner, identity.alias());
        }
        job.users().addFederatedIdentity(realm, owner, link);
        return Result.BOUND;
    }

    /**
     * Takes the identity of a platform from an account, in the session's transaction.
     *
     * @return false when the account has none, or may not change it now
     */
    boolean unbind(UserModel owner, String alias) {
        return unbind(owner, alias, owner.getId(), here());
    }

    /**
     * Takes a lost identity from an account, in the session's transaction; its owner is told.
     *
     * @param deed of the operator who does it
     * @return false when the account has none, or may not change it now
     */
    public boolean takeAway(UserModel owner, String alias, Deed deed) {
        String operator = Objects.requireNonNull(deed.actorId(), "Somebody takes it away");
        return unbind(owner, alias, operator, new Here(deed.ip(), null));
    }

    private boolean unbind(UserModel owner, String alias, String actorId, Here here) {
        if (HeldAccount.isHeld(session, owner.getId())) {
            return false;
        }
        LinkActor.set(session, actorId, here.ip(), here.userSessionId());
        return session.users().removeFederatedIdentity(session.getContext().getRealm(), owner, alias);
    }

    /**
     * The same without a notice, for whoever tells of it with something greater.
     *
     * @param deed by whom it is done, for the journal
     * @return false when the account has none
     */
    public boolean release(UserModel owner, String alias, Deed deed) {
        LinkActor.setQuiet(session, deed.actorId(), deed.ip());
        return session.users().removeFederatedIdentity(session.getContext().getRealm(), owner, alias);
    }

    /**
     * Gives an account an identity back that it had, in the session's transaction and without a notice.
     *
     * @param deed by whom it is done, for the journal
     * @return false when another account has it by now, this one has another of the platform, or that is gone
     */
    public boolean giveBack(UserModel owner, String alias, String id, Deed deed) {
        RealmModel realm = session.getContext().getRealm();
        FederatedIdentityModel link = new FederatedIdentityModel(alias, id, null);
        if (session.identityProviders().getByAlias(alias) == null
                || session.users().getUserByFederatedIdentity(realm, link) != null
                || session.users().getFederatedIdentity(realm, owner, alias) != null
                || isOthers(realm, owner, alias, id)) {
            return false;
        }
        LinkActor.setQuiet(session, deed.actorId(), deed.ip());
        session.users().addFederatedIdentity(realm, owner, link);
        return true;
    }

    /** Also by another identity provider for the same platform. */
    private boolean isOthers(RealmModel realm, UserModel owner, String alias, String id) {
        return BrokerWays.of(session, alias)
                .flatMap(way -> session.getProvider(UserCenterStore.class)
                        .identifiers()
                        .findUserId(realm, way.identifier(), id))
                .filter(holder -> !holder.equals(owner.getId()))
                .isPresent();
    }

    /**
     * Lets a link follow an identity whose id has changed, in a transaction of its own, unless an account is linked by the
     * new one. Nobody is told: it is the same identity.
     *
     * @return whether it did
     */
    boolean move(String formerId, BrokerIdentity identity) {
        BrokerIdentity former =
                new BrokerIdentity(identity.alias(), identity.way(), formerId, identity.label(), identity.proof());
        UserModel account = owner(former).orElse(null);
        if (formerId.equals(identity.id()) || account == null || owner(identity).isPresent()) {
            return false;
        }
        String userId = account.getId();
        try {
            KeycloakModelUtils.runJobInTransaction(
                    session.getKeycloakSessionFactory(),
                    session.getContext(),
                    job -> move(job, userId, formerId, identity));
            return true;
        } catch (ModelDuplicateException e) {
            // Another request was faster.
            return false;
        }
    }

    private static void move(KeycloakSession job, String userId, String formerId, BrokerIdentity identity) {
        RealmModel realm = job.getContext().getRealm();
        UserModel account = job.users().getUserById(realm, userId);
        FederatedIdentityModel held =
                account == null ? null : job.users().getFederatedIdentity(realm, account, identity.alias());
        if (held == null || !held.getUserId().equals(formerId)) {
            return;
        }
        LinkActor.setKeeping(job, userId);
        job.users().removeFederatedIdentity(realm, account, identity.alias());
        job.users().addFederatedIdentity(realm, account, link(identity));
    }

    /** The account that has that very identity. */
    Optional<UserModel> owner(BrokerIdentity identity) {
        return Optional.ofNullable(
                session.users().getUserByFederatedIdentity(session.getContext().getRealm(), link(identity)));
    }

    /** Whether the account has another identity of the same platform. */
    boolean hasOther(UserModel account, BrokerIdentity identity) {
        FederatedIdentityModel link =
                session.users().getFederatedIdentity(session.getContext().getRealm(), account, identity.alias());
        return link != null && !link.getUserId().equals(identity.id());
    }

    private boolean holds(UserModel account, BrokerIdentity identity) {
        return owner(identity)
                .filter(owner -> owner.getId().equals(account.getId()))
                .isPresent();
    }

    /**
     * Binds what an account was registered by, in the session's transaction, the one that creates the account. Nobody is
     * told: the owner did it just now.
     *
     * @throws ModelDuplicateException when another account holds it
     */
    public static void bindNew(KeycloakSession job, RealmModel realm, String userId, String alias, String id) {
        LinkActor.setKeeping(job, userId);
        job.users()
                .addFederatedIdentity(
                        realm, job.users().getUserById(realm, userId), new FederatedIdentityModel(alias, id, null));
    }

    /** The name is left out: what Keycloak shows as one and finds accounts by must not be chosen by strangers. */
    static FederatedIdentityModel link(BrokerIdentity identity) {
        return new FederatedIdentityModel(identity.alias(), identity.id(), null);
    }
}
