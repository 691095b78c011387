package org.usercenter.storage.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;

/**
 * Certificates and whose they are. A certificate belongs to one account of the realm, an account can have several.
 * Every method is one or two indexed reads or writes.
 */
public interface CertificateStore {

    /**
     * Binds a certificate, together with its identifier of kind {@code CERTIFICATE}. It is written at once, so that a
     * conflict surfaces here.
     *
     * @return id of the binding
     * @throws org.keycloak.models.ModelDuplicateException when an account, this or another, holds it already; the
     *     transaction is then lost
     */
    String bind(RealmModel realm, String userId, NewCertificate certificate);

    /** The binding of that very certificate, whatever its state. */
    Optional<BoundCertificate> find(RealmModel realm, CertificateId certificate);

    /** A binding of that account; empty when the id is unknown or another account's. */
    Optional<BoundCertificate> find(RealmModel realm, String userId, String bindingId);

    /**
     * Active certificates of the same vendor whose holder is just this one: the same enterprise and the same human, or
     * the same lack of one. The certificate of a member of staff names the enterprise too, and is another holder's. By
     * these, a renewed one is recognised; at most 100, the one that ends first first.
     */
    List<HeldCertificate> activeOf(RealmModel realm, String vendorId, CertificateHolder holder);

    /** Whether the certificate was taken from an account and belongs to none since; remembered until its end. */
    boolean wasUnbound(RealmModel realm, CertificateId certificate);

    /** The account's certificates, the one bound last first; at most 100. */
    List<BoundCertificate> ofAccount(RealmModel realm, String userId);

    /**
     * Takes a certificate and its identifier from an account, unless it is disabled.
     *
     * @return whether the account held one that is not disabled
     */
    boolean unbind(RealmModel realm, String userId, String bindingId);

    /**
     * Changes what a certificate is good for.
     *
     * @return whether the account holds it
     */
    boolean setState(RealmModel realm, String userId, String bindingId, CertificateState state);

    /**
     * Notes that somebody logged in with it, and its algorithm where that is not known; an earlier moment than the one
     * noted changes nothing.
     */
    void touch(RealmModel realm, NewCertificate certificate, Instant usedAt);

    /**
     * Active certificates that end within a span and whose account was not yet reminded at this step or a smaller one,
     * in the order of their ends. Ask for the smallest step first: who is reminded of one day is then not reminded of
     * thirty.
     *
     * @param after exclusive
     * @param until inclusive
     * @param step days before the end, e.g. 30, 7, 1
     * @param last the last one of the page before; null: the first page
     * @param max 1 to 1,000
     * @throws IllegalArgumentException when max is out of its range
     */
    List<EndingCertificate> ending(
            RealmModel realm, Instant after, Instant until, int step, @Nullable EndingCertificate last, int max);

    /**
     * Claims the reminder: of any number of servers that try, one succeeds. The message is to be written in the same
     * transaction.
     *
     * @param step days before the end
     * @return false when the account was reminded at this step or a smaller one, or the binding is gone or no longer
     *     active
     */
    boolean markReminded(RealmModel realm, String bindingId, int step);

    /** How many accounts have a certificate of that vendor with which they can log in; one count over an index. */
    long accountsOf(RealmModel realm, String vendorId);
}
