package org.usercenter.auth.appeal;

import org.keycloak.authentication.AuthenticationFlowContext;

/** The way from another step of the recovery to the appeal. */
public final class AppealEntrance {
    /** Value of the button's {@code action}. */
    public static final String ACTION = AppealAuthenticator.APPEAL;

    private AppealEntrance() {}

    /** Begins the flow anew, with the appeal. */
    public static void open(AuthenticationFlowContext context) {
        AppealVisit.kept(context).keep(AppealDraft.begin(), AppealVisit.LIFE);
        context.resetFlow();
    }
}
