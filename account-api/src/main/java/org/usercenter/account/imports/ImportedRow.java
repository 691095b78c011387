package org.usercenter.account.imports;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.keycloak.util.JsonSerialization;
import org.usercenter.account.member.NewMemberBody;
import org.usercenter.storage.identity.DocumentType;

/**
 * A row as it was typed, by field.
 *
 * @param cells those that have something in them
 */
record ImportedRow(Map<String, String> cells) {

    private static final Pattern BETWEEN_DEPARTMENTS = Pattern.compile("[;；\\r\\n]");
    private static final Pattern BETWEEN_LEVELS = Pattern.compile("[/／]");

    /** Back from {@link #written}. */
    static ImportedRow read(String json) {
        try {
            ImportedRow row = JsonSerialization.readValue(json, ImportedRow.class);
            return new ImportedRow(Map.copyOf(row.cells()));
        } catch (IOException e) {
            throw new IllegalStateException(
                    "A row cannot be read: " + e.getClass().getName());
        }
    }

    /** As JSON. */
    String written() {
        try {
            return JsonSerialization.writeValueAsString(this);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "A row cannot be written: " + e.getClass().getName());
        }
    }

    /**
     * What it wishes.
     *
     * @param departments ids of its departments
     */
    NewMemberBody body(List<String> departments) {
        return new NewMemberBody(
                cell(ImportColumn.LOGIN_NAME),
                cell(ImportColumn.NAME),
                Optional.ofNullable(cell(ImportColumn.DOCUMENT_TYPE))
                        .map(ImportedRow::documentType)
                        .orElse(null),
                cell(ImportColumn.DOCUMENT_NUMBER),
                cell(ImportColumn.MOBILE),
                departments,
                null,
                null);
    }

    /** The type of document by its code or its name in either language; what is none of them stays as it is. */
    private static String documentType(String typed) {
        return Arrays.stream(DocumentType.values())
                .map(DocumentType::code)
                .filter(code -> Stream.of(true, false)
                        .map(chinese -> ImportColumn.texts(chinese).get("document." + code))
                        .anyMatch(typed::equalsIgnoreCase))
                .findFirst()
                .orElse(typed);
    }

    /** Names of each department, from above. */
    List<List<String>> departments() {
        String typed = cell(ImportColumn.DEPARTMENTS);
        return typed == null
                ? List.of()
                : BETWEEN_DEPARTMENTS
                        .splitAsStream(typed)
                        .map(path -> BETWEEN_LEVELS
                                .splitAsStream(Normalizer.normalize(path, Normalizer.Form.NFC))
                                .map(String::strip)
                                .filter(name -> !name.isEmpty())
                                .toList())
                        .filter(path -> !path.isEmpty())
                        .distinct()
                        .toList();
    }

    private @Nullable String cell(ImportColumn column) {
        return cells.get(column.field());
    }

    /** Without what was typed. */
    @Override
    public String toString() {
        return "ImportedRow";
    }
}
