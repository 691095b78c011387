package org.usercenter.auth.face;

import org.keycloak.provider.Provider;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;

/**
 * A platform that compares a living face with the picture of an identity document. Each call blocks for at most about 8
 * seconds; call it outside a database transaction. Can be used by several threads, also when the Keycloak session of its
 * maker has ended. Failures are results, not exceptions.
 */
public interface FaceVerification extends Provider {

    /** Whether it has what it needs to be called. */
    boolean isSetUp();

    /** Whether it knows holders of that document; people under 14 are not to be asked (PIPL, article 31). */
    boolean covers(IdentityDocument document);

    /**
     * Version of the text to which people consent before (单独同意), 1 to 64 characters. A face is sensitive personal
     * information, so that a consent of its own is needed (PIPL, article 29).
     */
    String consentVersion();

    /** How many verifications one account may begin in a day, at least 1; each is billed. */
    int attemptsPerDay();

    /**
     * Prepares a verification of one person, which is billed.
     *
     * @param extra comes back with the result; at most 1,024 characters, no personal data
     * @param returnUrl where the phone goes at the end; at most 1,024 characters
     */
    FaceStart begin(PersonName name, IdentityDocument document, String extra, String returnUrl);

    /**
     * Asks what became of a verification, without pictures.
     *
     * @param token as {@link #begin} gave it
     */
    FaceResult result(String token);

    @Override
    default void close() {}
}
