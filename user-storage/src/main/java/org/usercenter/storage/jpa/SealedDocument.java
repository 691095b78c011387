package org.usercenter.storage.jpa;

import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.IdentityDocument;

/** An identity document in one encrypted column: {@code <type code>:<number>}. */
final class SealedDocument {

    private SealedDocument() {}

    static String write(IdentityDocument document) {
        return document.type().code() + ":" + document.number();
    }

    static IdentityDocument read(String text) {
        int colon = text.indexOf(':');
        DocumentType type = DocumentType.ofCode(text.substring(0, Math.max(0, colon)))
                .orElseThrow(() -> new IllegalStateException("An identity document without a known type"));
        return IdentityDocument.parse(type, text.substring(colon + 1));
    }
}
