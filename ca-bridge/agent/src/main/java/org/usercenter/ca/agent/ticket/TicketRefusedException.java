package org.usercenter.ca.agent.ticket;

/** The ticket is no permission for this call. */
public final class TicketRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why; for the page, the journal and the hotline. */
    public enum Reason {
        /** Not a compact JWS with the claims that a ticket has, or a claim outside its range. */
        MALFORMED,
        /** Another signature algorithm than ES256 or EdDSA, among them {@code none}. */
        ALGORITHM,
        /** The administrator's file has no such issuer. */
        UNKNOWN_ISSUER,
        /** The issuer is known, but not with this key. */
        UNKNOWN_KEY,
        /** The signature is not by the pinned key. */
        BAD_SIGNATURE,
        /** Made for another program. */
        AUDIENCE,
        /** Its time is over, or it would live longer than 120 seconds. */
        EXPIRED,
        /** Issued more than 60 seconds after this PC's time: one of the two clocks is wrong. */
        FROM_THE_FUTURE,
        /** Made for another site than the one that asks, or for one that is not allowed. */
        ORIGIN,
        /** The way back does not lead to the site. */
        RETURN_ADDRESS,
        /** A signature was already made, or is being made, with this ticket. */
        REPLAYED
    }

    private final Reason reason;

    TicketRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** What is wrong with it. */
    public Reason reason() {
        return reason;
    }
}
