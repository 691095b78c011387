package org.usercenter.account.me;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** What somebody wants to change of his particulars. */
public record ParticularsEdit(
        @Nullable String name,
        @Nullable String documentType,
        @Nullable String documentNumber,
        @Nullable String documentUntil) {

    /** Names of the fields that are there. */
    List<String> named() {
        return Stream.of(
                        name == null ? "" : "name",
                        documentType == null ? "" : "documentType",
                        documentNumber == null ? "" : "documentNumber",
                        documentUntil == null ? "" : "documentUntil")
                .filter(field -> !field.isEmpty())
                .toList();
    }
}
