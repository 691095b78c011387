package org.usercenter.storage.trust;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.keycloak.provider.Provider;

/**
 * Looks after the authorities of the session's realm. They are kept with the realm, so that every server sees a change at
 * once. Who may do it, and the journal, are for the caller to see to.
 */
public interface TrustDesk extends Provider {

    /** Kind of the proposals to enable one, which end when it is enabled, disabled, changed or removed in between. */
    String ENABLING = "enable-ca";

    /** All of them, by name: a realm has some dozens. */
    List<TrustedAuthority> all();

    /** One of them. */
    Optional<TrustedAuthority> find(String id);

    /**
     * What would be trusted, before it is.
     *
     * @throws UnusableTrustException when it could not be saved
     */
    List<AuthorityCertificate> understand(TrustSettings settings);

    /**
     * Adds one that is not enabled.
     *
     * @return its id
     * @throws UnusableTrustException when it cannot be saved
     */
    String add(TrustSettings settings);

    /**
     * Whether these settings would change one as it is known now; one that is not there, nothing changes.
     *
     * @throws UnusableTrustException when the certificates cannot be read
     */
    boolean changes(String id, TrustSettings settings);

    /**
     * Changes one that is not enabled.
     *
     * @param digest of what is changed
     * @return false when there is none of that digest, or it is enabled
     * @throws UnusableTrustException when it cannot be saved
     */
    boolean edit(String id, String digest, TrustSettings settings);

    /**
     * Enables one whose settings can be used.
     *
     * @param digest of what is enabled
     * @return false when there is none of that digest, it is enabled already, or cannot be used
     */
    boolean enable(String id, String digest);

    /** Disables one; false when there is none, or it is disabled already. */
    boolean disable(String id);

    /**
     * Tries the settings on a certificate.
     *
     * @param sample in PEM or Base64
     * @throws UnusableTrustException when the settings could not be saved, or the sample is no certificate
     */
    CertificateTrial tryOn(TrustSettings settings, String sample);

    /**
     * Asks about the revocation of a certificate as the settings of an authority of the realm say, enabled or not.
     *
     * @param sample in PEM or Base64
     * @return asks, blocks for some seconds, and touches no database; empty when there is no such authority or it cannot
     *     be used
     * @throws UnusableTrustException when the sample is no certificate
     */
    Optional<Supplier<RevocationTrial>> revocation(String id, String sample);
}
