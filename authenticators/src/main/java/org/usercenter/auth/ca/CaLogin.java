package org.usercenter.auth.ca;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.common.util.Time;
import org.keycloak.events.Errors;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.flow.AccountLock;
import org.usercenter.auth.flow.LoginFreshness;
import org.usercenter.auth.flow.LoginRestart;
import org.usercenter.auth.flow.ProvedAccount;
import org.usercenter.auth.proof.Proofs;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.auth.takeover.Ownership;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.certificate.BoundCertificate;
import org.usercenter.storage.certificate.CertificateHolder;
import org.usercenter.storage.certificate.CertificateState;
import org.usercenter.storage.certificate.HeldCertificate;
import org.usercenter.storage.certificate.NewCertificate;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identity.Uscc;

/** From a proved certificate to its account, or to what its holder can do when there is none. */
final class CaLogin {
    private final AuthenticationFlowContext context;
    private final CaPage page;
    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserCenterStore store;
    private final Proofs proofs;
    private final Ownership ownership;
    /** Epoch milliseconds: before it was looked whose the certificate is. */
    private final long from = LoginFreshness.now();

    CaLogin(AuthenticationFlowContext context, CaPage page) {
        this.context = context;
        this.page = page;
        this.session = context.getSession();
        this.realm = context.getRealm();
        this.store = session.getProvider(UserCenterStore.class);
        this.proofs = Proofs.of(session, context.getAuthenticationSession());
        this.ownership = new Ownership(session, realm);
    }

    /** Tells why, with an event that names the reason. */
    void refused(CaOutcome.Refused refused) {
        context.getEvent().detail("way", CaAuthenticator.ID).detail("reason", refused.reason());
        context.getEvent().error(Errors.INVALID_USER_CREDENTIALS);
        context.failureChallenge(AuthenticationFlowError.INVALID_CREDENTIALS, page.refused(refused));
    }

    /** The certificate was proved just now. */
    void proved(CaOutcome.Proved proved) {
        NewCertificate certificate = proved.certificate();
        context.getEvent()
                .detail("way", CaAuthenticator.ID)
                .detail("certificate", certificate.fingerprint())
                .detail("vendor", certificate.vendorId());
        Optional<BoundCertificate> bound = store.certificates().find(realm, certificate.id());
        if (bound.isPresent()) {
            bound(bound.get(), proved.identity());
            return;
        }
        if (context.getUser() != null) {
            // A login is being confirmed: neither a registration nor another account can follow.
            context.challenge(page.error("uc.ca.not-yours"));
            return;
        }
        proofs.keep(proved.identity());
        CertificateHolder holder = certificate.holder();
        UserModel renewing = renewal(certificate).map(this::owner).orElse(null);
        if (renewing != null) {
            context.challenge(page.renewed(holder.name(), ProvedAccount.masked(renewing)));
            return;
        }
        UserModel replacing = replaced(certificate).map(this::owner).orElse(null);
        boolean contested = contested(certificate, proved.identity()).isPresent();
        if (replacing != null) {
            context.challenge(page.renewing(holder.name(), ProvedAccount.masked(replacing), contested));
        } else if (hasAccount(holder)) {
            context.challenge(page.unbound(holder.name(), contested));
        } else {
            context.challenge(page.unknown(holder.name(), holder.person() == null));
        }
    }

    private void bound(BoundCertificate bound, VerifiedIdentity proof) {
        UserModel owner = session.users().getUserById(realm, bound.userId());
        if (owner == null || ProvedAccount.isSomebodyElse(context, owner)) {
            context.challenge(page.error("uc.ca.not-yours"));
            return;
        }
        if (!bound.state().usable()) {
            refused(CaOutcome.Refused.of(bound.state() == CertificateState.SUSPENDED ? "suspended" : "disabled"));
            return;
        }
        if (logIn(owner, ownership.lock(owner, proof).orElse(null), bound.bindingId())) {
            ownership.ask(context.getAuthenticationSession(), owner, proof, true);
            store.certificates().touch(realm, CertificateEvidence.certificate(proof), now());
        }
    }

    /** With a certificate that the account holds. */
    private boolean logIn(UserModel owner, @Nullable AccountLock lock, String bindingId) {
        if (!logIn(owner, lock)) {
            return false;
        }
        context.getAuthenticationSession().setUserSessionNote(CertificateBinding.LOGIN_NOTE, bindingId);
        return true;
    }

    private boolean logIn(UserModel owner, @Nullable AccountLock lock) {
        proofs.forget();
        context.getAuthenticationSession().setUserSessionNote(CertificateBinding.LOGIN_NOTE, "");
        Optional<String> refused = ProvedAccount.logIn(context, owner, CaAuthenticator.ID, from, lock);
        refused.ifPresent(why -> context.forceChallenge(page.error(why)));
        return refused.isEmpty();
    }

