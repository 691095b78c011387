package org.usercenter.auth.registration;

import java.util.Optional;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identifier.IdentifierStore;

/** What of a registration belongs to another account. Said only to somebody who has proved the mobile. */
final class TakenIdentifiers {

    static final String MOBILE = "mobile";
    static final String ID_NUMBER = "id-number";
    static final String USERNAME = "username";

    private TakenIdentifiers() {}

    /** What is taken of a registration, whosever it is. The code of an enterprise is known from its proof. */
    static Optional<String> find(AuthenticationFlowContext context, RegistrationState state) {
        KeycloakSession session = context.getSession();
        if (state.isEnterprise()) {
            boolean taken = RegistrationProof.ofEnterprise(context)
                    .map(EnterpriseCreation::enterprise)
                    .filter(new EnterpriseCreation(session)::taken)
                    .isPresent();
            return taken ? Optional.of(EnterpriseCreation.USCC) : Optional.empty();
        }
        return state.information().flatMap(person -> find(session, context.getRealm(), person));
    }

    /** The first thing that is taken: mobile, then number of the document. */
    static Optional<String> find(KeycloakSession session, RealmModel realm, PersonInformation person) {
        IdentifierStore identifiers = session.getProvider(UserCenterStore.class).identifiers();
        if (identifiers
                .findUserId(realm, IdentifierKind.MOBILE, person.mobile().e164())
                .isPresent()) {
            return Optional.of(MOBILE);
        }
        return identifiers
                .findUserId(realm, IdentifierKind.ID_NUMBER, person.document().indexValue())
                .map(holder -> ID_NUMBER);
    }

    /** As {@link #find}, then the login name. */
    static Optional<String> findAny(KeycloakSession session, RealmModel realm, PersonInformation person) {
        return find(session, realm, person)
                .or(() -> session.users()
                                        .getUserByUsername(
                                                realm, person.loginName().value())
                                == null
                        ? Optional.empty()
                        : Optional.of(USERNAME));
    }
}
