package org.usercenter.storage.document.content;

import java.util.Locale;

/** A file that is not kept. Tells nothing of its content. */
public final class RefusedContentException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        EMPTY,
        /** None of the accepted kinds, whatever it is called. */
        UNKNOWN_TYPE,
        /** Cannot be read to its end. */
        DAMAGED,
        TOO_MANY_PIXELS,
        /** A JPEG that goes over its image more often than any camera does, or over too large a one. */
        TOO_COMPLEX,
        /** Too few pixels to show a document. */
        TOO_SMALL,
        ENCRYPTED,
        /** Scripts, or actions that reach outside. */
        ACTIVE,
        /** Other files within. */
        ATTACHMENTS,
        TOO_MANY_PAGES;

        /** Kebab case, for message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    RefusedContentException(Reason reason) {
        super(reason.code());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
