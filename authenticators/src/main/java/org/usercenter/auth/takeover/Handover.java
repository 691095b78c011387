package org.usercenter.auth.takeover;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.persistence.PersistenceException;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionTaskWithResult;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.usercenter.auth.flow.LoginFreshness;
import org.usercenter.auth.flow.LoginMobile;
import org.usercenter.auth.logout.AnsweredRequest;
import org.usercenter.auth.newpassword.AccountSessions;
import org.usercenter.auth.proof.ProofBinder;
import org.usercenter.auth.proof.ProvedEnterprise;
import org.usercenter.auth.proof.ProvedLevel;
import org.usercenter.auth.proof.ProvedPerson;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.realname.RealNameChange;

/**
 * Gives an account to whoever proved its number (账户接管). In one transaction everything goes by which the former holder
 * could come back: credentials, contacts, bound certificates and platforms, consents, what his members do for the
 * enterprise. What the proof says takes the place of what was typed, and the rest of that goes. Materials stay, for the
 * operators alone. That transaction also closes the account to everybody: a login that it overtook can have been proved by
 * what is gone. Only after its commit the account opens, for what is proved from then on. Sessions end after that, because
 * business systems are told of it; members are dealt with later, by {@link Aftermath}.
 */
final class Handover {
    private static final Logger LOG = Logger.getLogger(Handover.class);
    /** Longer than a transaction may take. Seconds. */
    private static final int AT_WORK = 60;
    /** Until the rest is due: the request itself comes first. */
    private static final Duration REQUEST = Duration.ofSeconds(5);
    /** The required action that asks for consent to the service agreement. */
    static final String AGREEMENT = "uc-agreement";

    private final KeycloakSession session;
    private final RealmModel realm;

    Handover(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** What became of it; unless {@link #DONE}, nothing has changed. */
    enum Result {
        DONE,
        /** Another account logs in with the mobile. */
        MOBILE_TAKEN,
        /** Another request is doing it. */
        BUSY,
        /** The realm's rules have changed since the password was checked. */
        PASSWORD_REFUSED,
        /** The account is gone or disabled, it is settled whose it is, or another holds what the proof was made with. */
        NOT_OPEN
    }

    /**
     * What the new holder has chosen.
     *
     * @param mobile proved by a code
     * @param name typed by a person whose proof tells none; else null
     */
    record Fresh(MobileNumber mobile, String password, @Nullable PersonName name) {
        @Override
        public String toString() {
            return "Fresh";
        }
    }

    /**
     * Where it happens.
     *
     * @param sessionId of the user session that the login goes on with; one of that id begins anew
     */
    record Browser(@Nullable String ip, String sessionId) {}

    /** One at a time for an account: two holders of its number must not both leave a mobile there. */
    Result run(String userId, VerifiedIdentity proof, Fresh fresh, Browser browser) {
        String busy = "uc.takeover." + realm.getId() + "." + userId;
        if (!session.singleUseObjects().putIfAbsent(busy, AT_WORK)) {
            return Result.BUSY;
        }
        try {
            return runAlone(userId, proof, fresh, browser);
        } finally {
            session.singleUseObjects().remove(busy);
        }
    }

    private Result runAlone(String userId, VerifiedIdentity proof, Fresh fresh, Browser browser) {
        String address = AnsweredRequest.address(session).map(URI::toString).orElse(null);
        try {
            if (!handAgainAfterFault(job -> hand(job, userId, proof, fresh, browser.ip(), address))) {
                return Result.NOT_OPEN;
            }
        } catch (ModelDuplicateException e) {
            return mobileHolder(fresh.mobile(), userId) ? Result.MOBILE_TAKEN : Result.NOT_OPEN;
        } catch (ModelException e) {
            if (e.getCause() != null) {
                // Not the rules for passwords, but the database.
                throw e;
            }
            return Result.PASSWORD_REFUSED;
        }
        open(userId);
        AccountSessions sessions = new AccountSessions(session, realm);
        UserModel account = session.users().getUserById(realm, userId);
        if (account != null) {
            sessions.end(account, browser.sessionId());
            sessions.restart(account, browser.sessionId());
        }
        return Result.DONE;
    }

    /** Of two transactions that wait for each other the database ends one, which can be done once more. */
    private boolean handAgainAfterFault(KeycloakSessionTaskWithResult<Boolean> hand) {
        try {
            return inTransaction(hand);
        } catch (ModelDuplicateException e) {
            throw e;
        } catch (ModelException | PersistenceException e) {
            if (e instanceof ModelException && e.getCause() == null) {
                throw e;
            }
            LOG.warnf("Giving an account to another holder failed and is done once more: %s", e.getClass());
            return inTransaction(hand);
        }
    }

    private boolean inTransaction(KeycloakSessionTaskWithResult<Boolean> hand) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                hand,
                "give an account to whom its number belongs");
    }

