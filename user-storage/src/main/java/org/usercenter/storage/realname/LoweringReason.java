package org.usercenter.storage.realname;

/** Why a real-name level counts no longer, before its time: what it stood for has changed. */
public enum LoweringReason {
    /** Name of the person or the enterprise. */
    NAME_CHANGED("name-changed"),
    /** Legal representative of the enterprise. */
    REPRESENTATIVE_CHANGED("representative-changed"),
    /** The document was renewed, so that it ends on another day than the one that was proved. */
    DOCUMENT_CHANGED("document-changed"),
    /** The identity document, or the enterprise's term of operation, is over. */
    DOCUMENT_EXPIRED("document-expired");

    private final String code;

    LoweringReason(String code) {
        this.code = code;
    }

    /** In journal, history and events; never changes. */
    public String code() {
        return code;
    }
}
