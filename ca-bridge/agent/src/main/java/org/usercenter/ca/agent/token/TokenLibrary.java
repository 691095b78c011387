package org.usercenter.ca.agent.token;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A loaded vendor library. Not for use by two threads at once. */
public interface TokenLibrary {
    /**
     * Reads all devices anew: usable signing certificates, without a PIN.
     *
     * @throws TokenException when the library does not work; a device that is pulled out meanwhile is left out
     */
    List<TokenKey> keys() throws TokenException;

    /**
     * Checks the PIN, signs, and logs out whatever happens.
     *
     * @param pin null when it is typed on the device; the caller overwrites it
     * @param pinAccepted called once, between PIN and signature
     * @return DER for SM2 and EC, the bare signature for RSA; not verified
     * @throws TokenException when there is no signature
     */
    byte[] sign(SignOrder order, byte @Nullable [] pin, Runnable pinAccepted) throws TokenException;

    /** Whether every login so far was ended; if not, the process must end. */
    boolean isLoggedOut();
}
