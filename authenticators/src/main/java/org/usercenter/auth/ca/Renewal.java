package org.usercenter.auth.ca;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.usercenter.storage.certificate.HeldCertificate;
import org.usercenter.storage.certificate.NewCertificate;

/**
 * Whether a certificate that is not bound takes the place of one that is (证书更新). An enterprise can hold several keys, of
 * which each belongs to one account: another key of the same holder is a further key, which its holder binds after a login
 * in another way, and not a way into any account that has one.
 *
 * @param window how long before and after the end of the older one a renewed one with another key is expected
 */
record Renewal(Duration window) {

    /**
     * The older one, when the certificate alone tells whose it is: it has the same key, or both name the same person. Two
     * keys that name an enterprise and nobody can be in two people's hands.
     *
     * @param candidates active certificates of the same vendor and holder, the one that ends first first
     * @param now the moment of the proof
     */
    Optional<HeldCertificate> byItself(NewCertificate renewed, List<HeldCertificate> candidates, Instant now) {
        return of(renewed, candidates, now)
                .filter(held -> isSameKey(held, renewed) || renewed.holder().person() != null);
    }

    /**
     * The older one, for whoever proves in another way that the account is his. It has the same key, or ends soon or has
     * ended of late; it began earlier; and no other account has one that would do as well, for then nobody can tell whose
     * key it is.
     *
     * @param candidates active certificates of the same vendor and holder, the one that ends first first
     * @param now the moment of the proof
     */
    Optional<HeldCertificate> of(NewCertificate renewed, List<HeldCertificate> candidates, Instant now) {
        List<HeldCertificate> older = candidates.stream()
                .filter(held -> held.notBefore().isBefore(renewed.notBefore()))
                .toList();
        List<HeldCertificate> sameKey =
                older.stream().filter(held -> isSameKey(held, renewed)).toList();
        return only(
                sameKey.isEmpty()
                        ? older.stream().filter(held -> endsAbout(held, now)).toList()
                        : sameKey);
    }

    private static boolean isSameKey(HeldCertificate held, NewCertificate renewed) {
        return held.id().key().equals(renewed.id().key());
    }

    private boolean endsAbout(HeldCertificate held, Instant now) {
        return held.notAfter().isAfter(now.minus(window)) && !held.notAfter().isAfter(now.plus(window));
    }

    /** Of several accounts none is meant; of several certificates of one account the one that ends first. */
    private static Optional<HeldCertificate> only(List<HeldCertificate> older) {
        Stream<String> accounts = older.stream().map(HeldCertificate::userId).distinct();
        return accounts.count() == 1 ? Optional.of(older.get(0)) : Optional.empty();
    }
}
