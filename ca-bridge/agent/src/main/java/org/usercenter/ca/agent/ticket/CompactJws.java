package org.usercenter.ca.agent.ticket;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.usercenter.ca.agent.json.InvalidJsonException;
import org.usercenter.ca.agent.json.Json;
import org.usercenter.ca.agent.json.JsonObject;
import org.usercenter.ca.agent.ticket.TicketRefusedException.Reason;

/**
 * A ticket's JWS in compact serialisation (RFC 7515 section 7.1), taken apart and not yet believed. Two algorithms and pinned
 * keys need no JOSE library: the JDK has both signatures.
 */
final class CompactJws {
    private static final int MAX_LENGTH = 8192;
    /** Of tickets; other tokens that the same key signs have another one, or none (RFC 8725 section 3.11). */
    private static final String TYPE = "uc-agent-ticket+jwt";

    private final String algorithm;
    private final Optional<String> keyId;
    private final JsonObject claims;
    private final byte[] signed;
    private final byte[] signature;

    private CompactJws(JsonObject header, JsonObject claims, byte[] signed, byte[] signature)
            throws InvalidJsonException {
        this.algorithm = header.text("alg");
        this.keyId = header.optionalText("kid");
        this.claims = claims;
        this.signed = signed;
        this.signature = signature;
    }

    /** @throws TicketRefusedException with {@code MALFORMED} */
    static CompactJws parse(String text) throws TicketRefusedException {
        String[] parts = text.length() > MAX_LENGTH ? new String[0] : text.split("\\.", -1);
        if (parts.length != 3) {
            throw new TicketRefusedException(Reason.MALFORMED);
        }
        try {
            JsonObject header = Json.read(decode(parts[0]));
            if (header.has("crit")) {
                // RFC 7515 section 4.1.11: who does not know a critical header must refuse.
                throw new TicketRefusedException(Reason.MALFORMED);
            }
            if (!header.optionalText("typ").equals(Optional.of(TYPE))) {
                throw new TicketRefusedException(Reason.MALFORMED);
            }
            byte[] signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
            return new CompactJws(header, Json.read(decode(parts[1])), signed, decode(parts[2]));
        } catch (InvalidJsonException e) {
            throw new TicketRefusedException(Reason.MALFORMED);
        }
    }

    private static byte[] decode(String part) throws TicketRefusedException {
        return Base64Url.decode(part).orElseThrow(() -> new TicketRefusedException(Reason.MALFORMED));
    }

    String algorithm() {
        return algorithm;
    }

    Optional<String> keyId() {
        return keyId;
    }

    /** Claims; only to be believed after {@link #isSignedBy}. */
    JsonObject claims() {
        return claims;
    }

    boolean isSignedBy(PinnedKey key) {
        return key.verifies(signed, signature);
    }
}
