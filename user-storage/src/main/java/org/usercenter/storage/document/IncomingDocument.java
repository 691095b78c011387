package org.usercenter.storage.document;

/** A document whose content was taken in, and of which nothing else is kept yet; by the store that made it, once. */
public interface IncomingDocument {

    DocumentId id();
}
