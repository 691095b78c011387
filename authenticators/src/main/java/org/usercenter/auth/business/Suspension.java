package org.usercenter.auth.business;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.usercenter.auth.logout.SessionReviews;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.enterprise.Enterprise;

/**
 * Suspends enterprises (企业暂停) and ends that. Their main and internal accounts neither log in nor get tokens from then on,
 * nobody acts for them, and what was open ends after the commit.
 */
public final class Suspension {
    private final KeycloakSession session;
    private final RealmModel realm;

    /** In the session's realm and transaction. */
    public Suspension(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /**
     * Suspends it.
     *
     * @param reason see {@link org.usercenter.storage.enterprise.Suspensions#suspend}
     * @return false when it was suspended before
     * @throws IllegalArgumentException when the reason is empty or too long
     */
    public boolean suspend(Enterprise enterprise, String reason, Deed deed) {
        boolean changed = session.getProvider(UserCenterStore.class)
                .suspensions()
                .suspend(realm, enterprise.groupId(), reason, deed.actorId(), deed.ip());
        if (changed) {
            Gate.of(session).forget();
            new SessionReviews(session, realm).ofEnterprise(enterprise.mainAccountId(), enterprise.groupId());
        }
        return changed;
    }

    /** Ends it; false when it was not suspended. */
    public boolean resume(Enterprise enterprise, Deed deed) {
        boolean changed = session.getProvider(UserCenterStore.class)
                .suspensions()
                .resume(realm, enterprise.groupId(), deed.actorId(), deed.ip());
        Gate.of(session).forget();
        return changed;
    }
}
