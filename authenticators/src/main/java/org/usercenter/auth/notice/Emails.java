package org.usercenter.auth.notice;

import jakarta.mail.SendFailedException;

import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.models.KeycloakSession;

/** Hands emails to the mail server. */
public final class Emails {
    private static final Logger LOG = Logger.getLogger(Emails.class);

    private final KeycloakSession session;

    /** Through the sender of that session. */
    public Emails(KeycloakSession session) {
        this.session = session;
    }

    /** What became of an email. */
    public enum Outcome {
        /** The server took it. */
        SENT,
        /** The server takes none for this address. */
        ADDRESS_REFUSED,
        /** The server cannot be reached, or takes nothing. */
        SERVER_FAILED
    }

    /** Tries once, within the server's timeouts of ten seconds each. */
    public Outcome send(Email email) {
        EmailSenderProvider sender = session.getProvider(EmailSenderProvider.class);
        boolean serverUsable = false;
        try {
            sender.validate(email.server());
            serverUsable = true;
            sender.send(email.server(), email.address(), email.subject(), email.text(), email.html());
            return Outcome.SENT;
        } catch (EmailException e) {
            // Its text can hold the address.
            LOG.warnf("An email could not be sent: %s", e.getClass().getSimpleName());
            return serverUsable && concernsAddress(e) ? Outcome.ADDRESS_REFUSED : Outcome.SERVER_FAILED;
        }
    }

    /** Keycloak finds an address malformed before it calls the server, or the server does not take it. */
    private static boolean concernsAddress(EmailException e) {
        return e.getCause() == null || e.getCause() instanceof SendFailedException;
    }
}
