package org.usercenter.auth.notice;

import java.time.Duration;
import java.util.Set;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.usercenter.auth.newpassword.GeneratedPassword;
import org.usercenter.auth.newpassword.PasswordTerm;
import org.usercenter.storage.message.Delivery;

/**
 * The password that an enterprise has sent to an internal account (首次密码). It is made when the SMS is worded, so that it is
 * kept nowhere; when the SMS is tried again, another one is made, and the one before is good no more.
 */
final class MemberPassword {
    private static final Set<String> KINDS = Set.of("member.first-password", "member.new-password");
    /** Whoever does not log in in the meantime asks the enterprise for another one. */
    private static final Duration LIFE = Duration.ofDays(7);

    private MemberPassword() {}

    /** Whether the message is such an SMS. */
    static boolean isAskedFor(Delivery delivery) {
        return KINDS.contains(delivery.kind());
    }

    /**
     * Whether it is still wanted: not when the account is shut, or has chosen a password already, because an SMS that was
     * thought lost has arrived.
     */
    static boolean isWanted(UserModel user) {
        return user.isEnabled()
                && user.getRequiredActionsStream()
                        .anyMatch(UserModel.RequiredAction.UPDATE_PASSWORD.name()::equals);
    }

    /** Gives the account a new one, which is to be changed at the next login. */
    static String set(KeycloakSession session, RealmModel realm, UserModel user) {
        String password = GeneratedPassword.make(session, realm, user);
        user.credentialManager().updateCredential(UserCredentialModel.password(password));
        PasswordTerm.set(user, LIFE);
        user.addRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
        return password;
    }
}
