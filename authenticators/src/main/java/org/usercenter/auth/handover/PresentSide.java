package org.usercenter.auth.handover;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.binding.Contact;
import org.usercenter.storage.business.LoginWay;

/**
 * By what the side that gives the account away was proved (交出方).
 *
 * @param way channel of the code, or code of the way of login
 * @param contact where the code went; null: the enterprise proved itself by the login just before
 */
record PresentSide(String way, @Nullable String contact) {
    /** Ways that prove the enterprise itself; a password, or a platform's word, proves only who manages it at present. */
    private static final Set<LoginWay> OF_THE_ENTERPRISE =
            EnumSet.of(LoginWay.CA, LoginWay.ELICENCE, LoginWay.SHAREDCA);

    /** By a code that went to the account's contact. */
    static PresentSide of(Contact contact) {
        return new PresentSide(contact.kind().channel().code(), contact.value());
    }

    /** By the login of this very sitting; a session from before tells nothing. */
    static Optional<PresentSide> ofLogin(AuthenticationSessionModel sitting) {
        return LoginWay.of(sitting.getUserSessionNotes().get(LoginWay.NOTE))
                .filter(OF_THE_ENTERPRISE::contains)
                .map(way -> new PresentSide(way.code(), null));
    }

    /** Tells nothing of the contact. */
    @Override
    public String toString() {
        return "PresentSide[" + way + "]";
    }
}
