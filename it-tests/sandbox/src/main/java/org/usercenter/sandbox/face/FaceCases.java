package org.usercenter.sandbox.face;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.usercenter.sandbox.control.RecentMap;
import org.usercenter.sandbox.control.Secrets;

/** The verifications of the platform; the oldest are forgotten. */
public final class FaceCases {
    private static final int CAPACITY = 5000;
    private static final Duration LIFE = Duration.ofHours(2);

    private final Map<String, FaceCase> byToken = new RecentMap<>(CAPACITY);
    private final Secrets secrets = new Secrets();
    private final Clock clock;
    private @Nullable String latest;

    public FaceCases(Clock clock) {
        this.clock = clock;
    }

    /** A new one. */
    public synchronized FaceCase open(String name, String idNumber, String extra, String returnUrl) {
        FaceCase fresh = new FaceCase(
                secrets.next(),
                name,
                idNumber,
                extra,
                returnUrl,
                clock.instant().plus(LIFE),
                null,
                FaceLie.NONE);
        byToken.put(fresh.token(), fresh);
        latest = fresh.token();
        return fresh;
    }

    public synchronized Optional<FaceCase> find(String token) {
        return Optional.ofNullable(byToken.get(token));
    }

    /** The newest one. */
    public synchronized Optional<FaceCase> latest() {
        return latest == null ? Optional.empty() : find(latest);
    }

    public boolean isOver(FaceCase verification) {
        return !clock.instant().isBefore(verification.expires());
    }

    /** Ends one, as the person on the phone does; whether it was open. Who did not pass can try again. */
    public synchronized boolean end(String token, FaceVerdict how, FaceLie told) {
        FaceCase found = byToken.get(token);
        if (found == null || isOver(found) || found.verdict() == FaceVerdict.PASS) {
            return false;
        }
        byToken.put(token, found.ended(how, told));
        return true;
    }

    /** Makes its time be over. */
    public synchronized void expire(String token) {
        byToken.computeIfPresent(token, (key, found) -> found.expired(clock.instant()));
    }

    public synchronized void reset() {
        byToken.clear();
        latest = null;
    }
}
