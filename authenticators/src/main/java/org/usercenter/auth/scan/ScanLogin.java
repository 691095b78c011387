package org.usercenter.auth.scan;

import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.models.UserModel;
import org.usercenter.auth.flow.LoginFreshness;
import org.usercenter.auth.flow.LoginRestart;
import org.usercenter.auth.flow.ProvedAccount;
import org.usercenter.auth.proof.HolderNotes;
import org.usercenter.auth.proof.Proofs;
import org.usercenter.auth.proof.ProvedEnterprise;
import org.usercenter.auth.takeover.Ownership;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.certificate.BoundCertificate;
import org.usercenter.storage.identifier.IdentifierKind;

/** From a proved enterprise to its main account, or to its registration when there is none. */
final class ScanLogin {
    private final AuthenticationFlowContext context;
    private final ScanPage page;
    private final String way;
    private final Proofs proofs;
    private final ScanTrail trail;
    /** Epoch milliseconds: before it was looked whose the number is. */
    private final long from = LoginFreshness.now();

    ScanLogin(AuthenticationFlowContext context, ScanPage page, String way) {
        this.context = context;
        this.page = page;
        this.way = way;
        this.proofs = Proofs.of(context.getSession(), context.getAuthenticationSession());
        this.trail = new ScanTrail(context, way);
    }

    /** Tells why, with an event that names the reason. */
    void refused(ScanOutcome.Refused refused) {
        proofs.forget();
        trail.refused(refused);
        context.failureChallenge(AuthenticationFlowError.INVALID_CREDENTIALS, page.refused(refused));
    }

    /** The enterprise was proved just now. */
    void proved(ScanOutcome.Proved proved) {
        trail.proved(proved);
        UserModel owner = owner(proved);
        UserModel confirming = context.getUser();
        ScanAccount account = ScanAccount.of(
                confirming == null ? null : confirming.getId(), owner == null ? null : owner.getId(), bound(proved));
        switch (account) {
            case CERTIFICATE_SERVES_ELSEWHERE -> refused(ScanOutcome.Refused.of("certificate-unusable"));
            case NOT_YOURS -> {
                // No failure that counts: whoever confirms a login is not to be locked by what he scans.
                trail.anotherAccount(proved, owner);
                context.challenge(page.ended("uc.scan.not-yours"));
            }
            case UNKNOWN -> {
                proofs.keep(proved.identity());
                context.challenge(page.unknown(proved.identity().label()));
            }
            case MAIN_ACCOUNT -> logIn(proved, Objects.requireNonNull(owner));
        }
    }

    private void logIn(ScanOutcome.Proved proved, UserModel owner) {
        proofs.forget();
        HolderNotes.keep(context.getAuthenticationSession(), proved.identity());
        Ownership ownership = new Ownership(context.getSession(), context.getRealm());
        Optional<String> refused = ProvedAccount.logIn(
                context,
                owner,
                way,
                from,
                ownership.lock(owner, proved.identity()).orElse(null));
        if (refused.isPresent()) {
            context.forceChallenge(page.ended(refused.get()));
        } else {
            ownership.ask(context.getAuthenticationSession(), owner, proved.identity(), true);
            trail.loggedIn(proved, owner);
        }
    }

    private @Nullable BoundCertificate bound(ScanOutcome.Proved proved) {
        return context.getSession()
                .getProvider(UserCenterStore.class)
                .certificates()
                .find(context.getRealm(), proved.certificate())
                .orElse(null);
    }

    private @Nullable UserModel owner(ScanOutcome.Proved proved) {
        ProvedEnterprise enterprise = proved.identity().enterprise();
        return enterprise == null
                ? null
                : context.getSession()
                        .getProvider(UserCenterStore.class)
                        .identifiers()
                        .findUserId(
                                context.getRealm(),
                                IdentifierKind.USCC,
                                enterprise.uscc().value())
                        .map(id -> context.getSession().users().getUserById(context.getRealm(), id))
                        .orElse(null);
    }

    /** What was proved is given up. */
    void forget() {
        proofs.forget();
    }

    /**
     * Goes on to the registration, which finds the proof.
     *
     * @return false when there is none any more
     */
    boolean register() {
        if (proofs.find().filter(proof -> proof.way().equals(way)).isEmpty()) {
            return false;
        }
        LoginRestart.toRegistration(context);
        return true;
    }
}
