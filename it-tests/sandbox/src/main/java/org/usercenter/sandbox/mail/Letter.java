package org.usercenter.sandbox.mail;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;

/**
 * An email that has arrived.
 *
 * @param text its plain text
 * @param code the line of the text that is a code or password alone; empty when there is none
 */
record Letter(String to, String subject, String text, String code) {
    private static final Pattern ALONE = Pattern.compile("(?m)^([0-9]{6}|[A-Za-z0-9#%*+-]{8,64})$");

    static Letter of(MimeMessage message) {
        try {
            String text = plain(message).strip().replace("\r\n", "\n");
            Matcher code = ALONE.matcher(text);
            return new Letter(
                    message.getRecipients(Message.RecipientType.TO)[0].toString(),
                    message.getSubject(),
                    text,
                    code.find() ? code.group(1) : "");
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("An email cannot be read", e);
        }
    }

    private static String plain(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return String.valueOf(part.getContent());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String text = plain(parts.getBodyPart(i));
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }
}
