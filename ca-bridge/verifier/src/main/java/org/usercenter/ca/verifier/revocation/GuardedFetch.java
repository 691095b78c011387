package org.usercenter.ca.verifier.revocation;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.usercenter.ca.verifier.revocation.TransportException.Reason;
import org.usercenter.ca.verifier.revocation.TransportRequest.Limits;

/** Every request of this package goes through here: named hosts only, circuit breaker, one retry, one end in time. */
final class GuardedFetch {

    private static final int OCSP_BYTES = 64 * 1024;
    private static final int CRL_BYTES = 16 * 1024 * 1024;
    private static final int ATTEMPTS = 2;

    private final RevocationTransport transport;
    private final CircuitBreaker breaker;

    GuardedFetch(RevocationTransport transport, Clock clock) {
        this.transport = transport;
        this.breaker = new CircuitBreaker(clock);
    }

    byte[] ask(URI responder, byte[] question, RevocationPolicy policy, Deadline deadline) throws TransportException {
        return attempt(responder, "application/ocsp-request", question, OCSP_BYTES, policy, deadline);
    }

    byte[] crl(URI uri, RevocationPolicy policy, Deadline deadline) throws TransportException {
        return attempt(uri, null, new byte[0], CRL_BYTES, policy, deadline);
    }

    private byte[] attempt(
            URI uri, @Nullable String type, byte[] body, int maxBytes, RevocationPolicy policy, Deadline deadline)
            throws TransportException {
        AddressRule rule = policy.addressRule();
        if (!rule.allows(uri)) {
            throw new TransportException(Reason.FORBIDDEN, "host not named in the settings");
        }
        String host = AddressRule.bare(uri.getHost()) + ":" + uri.getPort() + "/"
                + uri.getScheme().toLowerCase(Locale.ROOT);
        TransportException last = new TransportException(Reason.UNREACHABLE, "host failed lately");
        for (int i = 0; i < ATTEMPTS && breaker.permits(host); i++) {
            Duration left = deadline.left();
            if (left.isZero()) {
                break;
            }
            Limits limits = new Limits(maxBytes, policy.connectTimeout(), policy.readTimeout(), left);
            try {
                byte[] answer = transport.exchange(
                        type == null
                                ? TransportRequest.get(uri, rule, limits)
                                : TransportRequest.post(uri, rule, type, body, limits));
                if (answer.length > maxBytes) {
                    throw new TransportException(Reason.TOO_LARGE, "answer larger than allowed");
                }
                breaker.succeeded(host);
                return answer;
            } catch (TransportException e) {
                breaker.failed(host);
                last = e;
                if (!e.reason().isPassing()) {
                    break;
                }
            }
        }
        throw last;
    }
}
