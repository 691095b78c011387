package org.usercenter.auth.flow;

import org.jspecify.annotations.Nullable;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * When the login page was first shown in a tab of the browser. The tabs of one browser have one parent, whose time is that of the
 * latest; so each keeps its own.
 */
public final class LoginStart {

    /** Client note: epoch milliseconds. A first login through a platform goes on in another flow, which forgets all others. */
    static final String NOTE = "uc.login.start";

    /** Authentication note, forgotten when the login starts again: whether the time is that of this start. */
    static final String SHOWN_NOTE = "uc.login.shown";

    private LoginStart() {}

    /**
     * The page is shown; a tab that has shown it goes on, one that starts again begins anew.
     *
     * @param at epoch milliseconds
     */
    static void note(AuthenticationSessionModel tab, long at) {
        if (tab.getAuthNote(SHOWN_NOTE) == null) {
            tab.setAuthNote(SHOWN_NOTE, "true");
            tab.setClientNote(NOTE, Long.toString(at));
        }
    }

    /** Epoch milliseconds; null: the tab has shown no login page, as for a login by the session of the browser. */
    public static @Nullable Long of(@Nullable AuthenticationSessionModel tab) {
        String note = tab == null ? null : tab.getClientNote(NOTE);
        return note == null ? null : Long.valueOf(note);
    }
}
