package org.usercenter.auth.scan;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
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
    private static final List<String> HOLDER = List.of("role", "authorisation");

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
        proofs.forget();
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
        // Who acted for the enterprise: the legal representative or a handler.
        for (String fact : HOLDER) {
            String value = proved.identity().evidence().get(fact);
            if (value != null) {
                context.getEvent().detail(fact, value);
            }
        }
        UserModel owner = owner(proved);
        if (servesElsewhere(proved, owner)) {
            refused(ScanOutcome.Refused.of("certificate-unusable"));
        } else if (ProvedAccount.isSomebodyElse(context, owner)) {
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

    /** Whether the certificate was taken out of use here, or is that of another account, such as of one of the staff. */
    private boolean servesElsewhere(ScanOutcome.Proved proved, @Nullable UserModel owner) {
        return context.getSession()
                .getProvider(UserCenterStore.class)
                .certificates()
                .find(context.getRealm(), proved.certificate())
                .filter(bound -> !bound.state().usable()
                        || owner == null
                        || !owner.getId().equals(bound.userId()))
                .isPresent();
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
