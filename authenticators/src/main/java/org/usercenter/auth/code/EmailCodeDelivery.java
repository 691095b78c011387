package org.usercenter.auth.code;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.usercenter.auth.notice.Email;
import org.usercenter.auth.notice.EmailTexts;
import org.usercenter.auth.notice.Emails;

/** Delivers through the realm's mail server. */
final class EmailCodeDelivery implements CodeDelivery {
    private static final String POOL = "uc-email";
    private static final String TEMPLATE = "uc-code.ftl";
    /** How long nobody is promised an email after the server could not be reached. Seconds. */
    private static final int DOWN = 60;

    private static final int CONNECT_MILLIS = 3000;
    private static final int SMTP_PORT = 25;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final String downKey;

    EmailCodeDelivery(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.downKey = "uc.email.down." + realm.getId();
    }

    @Override
    public boolean available() {
        return !realm.getSmtpConfig().isEmpty() && !session.singleUseObjects().contains(downKey);
    }

    @Override
    public RequestResult now(CodeMessage message, int pauseSeconds) {
        return switch (new Emails(session).send(worded(message))) {
            case SENT -> new RequestResult.Requested(pauseSeconds);
            case ADDRESS_REFUSED -> new RequestResult.Refused();
            case SERVER_FAILED -> new RequestResult.Unavailable();
        };
    }

    /** Worded here, where theme and language of the visitor are known; for nobody too, so that it takes as long. */
    @Override
    public void later(CodeMessage message, boolean deliver) {
        Email email = worded(message);
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        // Nothing in here touches the database, so that the transaction of this session holds no connection.
        new AfterAnswer(session, POOL, "A code was not sent")
                .run(() -> KeycloakModelUtils.runJobInTransaction(factory, own -> deliver(own, email, deliver)));
    }

    private void deliver(KeycloakSession own, Email email, boolean deliver) {
        boolean failed =
                deliver ? new Emails(own).send(email) == Emails.Outcome.SERVER_FAILED : !answers(email.server());
        if (failed) {
            own.singleUseObjects().putIfAbsent(downKey, DOWN);
        }
    }

    private Email worded(CodeMessage message) {
        String purpose = message.purpose().id();
        return new EmailTexts(session, realm)
                .word(
                        message.to().address(),
                        message.locale(),
                        "uc.code.email." + purpose + ".subject",
                        TEMPLATE,
                        Map.of("purpose", purpose, "code", message.code()));
    }

    /** Whether an email would have been taken, as far as can be told without sending one. */
    private static boolean answers(Map<String, String> server) {
        try (Socket socket = new Socket()) {
            String port = server.getOrDefault("port", "");
            socket.connect(
                    new InetSocketAddress(
                            server.getOrDefault("host", ""), port.isBlank() ? SMTP_PORT : Integer.parseInt(port)),
                    CONNECT_MILLIS);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
