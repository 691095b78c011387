package org.usercenter.auth.face;

/** Why a face proves nothing. */
public enum FaceFailure {
    /** Name and number do not belong together, or one of them is malformed. */
    IDENTITY("face-identity"),
    /** The face is not that of the document's holder, or not clearly. */
    OTHER_FACE("face-other"),
    /** No living face was seen. */
    NOT_LIVE("face-not-live"),
    /** The authority has no picture of the holder. */
    NO_PICTURE("face-no-picture"),
    /** The person has tried too often today. */
    LIMIT("face-limit"),
    /** Given up on the phone, or failed for another reason. */
    NOT_PASSED("face-not-passed");

    private final String code;

    FaceFailure(String code) {
        this.code = code;
    }

    /** The end of a message key {@code uc.scan.refused.…}, and the reason in journal and events. */
    public String code() {
        return code;
    }
}
