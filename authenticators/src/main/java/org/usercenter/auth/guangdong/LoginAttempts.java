package org.usercenter.auth.guangdong;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.SingleUseObjectProvider;

/**
 * The logins that a browser has begun at the platform and not ended yet (待返回的登录). Each has an id that cannot be
 * guessed; Keycloak's state, which may be longer than a cookie, is kept here under it. The platform gets the id as the
 * state, the browser keeps it in a cookie of its own for each attempt, so that several tabs can be under way at once. Only
 * the browser that began an attempt can end it, once, within 15 minutes.
 */
final class LoginAttempts {
    private static final String COOKIE = "UC_GUANGDONG_";

    private static final String KEY = "uc.guangdong.attempt.";
    private static final String STATE = "state";
    private static final String BEGUN = "begun";
    private static final int LIFE = 15 * 60;
    /** Pending at once in one browser, of which the oldest gives way: cookies fill a request's head. */
    private static final int MOST = 8;
    /** Length of what tells the cookies of a browser apart. */
    private static final int TAG = 8;

    private final SingleUseObjectProvider objects;
    private final Jar jar;
    private final InstantSource clock;
    private final String place;

    /** The cookies that the browser has for the identity provider. */
    interface Jar {

        /** The values of those whose name begins so. */
        List<String> values(String prefix);

        /**
         * Gives the browser a cookie.
         *
         * @param seconds its life; 0: it goes
         */
        void set(String name, String value, int seconds);
    }

    /** @param place tells the identity provider from all others */
    LoginAttempts(SingleUseObjectProvider objects, Jar jar, InstantSource clock, String place) {
        this.objects = objects;
        this.jar = jar;
        this.clock = clock;
        this.place = place;
    }

    /**
     * Those of the browser that this request comes from.
     *
     * @param endpoint the address that the platform sends people back to
     */
    static LoginAttempts of(KeycloakSession session, URI endpoint) {
        return new LoginAttempts(
                session.singleUseObjects(),
                new RequestCookies(session, endpoint),
                () -> Instant.ofEpochMilli(Time.currentTimeMillis()),
                endpoint.getRawPath());
    }

    /**
     * An attempt that a return belongs to.
     *
     * @param state as Keycloak made it
     * @param named whether the platform itself named it, by the state that it sent back; if not, the return may be that of
     *     another attempt, even another human's
     */
    record Attempt(String state, boolean named) {}

    private record Pending(String id, long begun) {}

    /**
     * Binds the browser to a login.
     *
     * @return what the platform is given as the state
     */
    String begin(String state) {
        pending().stream().skip(MOST - 1L).forEach(oldest -> end(oldest.id()));
        String id = SecretGenerator.getInstance().randomString();
        objects.put(key(id), LIFE, Map.of(STATE, state, BEGUN, Long.toString(clock.millis())));
        jar.set(name(id), id, LIFE);
        return id;
    }

    /**
     * The attempt of this browser that has returned; it is used up.
     *
     * @param echoed the state that the platform sent back; null or empty: none, which stands for the attempt begun last
     * @return empty when none is pending, or not the one that the platform speaks of
     */
    Optional<Attempt> take(@Nullable String echoed) {
        boolean named = echoed != null && !echoed.isEmpty();
        return pending().stream()
                .filter(pending -> !named || same(pending.id(), echoed))
                .findFirst()
                .flatMap(pending -> Optional.ofNullable(end(pending.id())))
                .map(notes -> new Attempt(String.valueOf(notes.get(STATE)), named));
    }

    /** Newest first. */
    private List<Pending> pending() {
        return jar.values(COOKIE).stream()
                .limit(2L * MOST)
                .flatMap(id ->
                        Optional.ofNullable(objects.get(key(id))).map(notes -> new Pending(id, begun(notes))).stream())
                .sorted(Comparator.comparingLong(Pending::begun).reversed())
                .toList();
    }

    private static long begun(Map<String, String> notes) {
        String begun = notes.get(BEGUN);
        return begun == null ? 0 : Long.parseLong(begun);
    }

    /** What was kept; null when another request was faster. */
    private @Nullable Map<String, String> end(String id) {
        jar.set(name(id), "", 0);
        return objects.remove(key(id));
    }

    private static boolean same(String one, @Nullable String other) {
        return other != null
                && MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** Of one identity provider of one realm. */
    private String key(String id) {
        return KEY + place + "." + id;
    }

    private static String name(String id) {
        return COOKIE + id.substring(0, Math.min(TAG, id.length()));
    }
}
