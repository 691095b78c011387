package org.usercenter.auth.ca;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.common.util.Time;
import org.keycloak.events.Errors;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.auth.flow.LoginRestart;
import org.usercenter.auth.flow.ProvedAccount;
import org.usercenter.auth.proof.Proofs;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.certificate.BoundCertificate;
import org.usercenter.storage.certificate.CertificateHolder;
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

    CaLogin(AuthenticationFlowContext context, CaPage page) {
        this.context = context;
        this.page = page;
        this.session = context.getSession();
        this.realm = context.getRealm();
        this.store = session.getProvider(UserCenterStore.class);
        this.proofs = Proofs.of(session, context.getAuthenticationSession());
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
            bound(bound.get());
            return;
        }
        proofs.keep(proved.identity());
        Set<String> known = knownByOlder(certificate);
        CertificateHolder holder = certificate.holder();
        if (!known.isEmpty()) {
            context.challenge(page.renewed(holder.name(), accounts(known)));
        } else if (hasAccount(holder)) {
            context.challenge(page.unbound(holder.name()));
        } else {
            context.challenge(page.unknown(holder.name(), holder.person() == null));
        }
    }

    private void bound(BoundCertificate bound) {
        UserModel owner = session.users().getUserById(realm, bound.userId());
        if (owner == null || ProvedAccount.isSomebodyElse(context, owner)) {
            context.challenge(page.error("uc.ca.not-yours"));
            return;
        }
        if (!bound.state().usable()) {
            refused(CaOutcome.Refused.of("disabled"));
            return;
        }
        store.certificates()
                .touch(realm, bound.certificate().id(), java.time.Instant.ofEpochMilli(Time.currentTimeMillis()));
        logIn(owner);
    }

    private void logIn(UserModel owner) {
        proofs.forget();
        ProvedAccount.logIn(context, owner, CaAuthenticator.ID)
                .ifPresent(refused -> context.forceChallenge(page.error(refused)));
    }

    /** The holder confirmed that the new certificate takes the place of an older one of the account. */
    void renew(String account) {
        NewCertificate certificate = pending().orElse(null);
        if (certificate == null) {
            context.challenge(page.refused(CaOutcome.Refused.of("challenge-stale")));
            return;
        }
        UserModel owner =
                knownByOlder(certificate).contains(account) ? session.users().getUserById(realm, account) : null;
        if (owner == null || ProvedAccount.isSomebodyElse(context, owner)) {
            context.challenge(page.error("uc.ca.not-yours"));
            return;
        }
        CertificateBinding binding = new CertificateBinding(session, realm);
        String ip = context.getConnection().getRemoteAddr();
        if (!binding.bind(
                owner, certificate, CertificateBinding.Actor.owner(owner), CertificateBinding.Reason.RENEWED, ip)) {
            context.challenge(page.error("uc.ca.taken"));
            return;
        }
        context.getEvent().detail("way", CaAuthenticator.ID).detail("certificate", certificate.fingerprint());
        logIn(owner);
    }

    /** Whoever logs in next in this tab is asked to bind the certificate. */
    void bindLater() {
        Optional<NewCertificate> certificate = pending();
        if (certificate.isEmpty()) {
            context.challenge(page.choose());
            return;
        }
        // For whoever logs in, whatever account an action that was asked for before is about.
        context.getAuthenticationSession().removeClientNote(Constants.KC_ACTION_PARAMETER);
        context.getAuthenticationSession().setClientNote(Constants.KC_ACTION, BindCertificate.ID);
        context.challenge(page.bindLater(certificate.get().holder().name()));
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
        return proofs.find()
                .filter(proof -> proof.way().equals(CaAuthenticator.ID))
                .map(CertificateEvidence::certificate);
    }

    /**
     * Ids of accounts that have another certificate of the same authority and of just this holder. Sharing one number is
     * not enough: the certificate of a member of staff names the enterprise too, and must not lead to its main account.
     */
    private Set<String> knownByOlder(NewCertificate certificate) {
        Set<String> users = new TreeSet<>();
        certificate.holder().identities().forEach(identity -> store.certificates()
                .findUserIdsByHolder(realm, certificate.vendorId(), identity)
                .filter(userId -> hasOlder(userId, certificate))
                .forEach(users::add));
        return users;
    }

    private boolean hasOlder(String userId, NewCertificate certificate) {
        CertificateHolder holder = certificate.holder();
        return store.certificates().ofAccount(realm, userId).stream()
                .map(BoundCertificate::certificate)
                .anyMatch(older -> older.vendorId().equals(certificate.vendorId())
                        && Objects.equals(older.holder().enterprise(), holder.enterprise())
                        && Objects.equals(older.holder().person(), holder.person()));
    }

    private List<Map<String, String>> accounts(Set<String> ids) {
        return ids.stream()
                .map(id -> session.users().getUserById(realm, id))
                .flatMap(CaLogin::present)
                .map(user -> Map.of("id", user.getId(), "name", user.getUsername()))
                .toList();
    }

    private static Stream<UserModel> present(@Nullable UserModel user) {
        return Stream.ofNullable(user);
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
