package org.usercenter.account.member;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.problem.FieldCode;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.InvalidIdentifierException;

/** The identity document of an internal account, which need not be known. */
public final class MemberDocument {

    private MemberDocument() {}

    /**
     * The document that was typed.
     *
     * @param wrong where it is said what is wrong with which field
     * @return null: none, or a wrong one
     */
    static @Nullable IdentityDocument typed(
            @Nullable String type, @Nullable String number, Map<String, FieldCode> wrong) {
        if (number == null || number.isBlank()) {
            return null;
        }
        Optional<DocumentType> known = type == null ? Optional.of(DocumentType.RESIDENT_ID) : DocumentType.ofCode(type);
        if (known.isEmpty()) {
            wrong.put("documentType", FieldCode.NOT_OFFERED);
            return null;
        }
        try {
            return IdentityDocument.parse(known.get(), number);
        } catch (InvalidIdentifierException e) {
            wrong.put("documentNumber", FieldCode.FORMAT);
            return null;
        }
    }

    /** Back from {@link IdentityDocument#indexValue()}. */
    public static Optional<IdentityDocument> ofIndex(String value) {
        int colon = value.indexOf(':');
        Optional<DocumentType> type =
                colon < 0 ? Optional.of(DocumentType.RESIDENT_ID) : DocumentType.ofCode(value.substring(0, colon));
        Map<String, FieldCode> wrong = new LinkedHashMap<>();
        return type.flatMap(known -> Optional.ofNullable(typed(known.code(), value.substring(colon + 1), wrong)));
    }
}
