package org.usercenter.e2e.harness;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** A mail server that keeps what it gets, to which the realm sends until it is closed. */
public final class Mailbox implements AutoCloseable {

    private final GreenMail server;
    private final Admin.Undo undo;

    private Mailbox(GreenMail server, Admin.Undo undo) {
        this.server = server;
        this.undo = undo;
    }

    /** A letter as it arrived. */
    public record Letter(String subject, String text, String html) {}

    public static Mailbox open(Admin admin) {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        Admin.Undo undo = admin.changeRealm(Map.of(
                "smtpServer",
                Map.of(
                        "host",
                        "127.0.0.1",
                        "port",
                        Integer.toString(server.getSmtp().getPort()),
                        "from",
                        "noreply@example.com")));
        return new Mailbox(server, undo);
    }

    /** What has arrived for an address up to now. */
    public List<Letter> letters(String address) {
        return Arrays.stream(server.getReceivedMessagesForDomain(address))
                .map(Mailbox::read)
                .toList();
    }

    private static Letter read(MimeMessage message) {
        try {
            MimeMultipart parts = (MimeMultipart) message.getContent();
            return new Letter(message.getSubject(), content(parts.getBodyPart(0)), content(parts.getBodyPart(1)));
        } catch (MessagingException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String content(BodyPart part) throws MessagingException, java.io.IOException {
        return String.valueOf(part.getContent());
    }

    @Override
    public void close() throws Exception {
        undo.close();
        server.stop();
    }
}
