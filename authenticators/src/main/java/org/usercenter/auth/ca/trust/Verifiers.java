package org.usercenter.auth.ca.trust;

import java.security.Provider;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLSocketFactory;

import org.usercenter.ca.verifier.CertificateVerifier;
import org.usercenter.ca.verifier.VendorRevocation;
import org.usercenter.ca.verifier.revocation.JdkTransport;
import org.usercenter.ca.verifier.revocation.RevocationClient;

/** The server's one verifier, with the threads that load its revocation lists. */
final class Verifiers implements AutoCloseable {
    /** A host never holds more than one of them. */
    private static final int LOADING = 8;

    private static final int WAITING = 256;
    private static final long IDLE_SECONDS = 60;

    private final ExecutorService lists = pool();
    private final CertificateVerifier verifier;

    /** @param provider BouncyCastle */
    Verifiers(Provider provider, Clock clock) {
        // Responders are reached by the address that was checked; a proxy, which resolves names itself, would undo
        // that.
        JdkTransport transport = new JdkTransport((SSLSocketFactory) SSLSocketFactory.getDefault());
        RevocationClient client = new RevocationClient(provider, transport, clock, lists);
        this.verifier = new CertificateVerifier(provider, new VendorRevocation(client), clock);
    }

    private static ExecutorService pool() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                LOADING, LOADING, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), task -> {
                    Thread thread = new Thread(task, "uc-ca-revocation-lists");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    CertificateVerifier verifier() {
        return verifier;
    }

    @Override
    public void close() {
        lists.shutdownNow();
    }
}
