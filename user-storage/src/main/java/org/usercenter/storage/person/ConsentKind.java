package org.usercenter.storage.person;

/** What somebody consents to; each has versions of its own. */
public enum ConsentKind {
    /** The service agreement (服务协议). */
    AGREEMENT("agreement"),
    /** The verification of his face (人脸核验), which needs a consent to just this. */
    FACE("face");

    private final String code;

    ConsentKind(String code) {
        this.code = code;
    }

    /** Name in the database; never changes. */
    public String code() {
        return code;
    }
}
