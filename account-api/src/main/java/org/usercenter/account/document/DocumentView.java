package org.usercenter.account.document;

import org.usercenter.storage.document.StoredDocument;

/**
 * A document without its content.
 *
 * @param media code of the kind of file
 * @param length bytes
 * @param createdAt ISO 8601
 */
public record DocumentView(String id, String kind, String media, long length, String createdAt) {

    /** Of one that is kept. */
    public static DocumentView of(StoredDocument document) {
        return new DocumentView(
                document.id().value(),
                document.kind().code(),
                document.media().code(),
                document.length(),
                document.createdAt().toString());
    }
}
