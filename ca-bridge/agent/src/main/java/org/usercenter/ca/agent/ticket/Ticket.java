package org.usercenter.ca.agent.ticket;

import java.time.InstantSource;
import java.util.List;

import javax.security.auth.x500.X500Principal;

import org.usercenter.ca.agent.config.Origin;

/**
 * What a genuine ticket says; made by {@link TicketVerifier} alone.
 *
 * @param issuer the realm's address, as pinned
 * @param origin whose pages may use it
 * @param sid SHA-256 of the browser's authentication session and tab, in Base64url
 * @param nonce 32 bytes in Base64url
 * @param id unlike that of every other ticket
 * @param expires seconds since 1970
 * @param certificateIssuers issuers of certificates that the server can use; empty when it wants to see all
 * @param returnAddress where the fallback goes back to; on {@code origin}
 * @param minAgent lowest protocol version that the server can talk to
 */
public record Ticket(
        String issuer,
        Origin origin,
        String realm,
        Purpose purpose,
        String sid,
        String nonce,
        String id,
        long expires,
        List<X500Principal> certificateIssuers,
        String returnAddress,
        int minAgent) {

    public Ticket {
        certificateIssuers = List.copyOf(certificateIssuers);
    }

    /** Whether the server can use certificates of that issuer. */
    public boolean wants(X500Principal certificateIssuer) {
        return certificateIssuers.isEmpty() || certificateIssuers.contains(certificateIssuer);
    }

    /**
     * Looks at the time again.
     *
     * @throws TicketRefusedException with {@code EXPIRED} when its time ran out since it was verified
     */
    public void requireAlive(InstantSource clock) throws TicketRefusedException {
        if (expires <= clock.instant().getEpochSecond()) {
            throw new TicketRefusedException(TicketRefusedException.Reason.EXPIRED);
        }
    }
}
