package org.usercenter.auth.scan;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How far a QR code has come (platforms.md 11.2). A state is never taken back. */
public enum ScanState {
    /** Shown, not scanned. */
    WAITING,
    /** Scanned; the holder has still to confirm on the phone. */
    SCANNED,
    /** Confirmed on the phone; the result can be collected. */
    CONFIRMED,
    /** Used up by a login or a registration; the code is forgotten then. */
    CONSUMED,
    /** Refused on the phone, or the result was not accepted. */
    REFUSED,
    /** Too old. */
    EXPIRED;

    private Set<ScanState> next() {
        return switch (this) {
            case WAITING -> EnumSet.of(SCANNED, CONFIRMED, REFUSED, EXPIRED);
            case SCANNED -> EnumSet.of(CONFIRMED, REFUSED, EXPIRED);
            case CONFIRMED -> EnumSet.of(CONSUMED, REFUSED, EXPIRED);
            case CONSUMED, REFUSED, EXPIRED -> EnumSet.noneOf(ScanState.class);
        };
    }

    /** Whether that state can follow. */
    public boolean mayBecome(ScanState state) {
        return next().contains(state);
    }

    /** Whether nothing can follow any more. */
    public boolean ended() {
        return next().isEmpty();
    }

    /** Whether something may happen on the phone yet. */
    public boolean open() {
        return this == WAITING || this == SCANNED;
    }

    /** Why there is nothing to collect of a code that has ended: the end of a message key {@code uc.scan.refused.…}. */
    String refusal() {
        return this == REFUSED ? "refused" : "stale";
    }

    /** As pages and scripts call it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
