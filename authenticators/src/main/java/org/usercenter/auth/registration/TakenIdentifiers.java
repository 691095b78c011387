package org.usercenter.auth.registration;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.usercenter.auth.proof.ProofBinder;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identifier.IdentifierStore;
import org.usercenter.storage.identity.LoginName;
import org.usercenter.storage.identity.Uscc;

/** What of a registration belongs to another account. Said only to somebody who has proved the mobile. */
final class TakenIdentifiers {

    static final String MOBILE = "mobile";
    static final String ID_NUMBER = "id-number";
    static final String USERNAME = "username";
    static final String USCC = "uscc";

    private TakenIdentifiers() {}

    /** What is taken of a registration, whosever it is. The code of an enterprise is proved or declared. */
    static Optional<String> find(AuthenticationFlowContext context, RegistrationState state) {
        KeycloakSession session = context.getSession();
        if (state.isEnterprise()) {
            boolean taken = declaredOrProved(context, state)
                    .filter(new EnterpriseCreation(session)::taken)
                    .isPresent();
            return taken ? Optional.of(USCC) : Optional.empty();
        }
        return state.information().flatMap(person -> find(session, context.getRealm(), person));
    }

    /** The first thing that is taken: mobile, then number of the document. */
    static Optional<String> find(KeycloakSession session, RealmModel realm, PersonInformation person) {
        IdentifierStore identifiers = session.getProvider(UserCenterStore.class).identifiers();
        if (identifiers
                .findProvedUserId(realm, IdentifierKind.MOBILE, person.mobile().e164())
                .isPresent()) {
            return Optional.of(MOBILE);
        }
        return identifiers
                .findUserId(realm, IdentifierKind.ID_NUMBER, person.document().indexValue())
                .map(holder -> ID_NUMBER);
    }

    /** As {@link #find}, then the login name. */
    static Optional<String> findAny(KeycloakSession session, RealmModel realm, PersonInformation person) {
        return find(session, realm, person).or(() -> loginName(session, realm, person.loginName()));
    }

    /** As {@link #findAny(KeycloakSession, RealmModel, PersonInformation)}, then what the proof was made with. */
    static Optional<String> findAny(
            KeycloakSession session, RealmModel realm, PersonInformation person, @Nullable VerifiedIdentity proof) {
        return findAny(session, realm, person).or(() -> certificate(session, realm, proof));
    }

    /** The code of an enterprise that is registered. */
    static Optional<Uscc> declaredOrProved(AuthenticationFlowContext context, RegistrationState state) {
        return state.draft().declaresEnterprise()
                ? state.declared().map(enterprise -> enterprise.organisation().uscc())
                : RegistrationProof.ofEnterprise(context).map(EnterpriseCreation::uscc);
    }

    /**
     * The first thing of an enterprise that is taken: its code, then the login name, then what the proof was made with.
     *
     * @param proof null: it is declared only
     */
    static Optional<String> findAny(
            KeycloakSession session, RealmModel realm, Uscc uscc, LoginName name, @Nullable VerifiedIdentity proof) {
        return uscc(session, realm, uscc)
                .or(() -> loginName(session, realm, name))
                .or(() -> certificate(session, realm, proof));
    }

    /** Whether the code has a main account. */
    static Optional<String> uscc(KeycloakSession session, RealmModel realm, Uscc uscc) {
        return session.getProvider(UserCenterStore.class)
                .identifiers()
                .findUserId(realm, IdentifierKind.USCC, uscc.value())
                .map(holder -> USCC);
    }

    private static Optional<String> loginName(KeycloakSession session, RealmModel realm, LoginName name) {
        return Optional.ofNullable(session.users().getUserByUsername(realm, name.value()))
                .map(holder -> USERNAME);
    }

    private static Optional<String> certificate(
            KeycloakSession session, RealmModel realm, @Nullable VerifiedIdentity proof) {
        ProofBinder binder = proof == null ? null : session.getProvider(ProofBinder.class, proof.way());
        return proof != null && binder != null && binder.isBound(realm, proof)
                ? Optional.of(binder.kind())
                : Optional.empty();
    }
}
