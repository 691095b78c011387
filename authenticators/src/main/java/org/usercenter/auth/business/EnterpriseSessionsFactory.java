package org.usercenter.auth.business;

import org.usercenter.auth.logout.BackgroundFactory;
import org.usercenter.auth.logout.SessionReviews;

/** Makes {@link EnterpriseSessions}. */
public final class EnterpriseSessionsFactory extends BackgroundFactory {

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public EnterpriseSessionsFactory() {
        super(SessionReviews.ENTERPRISE, EnterpriseSessions::new);
    }
}
