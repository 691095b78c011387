package org.usercenter.storage.document;

/**
 * A document that was checked and is to be kept.
 *
 * @param media as it is kept, which an image that was made anew has not from its sender
 * @param length of the content, in bytes; at least 1
 */
public record NewDocument(DocumentKind kind, MediaKind media, long length) {

    public NewDocument {
        if (length < 1) {
            throw new IllegalArgumentException("A document is not empty");
        }
    }
}
