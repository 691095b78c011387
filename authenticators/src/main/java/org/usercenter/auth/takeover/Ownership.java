package org.usercenter.auth.takeover;

import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserLoginFailureModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.flow.AccountLock;
import org.usercenter.auth.flow.ProvedAccount;
import org.usercenter.auth.proof.HeldNumber;
import org.usercenter.auth.proof.Proofs;
import org.usercenter.auth.proof.Sealed;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.realname.RealNameLevel;

/**
 * Whether it is open whose an account is (归属待确认). Typed data and materials can be a stranger's, up to level 2; a proof
 * of level 3 cannot. So until an account's number was proved at level 3, or its holder and the number's have said to be
 * the same, each login by such a proof is asked.
 */
public final class Ownership {
    /** Attribute that nobody edits, in the realm's user profile: since when the question is closed, epoch milliseconds. */
    static final String SETTLED = "uc-ownership-settled";

    private static final String KIND = "ownership";
    /** Long enough to get a code and choose a password. */
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final KeycloakSession session;
    private final RealmModel realm;

    /** Of accounts of a realm. */
    public Ownership(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Whether the proof is of the account's own number, and nothing says yet that its holder is the number's. */
    public boolean isOpen(UserModel account, VerifiedIdentity proof) {
        return isUnsettled(account, proof) && !holdsOwnCertificate(account);
    }

    /**
     * Which lock keeps whoever has proved something out of an account. Strangers who know its login name lock it for a
     * while as they please; that must not keep the number's holder from saying that it is his.
     */
    public Optional<AccountLock> lock(UserModel account, VerifiedIdentity proof) {
        return ProvedAccount.lock(session, realm, account)
                .filter(lock -> lock == AccountLock.PERMANENT || !isOpen(account, proof));
    }

    private boolean isUnsettled(UserModel account, VerifiedIdentity proof) {
        return proof.level().reaches(RealNameLevel.CERTIFIED)
                && account.getFirstAttribute(SETTLED) == null
                && new HeldNumber(session, realm)
                        .account(proof)
                        .filter(holder -> holder.getId().equals(account.getId()))
                        .isPresent()
                && session.getProvider(UserCenterStore.class)
                        .realNames()
                        .history(realm, account.getId())
                        .noneMatch(change -> change.level().reaches(RealNameLevel.CERTIFIED));
    }

    /** Whoever could bind a certificate of the account's own number was logged in: he is the number's holder. */
    private boolean holdsOwnCertificate(UserModel account) {
        HeldNumber numbers = new HeldNumber(session, realm);
        return session.getProvider(UserCenterStore.class).certificates().ofAccount(realm, account.getId()).stream()
                .filter(bound -> bound.state().usable())
                .anyMatch(bound ->
                        numbers.isOf(account.getId(), bound.certificate().holder()));
    }

    /**
     * The account for which a proof is no way to log in yet, but whose holder can be asked to give way.
     *
     * @return empty when there is none with that number, or it is not open whose it is
     */
    public Optional<UserModel> contested(VerifiedIdentity proof) {
        return new HeldNumber(session, realm).account(proof).filter(account -> isOpen(account, proof));
    }

    /** What is to be told of an account before its holder says whose it is; empty when that is not open. */
    public Optional<ContestedAccount> contest(UserModel account, VerifiedIdentity proof) {
        return isOpen(account, proof)
                ? Optional.of(ContestedAccount.of(session, realm, account, proof))
                : Optional.empty();
    }

    /**
     * Lets the login that goes on ask, if it is open. What an earlier login in this tab was asked is forgotten.
     *
     * @param mayShare whether the proof logs in to the account as it is; otherwise it can only be taken over
     */
    public void ask(AuthenticationSessionModel sitting, UserModel account, VerifiedIdentity proof, boolean mayShare) {
        forget(sitting);
        if (isOpen(account, proof)) {
            kept(sitting)
                    .keep(
                            new OwnershipQuestion(
                                    account.getId(), Proofs.Kept.of(proof, seconds()), mayShare, lockedUntil(account)),
                            LIFE);
            sitting.addRequiredAction(TakeOver.ID);
        }
    }

    /** Epoch seconds; 0: not locked. Kept, because Keycloak forgets the failures at a login. */
    private long lockedUntil(UserModel account) {
        UserLoginFailureModel failures =
                ProvedAccount.lock(session, realm, account).isPresent()
                        ? session.loginFailures().getUserLoginFailure(realm, account.getId())
                        : null;
        return failures == null ? 0 : failures.getFailedLoginNotBefore();
    }

    /** Whether the login of this tab waits for the answer that is asked of that account. */
    public boolean isAsked(AuthenticationSessionModel sitting, UserModel account) {
        return asked(sitting)
                .filter(question -> question.account().equals(account.getId()))
                .filter(question -> isOpen(account, question.proof()))
                .isPresent();
    }

    /** What was asked in this tab. */
    Optional<OwnershipQuestion> asked(AuthenticationSessionModel sitting) {
        return kept(sitting).find().filter(question -> question.provedAt() > seconds() - LIFE.toSeconds());
    }

    void forget(AuthenticationSessionModel sitting) {
        kept(sitting).forget();
        sitting.removeRequiredAction(TakeOver.ID);
    }

    /** The account's holder has shown that the number is his: nobody is asked any more. */
    public static void settle(UserModel account) {
        if (account.getFirstAttribute(SETTLED) == null) {
            account.setSingleAttribute(SETTLED, Long.toString(Time.currentTimeMillis()));
        }
    }

    /**
     * The same, when it is open and the proof is of the account's number.
     *
     * @param proof null: none
     */
    public void settle(UserModel account, @Nullable VerifiedIdentity proof) {
        if (proof != null && isUnsettled(account, proof)) {
            settle(account);
        }
    }

    private Sealed<OwnershipQuestion> kept(AuthenticationSessionModel sitting) {
        return Sealed.of(session, sitting, KIND, OwnershipQuestion.class);
    }

    private static long seconds() {
        return Time.currentTimeMillis() / 1000;
    }
}
