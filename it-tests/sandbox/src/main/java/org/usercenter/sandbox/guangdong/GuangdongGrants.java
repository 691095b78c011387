package org.usercenter.sandbox.guangdong;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.usercenter.sandbox.control.RecentMap;
import org.usercenter.sandbox.control.Secrets;

/** Codes, tokens and browser sessions in circulation; each stands for the uid of an account. */
final class GuangdongGrants {
    static final Duration CODE_LIFE = Duration.ofMinutes(5);
    private static final Duration SESSION_LIFE = Duration.ofHours(8);
    private static final int CAPACITY = 2000;

    private final Clock clock;
    private final Secrets secrets;
    private final RecentMap<Grant> codes = new RecentMap<>(CAPACITY);
    private final RecentMap<Grant> tokens = new RecentMap<>(CAPACITY);
    private final RecentMap<Grant> sessions = new RecentMap<>(CAPACITY);

    GuangdongGrants(Clock clock, Secrets secrets) {
        this.clock = clock;
        this.secrets = secrets;
    }

    private record Grant(String uid, Instant end) {}

    /** A code, good once and for {@link #CODE_LIFE}. */
    synchronized String code(String uid) {
        return issue(codes, secrets.next(), uid, CODE_LIFE);
    }

    /** The uid of the code, which is used up by that. */
    synchronized Optional<String> redeem(String code) {
        return uid(codes.remove(code));
    }

    /** @param openAm whether the token has the form of generation A */
    synchronized String token(String uid, boolean openAm, Duration life) {
        return issue(tokens, openAm ? UUID.randomUUID() + "@node1" : secrets.next(), uid, life);
    }

    synchronized Optional<String> uidOfToken(String token) {
        return uid(tokens.get(token));
    }

    synchronized String session(String uid) {
        return issue(sessions, secrets.next(), uid, SESSION_LIFE);
    }

    synchronized Optional<String> uidOfSession(@Nullable String session) {
        return session == null ? Optional.empty() : uid(sessions.get(session));
    }

    synchronized void endSession(@Nullable String session) {
        if (session != null) {
            sessions.remove(session);
        }
    }

    synchronized int openSessions() {
        return sessions.size();
    }

    synchronized void reset() {
        codes.clear();
        tokens.clear();
        sessions.clear();
    }

    private String issue(RecentMap<Grant> where, String secret, String uid, Duration life) {
        where.put(secret, new Grant(uid, clock.instant().plus(life)));
        return secret;
    }

    private Optional<String> uid(@Nullable Grant grant) {
        return Optional.ofNullable(grant)
                .filter(g -> g.end().isAfter(clock.instant()))
                .map(Grant::uid);
    }
}
