package org.usercenter.sandbox.business;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.usercenter.sandbox.control.RecentMap;

import com.nimbusds.oauth2.sdk.id.Identifier;
import com.nimbusds.oauth2.sdk.id.State;

/** Sessions and logins on their way of all business systems. */
final class BusinessSessions {
    static final Duration SESSION_LIFE = Duration.ofHours(8);
    static final Duration LOGIN_LIFE = Duration.ofMinutes(30);
    private static final int CAPACITY = 2_000;

    private final Clock clock;
    private final RecentMap<BusinessSession> sessions = new RecentMap<>(CAPACITY);
    private final RecentMap<Boolean> endedFromOutside = new RecentMap<>(CAPACITY);
    private final RecentMap<PendingLogin> pending = new RecentMap<>(CAPACITY);
    private final RecentMap<Boolean> usedLogoutTokens = new RecentMap<>(CAPACITY);

    BusinessSessions(Clock clock) {
        this.clock = clock;
    }

    /** Keeps the session and returns the value of its cookie. */
    synchronized String open(BusinessSession session) {
        String key = new State(Identifier.DEFAULT_BYTE_LENGTH).getValue();
        sessions.put(key, session);
        return key;
    }

    synchronized Optional<BusinessSession> find(BusinessSystem system, @Nullable String key) {
        return Optional.ofNullable(key == null ? null : sessions.get(key))
                .filter(s -> s.system() == system)
                .filter(s -> s.since().plus(SESSION_LIFE).isAfter(clock.instant()));
    }

    synchronized void close(String key) {
        sessions.remove(key);
    }

    /** Whether the session behind this cookie was ended by the user center. */
    synchronized boolean endedFromOutside(@Nullable String key) {
        return key != null && endedFromOutside.containsKey(key);
    }

    /**
     * Ends the sessions of a back-channel logout.
     *
     * @param sid session at the user center; empty for all sessions of the subject
     * @return number of sessions ended
     */
    synchronized int endFromOutside(BusinessSystem system, String sid, String subject) {
        Predicate<BusinessSession> meant = s -> s.system() == system
                && (sid.isEmpty() ? s.subject().equals(subject) : s.sid().equals(sid));
        var keys = sessions.entrySet().stream()
                .filter(e -> meant.test(e.getValue()))
                .map(java.util.Map.Entry::getKey)
                .toList();
        keys.forEach(k -> {
            sessions.remove(k);
            endedFromOutside.put(k, true);
        });
        return keys.size();
    }

    /** Whether this logout token is seen for the first time. */
    synchronized boolean firstUse(String logoutTokenId) {
        return usedLogoutTokens.put(logoutTokenId, true) == null;
    }

    synchronized void begin(String state, PendingLogin login) {
        pending.put(state, login);
    }

    /** The login that this browser started with this state; it can be taken once. */
    synchronized Optional<PendingLogin> take(@Nullable String state, @Nullable String browser) {
        PendingLogin login = state == null ? null : pending.get(state);
        if (login == null || !login.browser().equals(browser)) {
            return Optional.empty();
        }
        pending.remove(state);
        return Optional.of(login).filter(l -> l.startedAt().plus(LOGIN_LIFE).isAfter(clock.instant()));
    }
}
