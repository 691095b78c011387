package org.usercenter.auth.business;

import org.usercenter.auth.logout.BackgroundFactory;
import org.usercenter.auth.logout.SessionReviews;

/** Makes {@link SessionEnd}s. */
public final class SessionEndFactory extends BackgroundFactory {

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public SessionEndFactory() {
        super(SessionReviews.ACCOUNT, SessionEnd::new);
    }
}
