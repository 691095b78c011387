package org.usercenter.auth.face;

/** What came of the wish to verify somebody. */
public sealed interface FaceStart {

    /**
     * The platform waits for the person.
     *
     * @param token names the verification to the platform
     * @param url to be opened on the person's phone
     */
    record Started(String token, String url) implements FaceStart {
        /** Without token and address. */
        @Override
        public String toString() {
            return "Started";
        }
    }

    /** The platform will not verify this person. */
    record Refused(FaceFailure failure) implements FaceStart {}

    /** The platform could not be asked: unreachable, overloaded, or our access is wrong. */
    record Unavailable() implements FaceStart {}
}
