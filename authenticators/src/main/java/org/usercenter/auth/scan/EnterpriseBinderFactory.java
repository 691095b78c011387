package org.usercenter.auth.scan;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.usercenter.auth.proof.ProofBinder;
import org.usercenter.auth.proof.ProofBinderFactory;
import org.usercenter.auth.proof.ProvedEnterprise;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.identifier.IdentifierKind;

/**
 * Scan ways find the main account by the number that they prove, so nothing is bound beside it. One subclass a way.
 */
public abstract class EnterpriseBinderFactory implements ProofBinderFactory {
    private final String way;

    /** @param way provider id */
    protected EnterpriseBinderFactory(String way) {
        this.way = way;
    }

    @Override
    public final String getId() {
        return way;
    }

    @Override
    public final ProofBinder create(KeycloakSession session) {
        return new EnterpriseBinder(way, session.getProvider(UserCenterStore.class));
    }

    @Override
    public final void init(Config.Scope config) {
        // Has no settings.
    }

    @Override
    public final void postInit(KeycloakSessionFactory factory) {
        // Needs nothing of the others.
    }

    @Override
    public final void close() {
        // Holds nothing.
    }

    private record EnterpriseBinder(String way, UserCenterStore store) implements ProofBinder {

        @Override
        public void bind(RealmModel realm, String userId, VerifiedIdentity proof) {
            enterprise(proof);
        }

        @Override
        public boolean isBound(RealmModel realm, VerifiedIdentity proof) {
            return store.identifiers()
                    .findUserId(
                            realm, IdentifierKind.USCC, enterprise(proof).uscc().value())
                    .isPresent();
        }

        private ProvedEnterprise enterprise(VerifiedIdentity proof) {
            ProvedEnterprise enterprise = proof.enterprise();
            if (!proof.way().equals(way) || enterprise == null) {
                throw new IllegalArgumentException("Another way's proof");
            }
            return enterprise;
        }
    }
}
