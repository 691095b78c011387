package org.usercenter.auth.guangdong;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.usercenter.auth.broker.BrokerLinks;
import org.usercenter.auth.proof.ProofBinder;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.identifier.IdentifierKind;

/** Binds the account of the platform that an account was registered by. */
final class GuangdongBinder implements ProofBinder {
    private final KeycloakSession session;

    GuangdongBinder(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void bind(RealmModel realm, String userId, VerifiedIdentity proof) {
        BrokerLinks.bindNew(session, realm, userId, GuangdongEvidence.alias(proof), GuangdongEvidence.uid(proof));
    }

    @Override
    public boolean isBound(RealmModel realm, VerifiedIdentity proof) {
        return session.getProvider(UserCenterStore.class)
                .identifiers()
                .findUserId(realm, IdentifierKind.GUANGDONG, GuangdongEvidence.uid(proof))
                .isPresent();
    }
}
