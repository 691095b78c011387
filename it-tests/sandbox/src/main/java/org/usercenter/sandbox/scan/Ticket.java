package org.usercenter.sandbox.scan;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One login that waits for a phone, at one moment.
 *
 * @param <Q> what the integrator asked for
 * @param <R> what the person agreed to
 * @param id the platform's number of it
 * @param scannedBy masked name of who scanned; empty before
 * @param holder name of the enterprise or person that logs in; empty until it is chosen
 * @param result there once it is confirmed
 * @param changed when it got into its state
 * @param wrongPins wrong PINs typed so far
 */
public record Ticket<Q, R>(
        String id,
        Q request,
        Instant created,
        Instant expires,
        ScanState state,
        String scannedBy,
        String holder,
        @Nullable R result,
        Instant changed,
        int wrongPins) {

    /** A fresh one that nobody has scanned. */
    public static <Q, R> Ticket<Q, R> open(String id, Q request, Instant now, Duration life) {
        return new Ticket<>(id, request, now, now.plus(life), ScanState.WAITING, "", "", null, now, 0);
    }

    Ticket<Q, R> in(ScanState next, Instant now) {
        return new Ticket<>(id, request, created, expires, next, scannedBy, holder, result, now, wrongPins);
    }

    Ticket<Q, R> scanned(String who, String chosen, Instant now) {
        return new Ticket<>(id, request, created, expires, ScanState.SCANNED, who, chosen, null, now, wrongPins);
    }

    Ticket<Q, R> confirmed(String who, String chosen, R agreed, Instant now) {
        return new Ticket<>(id, request, created, expires, ScanState.CONFIRMED, who, chosen, agreed, now, wrongPins);
    }

    Ticket<Q, R> wrongPin() {
        return new Ticket<>(id, request, created, expires, state, scannedBy, holder, result, changed, wrongPins + 1);
    }

    /** What the control API tells: nothing that could be replayed. */
    public Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("id", id);
        summary.put("state", state.id());
        summary.put("created", created.toString());
        summary.put("expires", expires.toString());
        summary.put("scannedBy", scannedBy);
        summary.put("holder", holder);
        return summary;
    }
}
