package org.usercenter.auth.ca.trust;

import java.security.Provider;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.net.ssl.SSLSocketFactory;

import org.usercenter.ca.verifier.CertificateVerifier;
import org.usercenter.ca.verifier.VendorRevocation;
import org.usercenter.ca.verifier.revocation.JdkTransport;
import org.usercenter.ca.verifier.revocation.RevocationClient;

/** The server's one verifier, with the thread that loads its revocation lists. */
final class Verifiers implements AutoCloseable {
    private final ExecutorService lists = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "uc-ca-revocation-lists");
        thread.setDaemon(true);
        return thread;
    });
    private final CertificateVerifier verifier;

    /** @param provider BouncyCastle */
    Verifiers(Provider provider, Clock clock) {
        // Responders are reached by the address that was checked; a proxy, which resolves names itself, would undo
        // that.
        JdkTransport transport = new JdkTransport((SSLSocketFactory) SSLSocketFactory.getDefault());
        RevocationClient client = new RevocationClient(provider, transport, clock, lists);
        this.verifier = new CertificateVerifier(provider, new VendorRevocation(client), clock);
    }

    CertificateVerifier verifier() {
        return verifier;
    }

    @Override
    public void close() {
        lists.shutdownNow();
    }
}
