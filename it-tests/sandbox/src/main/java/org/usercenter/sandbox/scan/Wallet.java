package org.usercenter.sandbox.scan;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;

import org.usercenter.sandbox.ca.CertificateAuthority;
import org.usercenter.sandbox.ca.CertificateOrder;
import org.usercenter.sandbox.ca.Fault;
import org.usercenter.sandbox.ca.IssuedCertificate;
import org.usercenter.sandbox.control.RecentMap;

/** The certificates on the phone: issued at the first use, the same ones afterwards, revoked or not. */
public final class Wallet {
    private static final int CAPACITY = 1_000;

    private final CertificateAuthority authority;
    private final Map<String, String> serials = new RecentMap<>(CAPACITY);

    public Wallet(CertificateAuthority authority) {
        this.authority = authority;
    }

    /** The certificate that fits the order. */
    public synchronized IssuedCertificate certificate(CertificateOrder order) {
        String key = order.toString();
        Optional<IssuedCertificate> kept =
                Optional.ofNullable(serials.get(key)).flatMap(authority::find).filter(c -> isUsable(c, order));
        return kept.orElseGet(() -> {
            IssuedCertificate issued = authority.issue(order);
            serials.put(key, issued.serial());
            return issued;
        });
    }

    private static boolean isUsable(IssuedCertificate certificate, CertificateOrder order) {
        return order.fault() != Fault.NONE || certificate.holder().isValidOn(Date.from(Instant.now()));
    }

    /** Forgets all; the next use issues anew. */
    public synchronized void clear() {
        serials.clear();
    }
}
