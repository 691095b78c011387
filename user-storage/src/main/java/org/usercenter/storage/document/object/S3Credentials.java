package org.usercenter.storage.document.object;

/** A pair of keys for an S3 store. */
record S3Credentials(String accessKey, String secretKey) {

    /** Tells nothing of the secret. */
    @Override
    public String toString() {
        return "S3Credentials[" + accessKey + "]";
    }
}
