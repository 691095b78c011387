package org.usercenter.auth.flow;

import org.jspecify.annotations.Nullable;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * When the login page was first shown in a tab of the browser. The tabs of one browser have one parent, whose time is that of the
 * latest; so each keeps its own.
 */
public final class LoginStart {

    /** Authentication note, forgotten when the login starts again: epoch milliseconds. */
    static final String NOTE = "uc.login.start";

    private LoginStart() {}

    /**
     * The page is shown; a tab that has shown it goes on.
     *
     * @param at epoch milliseconds
     */
    static void note(AuthenticationSessionModel tab, long at) {
        if (tab.getAuthNote(NOTE) == null) {
            tab.setAuthNote(NOTE, Long.toString(at));
        }
    }

    /** Epoch milliseconds; null: the tab has shown no login page, as for a login by the session of the browser. */
    public static @Nullable Long of(@Nullable AuthenticationSessionModel tab) {
        String note = tab == null ? null : tab.getAuthNote(NOTE);
        return note == null ? null : Long.valueOf(note);
    }
}
