package org.usercenter.auth.scan;

import java.util.Optional;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.events.Errors;
import org.keycloak.models.UserModel;
import org.usercenter.auth.flow.LoginRestart;
import org.usercenter.auth.flow.ProvedAccount;
import org.usercenter.auth.proof.Proofs;
import org.usercenter.auth.proof.ProvedEnterprise;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.identifier.IdentifierKind;

/** From a proved enterprise to its main account, or to its registration when there is none. */
final class ScanLogin {
    private final AuthenticationFlowContext context;
    private final ScanPage page;
    private final String way;
    private final Proofs proofs;

    ScanLogin(AuthenticationFlowContext context, ScanPage page, String way) {
        this.context = context;
        this.page = page;
        this.way = way;
        this.proofs = Proofs.of(context.getSession(), context.getAuthenticationSession());
    }

    /** Tells why, with an event that names the reason. */
    void refused(ScanOutcome.Refused refused) {
        context.getEvent().detail("way", way).detail("reason", refused.reason());
        context.getEvent().error(Errors.INVALID_USER_CREDENTIALS);
        context.failureChallenge(AuthenticationFlowError.INVALID_CREDENTIALS, page.refused(refused));
    }

    /** The enterprise was proved just now. */
    void proved(ScanOutcome.Proved proved) {
        context.getEvent()
                .detail("way", way)
                .detail("certificate", proved.fingerprint())
                .detail("vendor", proved.vendorId());
        ProvedEnterprise enterprise = proved.identity().enterprise();
        UserModel owner = enterprise == null
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
        if (ProvedAccount.isSomebodyElse(context, owner)) {
            context.challenge(page.ended("uc.scan.not-yours"));
        } else if (owner == null) {
            proofs.keep(proved.identity());
            context.challenge(page.unknown(proved.identity().label()));
        } else {
            proofs.forget();
            Optional<String> refused = ProvedAccount.logIn(context, owner, way);
            refused.ifPresent(why -> context.forceChallenge(page.ended(why)));
        }
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
