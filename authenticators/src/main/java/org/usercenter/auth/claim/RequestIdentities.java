package org.usercenter.auth.claim;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.crypto.CryptoException;
import org.usercenter.storage.identity.InvalidIdentifierException;
import org.usercenter.storage.person.PersonHeading;

/** Who people are, read once a request: one request makes several tokens, each with the same claims. */
final class RequestIdentities {
    private static final Logger LOG = Logger.getLogger(RequestIdentities.class);
    private static final String ATTRIBUTE = RequestIdentities.class.getName();

    private final KeycloakSession session;
    private final Map<String, Optional<PersonHeading>> persons = new HashMap<>();

    private RequestIdentities(KeycloakSession session) {
        this.session = session;
    }

    /** Those of the session, which lives as long as the request. */
    static RequestIdentities of(KeycloakSession session) {
        RequestIdentities known = session.getAttribute(ATTRIBUTE, RequestIdentities.class);
        if (known != null) {
            return known;
        }
        RequestIdentities made = new RequestIdentities(session);
        session.setAttribute(ATTRIBUTE, made);
        return made;
    }

    /** Empty when the account is no person's, and when its particulars cannot be read: that must not end a login. */
    Optional<PersonHeading> person(RealmModel realm, String userId) {
        return persons.computeIfAbsent(realm.getId() + "/" + userId, key -> read(realm, userId));
    }

    private Optional<PersonHeading> read(RealmModel realm, String userId) {
        try {
            return session.getProvider(UserCenterStore.class).persons().heading(realm, userId);
        } catch (CryptoException | InvalidIdentifierException e) {
            // The class alone: what cannot be read must not get into the log by way of a message.
            LOG.errorf(
                    "Tokens of user %s go without identity claims: %s",
                    userId, e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