    private void open(String userId) {
        KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), session.getContext(), job -> {
            RealmModel own = job.getContext().getRealm();
            UserModel account = job.users().getUserById(own, userId);
            if (account != null) {
                LoginFreshness.open(job, own, account);
            }
        });
    }

    private boolean mobileHolder(MobileNumber mobile, String userId) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                job -> new LoginMobile(job, mobile.e164())
                        .holder()
                        .filter(holder -> !holder.equals(userId))
                        .isPresent(),
                "look for the holder of a mobile");
    }

    private static boolean hand(
            KeycloakSession job,
            String userId,
            VerifiedIdentity proof,
            Fresh fresh,
            @Nullable String ip,
            @Nullable String address) {
        RealmModel realm = job.getContext().getRealm();
        UserCenterStore store = job.getProvider(UserCenterStore.class);
        store.takeOvers().holdAccount(userId);
        UserModel account = job.users().getUserById(realm, userId);
        if (account == null || !account.isEnabled() || !new Ownership(job, realm).isOpen(account, proof)) {
            return false;
        }
        Enterprise enterprise =
                store.enterprises().findByMainAccount(realm, userId).orElse(null);
        if (enterprise != null) {
            // Whatever the former holder is changing there is done before, and goes with the rest; or comes too late.
            store.enterprises().lock(realm, enterprise.groupId());
        }
        // More than any appeal: nobody gets back by an objection what is another's from here on.
        store.appealDesk().overtake(realm, userId, new Deed(userId, proof.way(), ip));
        FormerHolder former = FormerHolder.of(job, realm, account);
        former.release(job, realm, account);
        String members = null;
        if (enterprise == null) {
            Members.leaveEnterprises(job, realm, account, proof.way(), ip);
        } else {
            members = store.enterprises()
                    .releaseMembers(realm, enterprise.groupId(), account)
                    .orElse(null);
        }
        bind(job, realm, userId, enterprise == null ? null : enterprise.groupId(), proof);
        if (enterprise == null) {
            new LoginMobile(job, fresh.mobile().e164()).bind(userId);
        } else {
            store.identifiers()
                    .add(
                            realm,
                            userId,
                            IdentifierKind.CONTACT_MOBILE,
                            fresh.mobile().e164());
        }
        credentials(job, realm, account, fresh.password());
        forgetTyped(store, realm, userId, enterprise, new Deed(userId, proof.way(), ip));
        account.addRequiredAction(AGREEMENT);
        store.realNames().record(realm, userId, proved(store, realm, userId, enterprise, proof));
        if (fresh.name() != null && ContestedAccount.accepts(store, realm, userId, fresh.name())) {
            store.persons().rename(realm, userId, fresh.name());
        }
        Ownership.settle(account);
        store.takeOvers().record(realm, userId, members, proof.way(), ip, address, REQUEST);
        former.tell(store, realm, userId, proof.way(), fresh.mobile(), ip);
        return true;
    }

    /** The first thing of the new holder: from here on the logs tell him everything, and nothing of what was before. */
    static void bind(
            KeycloakSession job, RealmModel realm, String userId, @Nullable String groupId, VerifiedIdentity proof) {
        Instant since = Instant.ofEpochMilli(Time.currentTimeMillis());
        job.getProvider(UserCenterStore.class).takeOvers().withholdLogs(realm, userId, groupId, since);
        job.getProvider(ProofBinder.class, proof.way()).bind(realm, userId, proof);
    }

    /** What the proof does not say is asked of the new holder when it is needed. */
    private static void forgetTyped(
            UserCenterStore store, RealmModel realm, String userId, @Nullable Enterprise enterprise, Deed deed) {
        store.particulars().forget(realm, enterprise == null ? userId : enterprise.groupId(), deed);
        if (enterprise != null) {
            store.enterprises().forgetPeople(realm, enterprise.groupId());
        }
        store.documents().withhold(realm, userId);
        FormerHolder.forget(store, realm, userId);
    }

    private static void credentials(KeycloakSession job, RealmModel realm, UserModel account, String password) {
        List<String> all = account.credentialManager()
                .getStoredCredentialsStream()
                .map(CredentialModel::getId)
                .toList();
        all.forEach(id -> account.credentialManager().removeStoredCredentialById(id));
        account.credentialManager().updateCredential(UserCredentialModel.password(password));
        account.removeRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
        job.loginFailures().removeUserLoginFailure(realm, account.getId());
        LoginFreshness.close(job, realm, account);
    }

    /** With the proof's name, number and name are proved; without one, only the number is, and the name stays typed. */
    private static RealNameChange proved(
            UserCenterStore store,
            RealmModel realm,
            String userId,
            @Nullable Enterprise enterprise,
            VerifiedIdentity proof) {
        boolean named = enterprise == null
                ? rename(store, realm, userId, proof.person())
                : rename(store, realm, enterprise, proof.enterprise());
        return ProvedLevel.of(proof, named ? proof.level() : store.realNames().current(realm, userId));
    }

    private static boolean rename(
            UserCenterStore store, RealmModel realm, String userId, @Nullable ProvedPerson proved) {
        PersonName name = proved == null ? null : proved.name();
        return name != null && store.persons().rename(realm, userId, name);
    }

    private static boolean rename(
            UserCenterStore store, RealmModel realm, Enterprise enterprise, @Nullable ProvedEnterprise proved) {
        EnterpriseName name = proved == null ? null : proved.name();
        return name != null && store.enterprises().rename(realm, enterprise.groupId(), name);
    }
}
