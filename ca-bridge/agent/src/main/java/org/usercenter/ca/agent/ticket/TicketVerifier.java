package org.usercenter.ca.agent.ticket;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.security.auth.x500.X500Principal;

import org.usercenter.ca.agent.config.Origin;
import org.usercenter.ca.agent.json.InvalidJsonException;
import org.usercenter.ca.agent.json.JsonObject;
import org.usercenter.ca.agent.ticket.TicketRefusedException.Reason;

/** Tells genuine tickets from everything else. */
public final class TicketVerifier {
    private static final String AUDIENCE = "ca-agent";
    /** Longest life of a ticket, seconds. */
    private static final long MAX_LIFE = 120;
    /** How far this PC's clock may be behind the server's, seconds. */
    private static final long CLOCK_SKEW = 60;

    private static final int MAX_TEXT = 512;
    private static final int MAX_ISSUERS = 64;
    private static final int KEY_LENGTH = 32;

    private final Map<String, PinnedIssuer> issuers;
    private final Set<Origin> sites;
    private final InstantSource clock;

    /** @param sites origins whose tickets are used at all */
    public TicketVerifier(List<PinnedIssuer> issuers, Set<Origin> sites, InstantSource clock) {
        this.issuers =
                issuers.stream().collect(Collectors.toUnmodifiableMap(PinnedIssuer::issuer, Function.identity()));
        this.sites = Set.copyOf(sites);
        this.clock = clock;
    }

    /**
     * Verifies a ticket that a page of {@code asking} brought.
     *
     * @throws TicketRefusedException when it is not genuine, not of now, or made for another site
     */
    public Ticket verify(String compact, Origin asking) throws TicketRefusedException {
        Ticket ticket = verifyForItsOwnSite(compact);
        if (!ticket.origin().equals(asking)) {
            throw new TicketRefusedException(Reason.ORIGIN);
        }
        return ticket;
    }

    /**
     * Verifies a ticket that came without a believable origin; the signature stands in for it, and the site must still be
     * an allowed one.
     *
     * @throws TicketRefusedException when it is not genuine, not of now, or made for a site that is not allowed
     */
    public Ticket verifyForItsOwnSite(String compact) throws TicketRefusedException {
        CompactJws jws = CompactJws.parse(compact);
        try {
            requireSignature(jws);
            Ticket ticket = read(jws.claims());
            if (!sites.contains(ticket.origin())) {
                throw new TicketRefusedException(Reason.ORIGIN);
            }
            return ticket;
        } catch (InvalidJsonException e) {
            throw new TicketRefusedException(Reason.MALFORMED);
        }
    }

    private void requireSignature(CompactJws jws) throws TicketRefusedException, InvalidJsonException {
        TicketAlgorithm algorithm =
                TicketAlgorithm.of(jws.algorithm()).orElseThrow(() -> new TicketRefusedException(Reason.ALGORITHM));
        PinnedIssuer issuer = issuers.get(jws.claims().text("iss"));
        if (issuer == null) {
            throw new TicketRefusedException(Reason.UNKNOWN_ISSUER);
        }
        List<PinnedKey> candidates = issuer.keys().stream()
                .filter(key -> key.algorithm() == algorithm)
                .filter(key -> jws.keyId().map(key.id()::equals).orElse(true))
                .toList();
        if (candidates.isEmpty()) {
            throw new TicketRefusedException(Reason.UNKNOWN_KEY);
        }
        if (candidates.stream().noneMatch(jws::isSignedBy)) {
            throw new TicketRefusedException(Reason.BAD_SIGNATURE);
        }
    }

    private Ticket read(JsonObject claims) throws TicketRefusedException, InvalidJsonException {
        if (!claims.text("aud").equals(AUDIENCE)) {
            throw new TicketRefusedException(Reason.AUDIENCE);
        }
        long expires = claims.number("exp");
        requireTime(claims.number("iat"), expires);
        String issuer = text(claims, "iss");
        Origin origin = origin(text(claims, "origin"));
        if (Origin.of(issuer).filter(origin::equals).isEmpty()) {
            // A server speaks for its own pages; another one's name in the window would mislead the person.
            throw new TicketRefusedException(Reason.ORIGIN);
        }
        String back = text(claims, "ret");
        if (!Origin.of(back).filter(origin::equals).isPresent()) {
            throw new TicketRefusedException(Reason.RETURN_ADDRESS);
        }
        Purpose purpose =
                Purpose.of(claims.text("purpose")).orElseThrow(() -> new TicketRefusedException(Reason.MALFORMED));
        return new Ticket(
                issuer,
                origin,
                text(claims, "realm"),
                purpose,
                bytes32(claims, "sid"),
                bytes32(claims, "nonce"),
                text(claims, "jti"),
                expires,
                certificateIssuers(claims),
                back,
                minAgent(claims));
    }

    private void requireTime(long issued, long expires) throws TicketRefusedException {
        long now = clock.instant().getEpochSecond();
        if (issued < 0 || expires <= issued) {
            throw new TicketRefusedException(Reason.MALFORMED);
        }
        if (issued > now + CLOCK_SKEW) {
            throw new TicketRefusedException(Reason.FROM_THE_FUTURE);
        }
        if (expires <= now || expires - issued > MAX_LIFE) {
            throw new TicketRefusedException(Reason.EXPIRED);
        }
    }

    private static Origin origin(String text) throws TicketRefusedException {
        try {
            return new Origin(text);
        } catch (IllegalArgumentException e) {
            throw new TicketRefusedException(Reason.ORIGIN);
        }
    }

    /** Everything that goes into the signed text or onto the screen: bounded, and in one line. */
    private static String text(JsonObject claims, String name) throws TicketRefusedException, InvalidJsonException {
        String value = claims.text(name);
        boolean plain = value.codePoints().allMatch(TicketVerifier::isPlain);
        if (value.isBlank() || value.length() > MAX_TEXT || !plain) {
            throw new TicketRefusedException(Reason.MALFORMED);
        }
        return value;
    }

    private static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }

    private static String bytes32(JsonObject claims, String name) throws TicketRefusedException, InvalidJsonException {
        String value = claims.text(name);
        return Base64Url.decode(value)
                .filter(bytes -> bytes.length == KEY_LENGTH)
                .map(bytes -> value)
                .orElseThrow(() -> new TicketRefusedException(Reason.MALFORMED));
    }

    private static List<X500Principal> certificateIssuers(JsonObject claims)
            throws TicketRefusedException, InvalidJsonException {
        List<X500Principal> names = new ArrayList<>();
        for (String name : claims.texts("issuers")) {
            if (names.size() == MAX_ISSUERS || name.length() > MAX_TEXT) {
                throw new TicketRefusedException(Reason.MALFORMED);
            }
            try {
                names.add(new X500Principal(name));
            } catch (IllegalArgumentException e) {
                throw new TicketRefusedException(Reason.MALFORMED);
            }
        }
        return names;
    }

    private static int minAgent(JsonObject claims) throws TicketRefusedException, InvalidJsonException {
        OptionalLong wanted = claims.optionalNumber("minAgent");
        if (wanted.orElse(1) < 1 || wanted.orElse(1) > Integer.MAX_VALUE) {
            throw new TicketRefusedException(Reason.MALFORMED);
        }
        return (int) wanted.orElse(1);
    }
}
