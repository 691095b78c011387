package org.usercenter.auth.business;

import org.usercenter.auth.logout.BackgroundFactory;

/** Makes {@link SessionEnd}s. */
public final class SessionEndFactory extends BackgroundFactory {

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public SessionEndFactory() {
        super(SessionEnd.KIND, SessionEnd::new);
    }
}
