package org.usercenter.account.operator;

import java.util.Optional;
import java.util.function.Function;

import org.usercenter.storage.document.DocumentId;
import org.usercenter.storage.document.StoredDocument;

/**
 * A case (案件) whose materials the caller may look at now.
 *
 * @param look how a look at one is named in the journal
 * @param materials those that belong to it, or to the account that it is about
 */
record CaseFile(String id, String look, Function<DocumentId, Optional<StoredDocument>> materials) {

    Optional<StoredDocument> material(String document) {
        return DocumentId.find(document).flatMap(materials);
    }
}
