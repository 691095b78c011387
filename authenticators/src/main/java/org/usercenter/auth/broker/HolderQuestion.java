package org.usercenter.auth.broker;

import java.util.Optional;

import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.proof.ProvedEnterprise;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.identity.EnterpriseName;

/** Whether the visitor is whom the platform has named (登录身份确认), open until he says so. */
final class HolderQuestion {
    static final String CONTINUE = "continue";

    /** Authentication note: the name as it is shown. A restart of the login forgets it. */
    private static final String NOTE = "uc.broker.holder";

    private HolderQuestion() {}

    /** Asks before this login is done. */
    static void ask(AuthenticationSessionModel sitting, BrokerIdentity identity) {
        sitting.setAuthNote(NOTE, shown(identity));
    }

    /** The name to ask about, which may be empty; empty when nothing is asked. */
    static Optional<String> of(AuthenticationSessionModel sitting) {
        return Optional.ofNullable(sitting.getAuthNote(NOTE));
    }

    static void answered(AuthenticationSessionModel sitting) {
        sitting.removeAuthNote(NOTE);
    }

    /** An enterprise's name is public; of a human's, enough for him to know it by. */
    static String shown(BrokerIdentity identity) {
        VerifiedIdentity proof = identity.proof();
        ProvedEnterprise enterprise = proof == null ? null : proof.enterprise();
        EnterpriseName name = enterprise == null ? null : enterprise.name();
        if (name != null) {
            return name.value();
        }
        String label = identity.label();
        return label.isEmpty() ? "" : label.substring(0, label.offsetByCodePoints(0, 1)) + "**";
    }
}
