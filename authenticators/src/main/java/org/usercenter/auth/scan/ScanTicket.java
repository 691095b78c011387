package org.usercenter.auth.scan;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * One code on one page: what was asked for, for whom, and how far it has come. Immutable; each change is a new one.
 *
 * @param id secret of the page that shows the code
 * @param way provider id
 * @param configId settings of the execution
 * @param offer what the platform gave
 * @param request what it was asked for
 * @param place in which browser the code is shown
 * @param standing how far it has come
 * @param expires epoch seconds
 */
public record ScanTicket(
        String id,
        String way,
        String configId,
        ScanOffer offer,
        ScanRequest request,
        Place place,
        Standing standing,
        long expires) {

    /**
     * Where a code is shown, and where alone it serves.
     *
     * @param realm id
     * @param browser hash of the authentication session's cookie
     * @param tab hash of authentication session and tab
     */
    public record Place(String realm, String browser, String tab) {}

    /**
     * How far a code has come.
     *
     * @param who whoever scanned it, masked; null: not known
     * @param reachable whether the platform answered last time
     */
    public record Standing(ScanState state, @Nullable String who, boolean reachable) {
        static final Standing FRESH = new Standing(ScanState.WAITING, null, true);

        Standing unreachable() {
            return new Standing(state, who, false);
        }

        /** What is known after that; what the platform takes back or invents is not believed. */
        Standing after(ScanProgress progress) {
            ScanState next = state.mayBecome(progress.state()) ? progress.state() : state;
            return new Standing(next, progress.who() == null ? who : progress.who(), true);
        }
    }

    ScanTicket with(Standing changed) {
        return new ScanTicket(id, way, configId, offer, request, place, changed, expires);
    }

    /** The state at that moment. */
    ScanState state(long now) {
        ScanState state = standing.state();
        boolean over = now >= (state == ScanState.CONFIRMED ? expires + ScanTickets.GRACE : expires);
        return over && state.mayBecome(ScanState.EXPIRED) ? ScanState.EXPIRED : state;
    }

    /** What is kept beside the id. */
    Map<String, String> notes() {
        Map<String, String> notes = new HashMap<>(Map.of(
                "way", way,
                "config", configId,
                "platform", offer.platformId(),
                "reference", request.reference(),
                "nonce", request.nonce(),
                "text", request.text(),
                "browser", place.browser(),
                "tab", place.tab(),
                "realm", place.realm(),
                "state", standing.state().name()));
        notes.put("expires", Long.toString(expires));
        notes.put("title", request.context().title());
        notes.put("place", request.context().place());
        notes.put("number", request.context().number());
        put(notes, "link", offer.link());
        put(notes, "image", offer.image());
        put(notes, "who", standing.who());
        if (!standing.reachable()) {
            notes.put("down", "1");
        }
        return notes;
    }

    private static void put(Map<String, String> notes, String name, @Nullable String value) {
        if (value != null) {
            notes.put(name, value);
        }
    }

    /** Reads what {@link #notes} wrote; empty when it is something else. */
    static Optional<ScanTicket> of(String id, Map<String, String> notes) {
        try {
            return Optional.of(new ScanTicket(
                    id,
                    note(notes, "way"),
                    note(notes, "config"),
                    new ScanOffer(note(notes, "platform"), notes.get("link"), notes.get("image")),
                    new ScanRequest(
                            note(notes, "reference"), note(notes, "nonce"), note(notes, "text"), 0, "", context(notes)),
                    new Place(note(notes, "realm"), note(notes, "browser"), note(notes, "tab")),
                    new Standing(ScanState.valueOf(note(notes, "state")), notes.get("who"), !notes.containsKey("down")),
                    Long.parseLong(note(notes, "expires"))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ScanContext context(Map<String, String> notes) {
        return new ScanContext(note(notes, "title"), note(notes, "place"), note(notes, "number"));
    }

    private static String note(Map<String, String> notes, String name) {
        String value = notes.get(name);
        if (value == null) {
            throw new IllegalArgumentException("Lacks " + name);
        }
        return value;
    }

    /** Without anything secret. */
    @Override
    public String toString() {
        return "ScanTicket[way=" + way + ", state=" + standing.state() + "]";
    }
}
