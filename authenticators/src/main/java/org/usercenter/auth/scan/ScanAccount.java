package org.usercenter.auth.scan;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.certificate.BoundCertificate;

/** What an enterprise that was proved means for the account of this login. */
enum ScanAccount {
    /** The certificate was taken out of use here, or is that of another account, such as of one of the staff. */
    CERTIFICATE_SERVES_ELSEWHERE,
    /** A login of somebody is being confirmed, and this is not his enterprise. */
    NOT_YOURS,
    /** Nobody is registered with the number. */
    UNKNOWN,
    /** The main account of the number. */
    MAIN_ACCOUNT;

    /**
     * Which of them it is.
     *
     * @param confirming id of the account whose login is being confirmed; null: nobody is logged in
     * @param owner id of the main account; null: there is none
     * @param bound the certificate, if it is bound to an account
     */
    static ScanAccount of(@Nullable String confirming, @Nullable String owner, @Nullable BoundCertificate bound) {
        if (bound != null && (!bound.state().usable() || !bound.userId().equals(owner))) {
            return CERTIFICATE_SERVES_ELSEWHERE;
        }
        if (confirming != null && !confirming.equals(owner)) {
            return NOT_YOURS;
        }
        return owner == null ? UNKNOWN : MAIN_ACCOUNT;
    }
}