    /** The holder confirmed that the new certificate takes the place of the older one. */
    void renew() {
        VerifiedIdentity proof = proof().orElse(null);
        if (proof == null) {
            context.challenge(page.refused(CaOutcome.Refused.of("challenge-stale")));
            return;
        }
        NewCertificate certificate = CertificateEvidence.certificate(proof);
        BoundCertificate already =
                store.certificates().find(realm, certificate.id()).orElse(null);
        if (already != null) {
            // The first of two presses has bound it.
            bound(already, proof);
            return;
        }
        HeldCertificate older = renewal(certificate).orElse(null);
        UserModel owner = older == null ? null : owner(older);
        if (owner == null || context.getUser() != null) {
            context.challenge(page.error("uc.ca.not-yours"));
            return;
        }
        AccountLock lock = ProvedAccount.lock(context, owner).orElse(null);
        if (lock != null) {
            logIn(owner, lock);
            return;
        }
        CertificateBinding binding = new CertificateBinding(session, realm);
        String ip = context.getConnection().getRemoteAddr();
        CertificateBinding.Result result =
                binding.bind(owner, certificate, CertificateBinding.Actor.owner(owner), older, ip);
        if (result == CertificateBinding.Result.TAKEN || result == CertificateBinding.Result.HELD) {
            context.challenge(page.error(result == CertificateBinding.Result.TAKEN ? "uc.ca.taken" : "uc.ca.held"));
            return;
        }
        context.getEvent().detail("way", CaAuthenticator.ID).detail("certificate", certificate.fingerprint());
        logIn(
                owner,
                null,
                store.certificates()
                        .find(realm, certificate.id())
                        .map(BoundCertificate::bindingId)
                        .orElse(""));
    }

    /** The holder says that the account with his number is not his; the login asks him whether he takes it over. */
    void takeOver() {
        VerifiedIdentity proof = proof().orElse(null);
        if (proof == null) {
            context.challenge(page.refused(CaOutcome.Refused.of("challenge-stale")));
            return;
        }
        NewCertificate certificate = CertificateEvidence.certificate(proof);
        UserModel account = store.certificates().find(realm, certificate.id()).isPresent()
                ? null
                : contested(certificate, proof).orElse(null);
        if (account == null || context.getUser() != null) {
            context.challenge(page.error("uc.ca.not-yours"));
            return;
        }
        context.getEvent().detail("way", CaAuthenticator.ID).detail("certificate", certificate.fingerprint());
        if (logIn(account, ownership.lock(account, proof).orElse(null))) {
            ownership.ask(context.getAuthenticationSession(), account, proof, false);
        }
    }

    /** Whoever's account it is that the certificate could take over; one that was taken from an account takes none. */
    private Optional<UserModel> contested(NewCertificate certificate, VerifiedIdentity proof) {
        return store.certificates().wasUnbound(realm, certificate.id()) ? Optional.empty() : ownership.contested(proof);
    }

    /** Whoever logs in next in this tab is asked to bind the certificate. */
    void bindLater() {
        Optional<NewCertificate> certificate = pending();
        if (certificate.isEmpty()) {
            context.challenge(page.choose());
            return;
        }
        AuthenticationSessionModel sitting = context.getAuthenticationSession();
        if (BindCertificate.ID.equals(sitting.getClientNote(Constants.KC_ACTION))) {
            // For whoever logs in, whatever account the action that was asked for is about.
            sitting.removeClientNote(Constants.KC_ACTION_PARAMETER);
        } else {
            sitting.addRequiredAction(BindCertificate.ID);
        }
        context.challenge(page.bindLater(certificate.get().holder().name()));
    }

    /** Another certificate is to be chosen, or another way. */
    void forget() {
        proofs.forget();
        context.getAuthenticationSession().removeRequiredAction(BindCertificate.ID);
    }

    /** Goes on to the registration, which finds the proof. */
    void register() {
        if (pending().isEmpty()) {
            context.challenge(page.choose());
            return;
        }
        LoginRestart.toRegistration(context);
    }

    private Optional<NewCertificate> pending() {
        return proof().map(CertificateEvidence::certificate);
    }

    private Optional<VerifiedIdentity> proof() {
        return proofs.find().filter(proof -> proof.way().equals(CaAuthenticator.ID));
    }

    /** The certificate whose place it takes without any other proof; one that was taken from an account takes nobody's. */
    private Optional<HeldCertificate> renewal(NewCertificate certificate) {
        return renewal().byItself(certificate, held(certificate), now());
    }

    /** The one whose place it takes for whoever proves that the account is his. */
    private Optional<HeldCertificate> replaced(NewCertificate certificate) {
        return renewal().of(certificate, held(certificate), now());
    }

    private Renewal renewal() {
        return new Renewal(new CaConfig(context.getAuthenticatorConfig()).renewalWindow());
    }

    private List<HeldCertificate> held(NewCertificate certificate) {
        return store.certificates().wasUnbound(realm, certificate.id())
                ? List.of()
                : store.certificates().activeOf(realm, certificate.vendorId(), certificate.holder());
    }

    private @Nullable UserModel owner(HeldCertificate held) {
        return session.users().getUserById(realm, held.userId());
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }

    /** Whether the person, or the enterprise when no person is named, is registered. */
    private boolean hasAccount(CertificateHolder holder) {
        Uscc enterprise = holder.enterprise();
        if (holder.person() != null) {
            return holder.documents().stream().anyMatch(document -> store.identifiers()
                    .findUserId(realm, IdentifierKind.ID_NUMBER, document.indexValue())
                    .isPresent());
        }
        return enterprise != null
                && store.identifiers()
                        .findUserId(realm, IdentifierKind.USCC, enterprise.value())
                        .isPresent();
    }
}
