package org.usercenter.auth.business;

import org.usercenter.auth.logout.BackgroundFactory;

/** Makes {@link EnterpriseSessions}. */
public final class EnterpriseSessionsFactory extends BackgroundFactory {

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public EnterpriseSessionsFactory() {
        super(EnterpriseSessions.KIND, EnterpriseSessions::new);
    }
}
