package org.usercenter.auth.broker;

import java.net.URI;
import java.util.Optional;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.identifier.IdentifierKind;

/** What must be known of a platform beyond how it is spoken to. The platform's identity provider implements it. */
public interface BrokerWay {

    /** Why an account cannot have an identity of the platform. */
    enum Refusal {
        /** Accounts of that kind do not log in this way. */
        ACCOUNT_KIND("account-kind"),
        /** The platform knows the identity's holder, and he is not the account's. */
        MISMATCH("mismatch");

        private final String code;

        Refusal(String code) {
            this.code = code;
        }

        /** Last part of the message's key. */
        public String code() {
            return code;
        }
    }

    /** Id of the provider, the way's name in tokens, journal and texts. */
    String way();

    /** The kind of identifier that the platform's ids are kept as. */
    IdentifierKind identifier();

    /** Why accounts of that kind do not log in this way; empty when they do. */
    Optional<Refusal> refusesLogin(UserCenterStore store, RealmModel realm, UserModel account);

    /** Why that identity must not be bound to that account; empty when it may. */
    Optional<Refusal> refusesBinding(
            UserCenterStore store, RealmModel realm, UserModel account, BrokerIdentity identity);

    /** Where people prove more of themselves to the platform, if it has such a page. */
    Optional<URI> raisesLevel();

    /** Whether the platform remembers the browser, so that logging out has to reach it. */
    boolean keepsSession();
}
