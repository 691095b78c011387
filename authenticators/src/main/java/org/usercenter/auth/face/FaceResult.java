package org.usercenter.auth.face;

/** What became of a verification. */
public sealed interface FaceResult {

    /** The person has not finished. */
    record Pending() implements FaceResult {}

    /**
     * A living face is that of the document's holder.
     *
     * @param name as the platform was told
     * @param number as the platform was told
     * @param extra what {@link FaceVerification#begin} handed over
     * @param similarity 0.00 to 100.00
     * @param request the platform's number of the answer
     */
    record Passed(String name, String number, String extra, String similarity, String request) implements FaceResult {
        /** Without the person. */
        @Override
        public String toString() {
            return "Passed[" + request + "]";
        }
    }

    /** It is finished and proves nothing. */
    record Failed(FaceFailure failure) implements FaceResult {}

    /** The platform does not know it any more. */
    record Expired() implements FaceResult {}

    /** The platform could not be asked. */
    record Unavailable() implements FaceResult {}
}
