package org.usercenter.storage.session;

import java.util.stream.Stream;

import org.keycloak.models.ImpersonationSessionNote;
import org.keycloak.models.UserSessionModel;

/** Sessions that an administrator or a client has opened as somebody else (代登录): nobody has shown there who he is. */
public final class Impersonation {

    private Impersonation() {}

    /** Whether it is one, by the notes that Keycloak puts there. */
    public static boolean opened(UserSessionModel session) {
        return Stream.of(ImpersonationSessionNote.IMPERSONATOR_ID, ImpersonationSessionNote.IMPERSONATOR_CLIENT)
                .anyMatch(note -> session.getNote(note.toString()) != null);
    }
}
