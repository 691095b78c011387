package org.usercenter.ca.agent.signing;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.usercenter.ca.agent.certificate.TokenCertificate;
import org.usercenter.ca.agent.ticket.Ticket;

/**
 * The one text that is ever signed. It is made here, from a verified ticket and the certificate of the key, in a form
 * that no document or protocol has: nobody can hand over bytes to be signed.
 */
public final class LoginText {
    private static final String HEADING = "CA-BRIDGE-LOGIN-V1";

    private final byte[] bytes;

    private LoginText(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * UTF-8; heading, purpose, issuer, origin, realm, nonce, session, SHA-256 of the certificate, expiry in seconds; one
     * a line, each line ended by LF.
     *
     * @throws IllegalArgumentException when a field holds a control character
     */
    public static LoginText of(Ticket ticket, TokenCertificate certificate) {
        List<String> lines = List.of(
                HEADING,
                ticket.purpose().id(),
                ticket.issuer(),
                ticket.origin().value(),
                ticket.realm(),
                ticket.nonce(),
                ticket.sid(),
                certificate.fingerprint(),
                Long.toString(ticket.expires()));
        if (lines.stream().anyMatch(line -> line.chars().anyMatch(Character::isISOControl))) {
            throw new IllegalArgumentException("A field with a control character");
        }
        return new LoginText((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes to sign. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
