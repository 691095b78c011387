package org.usercenter.storage.document;

import java.time.Instant;

/**
 * A document that is kept, without its content.
 *
 * @param length of the content, in bytes
 */
public record StoredDocument(DocumentId id, DocumentKind kind, MediaKind media, long length, Instant createdAt) {}
