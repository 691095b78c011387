package org.usercenter.auth.scan;

import java.util.Optional;

/**
 * One platform whose app scans a code (扫码平台). Whoever has the contract of a real platform changes the one class that
 * implements this. Needs no Keycloak session and can be used by several threads; calls block for at most the limits of
 * {@link org.usercenter.auth.cloud.CloudLimits}.
 */
public interface ScanPlatform {

    /**
     * Has a code made.
     *
     * @throws ScanUnavailableException when there is none to be had
     */
    ScanOffer create(ScanRequest request) throws ScanUnavailableException;

    /**
     * Asks how far a code has come.
     *
     * @throws ScanUnavailableException when the platform does not say
     */
    ScanProgress progress(String platformId) throws ScanUnavailableException;

    /**
     * Fetches the result of a confirmed code and checks that it is of this code; can be repeated.
     *
     * @throws ScanUnavailableException when the platform does not answer
     */
    ScanResult collect(ScanTicket ticket) throws ScanUnavailableException;

    /** Whose code a push is about, if the platform itself sent it; empty: not authentic. Asks nobody. */
    Optional<ScanPush.Word> push(ScanPush push);
}
