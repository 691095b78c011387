package org.usercenter.storage.document.object;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import javax.net.ssl.SSLException;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.usercenter.storage.document.object.ObjectStoreException.Reason;

/**
 * A store that speaks the protocol of Amazon S3. Every operation may be repeated, and is, up to three times in all, when
 * the store does not answer or says that it cannot now.
 */
final class S3ObjectStore implements ObjectStore {

    private static final Logger LOG = Logger.getLogger(S3ObjectStore.class);
    private static final int ATTEMPTS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    /** After so long nobody waits for another attempt. */
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    /** Key of an object that is there for a moment at each start. */
    private static final String CHECK = "uc-check";

    private static final int PARTIAL = 206;
    private static final int NOT_FOUND = 404;
    private static final Set<Integer> LATER = Set.of(429, 500, 502, 503, 504);

    private final S3Http http;
    private final S3Place place;
    private final S3Signature signature;
    private final InstantSource clock;

    S3ObjectStore(S3Http http, S3Place place, S3Signature signature, InstantSource clock) {
        this.http = http;
        this.place = place;
        this.signature = signature;
        this.clock = clock;
    }

    @Override
    public void put(String key, Path file, String sha256) throws ObjectStoreException {
        call(new Operation("PUT", key, Map.of(), file, sha256, 0));
    }

    @Override
    public byte[] get(String key, long from, int length) throws ObjectStoreException {
        Map<String, String> range = Map.of("range", "bytes=" + from + "-" + (from + length - 1));
        S3Http.Reply reply = call(new Operation("GET", key, range, null, S3Signature.EMPTY_SHA256, length));
        if (from > 0 && reply.status() != PARTIAL) {
            // The first bytes would be taken for these.
            throw failure(Reason.REFUSED, "GET", key, "status " + reply.status() + " to a request for a part");
        }
        if (reply.body().length != length) {
            throw failure(Reason.MISSING, "GET", key, "the object is shorter than it was");
        }
        return reply.body();
    }

    @Override
    public void delete(String key) throws ObjectStoreException {
        try {
            call(new Operation("DELETE", key, Map.of(), null, S3Signature.EMPTY_SHA256, 0));
        } catch (ObjectStoreException e) {
            if (e.reason() != Reason.MISSING) {
                throw e;
            }
        }
    }

    @Override
    public void check() throws ObjectStoreException {
        // By what is needed later: the right to look at a bucket is another, which nobody has to give.
        call(new Operation("PUT", CHECK, Map.of(), null, S3Signature.EMPTY_SHA256, 0));
        delete(CHECK);
    }

    /** @param length of the body that is wanted */
    private record Operation(
            String method, String key, Map<String, String> headers, @Nullable Path file, String sha256, int length) {}

    private S3Http.Reply call(Operation operation) throws ObjectStoreException {
        Instant end = clock.instant().plus(PATIENCE);
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            ObjectStoreException failure;
            try {
                S3Http.Reply reply = once(operation);
                if (reply.success()) {
                    return reply;
                }
                failure = refusal(operation, reply);
            } catch (ObjectStoreException e) {
                throw e;
            } catch (IOException e) {
                failure = failure(Reason.UNAVAILABLE, operation.method(), operation.key(), words(e));
            }
            boolean again = failure.reason() == Reason.UNAVAILABLE
                    && attempt < ATTEMPTS
                    && clock.instant().plus(pause).isBefore(end);
            if (!again) {
                LOG.error(failure.getMessage());
                throw failure;
            }
            rest(pause, failure);
            pause = pause.multipliedBy(2);
        }
    }

    private S3Http.Reply once(Operation operation) throws IOException {
        Map<String, String> headers = new HashMap<>(operation.headers());
        headers.put("host", place.host());
        return http.call(
                operation.method(),
                place.address(operation.key()),
                signature.sign(
                        operation.method(),
                        place.path(operation.key()),
                        "",
                        headers,
                        operation.sha256(),
                        clock.instant()),
                operation.file(),
                operation.length());
    }

    private ObjectStoreException refusal(Operation operation, S3Http.Reply reply) {
        String told = "status " + reply.status() + (reply.code().isEmpty() ? "" : " " + reply.code());
        boolean noObject = reply.status() == NOT_FOUND && !reply.code().equals("NoSuchBucket");
        Reason reason =
                LATER.contains(reply.status()) ? Reason.UNAVAILABLE : noObject ? Reason.MISSING : Reason.REFUSED;
        return failure(reason, operation.method(), operation.key(), told);
    }

    private ObjectStoreException failure(Reason reason, String method, String key, String told) {
        String advice =
                switch (reason) {
                    case UNAVAILABLE -> "it does not answer as it should; what was asked is tried again later";
                    case REFUSED -> "look at bucket, region, keys and rights";
                    case MISSING -> "the object is not there";
                };
        return new ObjectStoreException(
                reason, "Object store " + place.address(key) + ", " + method + ": " + told + " (" + advice + ")");
    }

    private static String words(IOException e) {
        if (e instanceof UnknownHostException) {
            return "the host is not known";
        }
        if (e instanceof SocketTimeoutException) {
            return "no answer in time";
        }
        if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
            return "no connection";
        }
        return e instanceof SSLException ? "no trusted connection by TLS" : "the connection broke off";
    }

    private static void rest(Duration pause, ObjectStoreException failure) throws ObjectStoreException {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }
}
