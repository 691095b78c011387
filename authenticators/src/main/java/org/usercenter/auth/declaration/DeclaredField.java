package org.usercenter.auth.declaration;

import java.util.Locale;

import org.usercenter.storage.realname.LoweringReason;

/** What can be declared to have changed, the weightiest first. */
enum DeclaredField {
    /** Name of the person or the enterprise. */
    NAME(LoweringReason.NAME_CHANGED),
    /** Legal representative of the enterprise, with his document. */
    REPRESENTATIVE(LoweringReason.REPRESENTATIVE_CHANGED),
    /** Last day of the person's document or the enterprise's term of operation. */
    VALIDITY(LoweringReason.DOCUMENT_CHANGED);

    private final LoweringReason reason;

    DeclaredField(LoweringReason reason) {
        this.reason = reason;
    }

    /** Why the level counts no longer. */
    LoweringReason reason() {
        return reason;
    }

    /** In journal and message keys. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
