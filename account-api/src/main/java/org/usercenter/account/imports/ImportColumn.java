package org.usercenter.account.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.usercenter.account.member.NewMember;
import org.usercenter.account.text.Texts;

/** Columns of the sheet, in the order of the template. Headings count in either language, in any order. */
enum ImportColumn {
    LOGIN_NAME(NewMember.LOGIN_NAME, true, 24),
    NAME(NewMember.NAME, true, 16),
    MOBILE(NewMember.MOBILE, true, 18),
    DOCUMENT_TYPE("documentType", false, 22),
    DOCUMENT_NUMBER(NewMember.DOCUMENT_NUMBER, false, 26),
    DEPARTMENTS(NewMember.DEPARTMENTS, false, 36);

    private final String field;
    private final boolean needed;
    private final int width;

    ImportColumn(String field, boolean needed, int width) {
        this.field = field;
        this.needed = needed;
        this.width = width;
    }

    /** Name of the field in requests and errors. */
    String field() {
        return field;
    }

    boolean isNeeded() {
        return needed;
    }

    /** In characters. */
    int width() {
        return width;
    }

    /** What stands above it. */
    String heading(boolean chinese) {
        return texts(chinese).get("column." + field);
    }

    /** The column of a heading, with or without the star of those that have to be filled in. */
    static Optional<ImportColumn> ofHeading(String heading) {
        String bare = heading.replace("*", "").replace("＊", "").strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> Stream.of(true, false)
                        .anyMatch(chinese ->
                                column.heading(chinese).toLowerCase(Locale.ROOT).equals(bare)))
                .findFirst();
    }

    static Texts texts(boolean chinese) {
        return new Texts(ImportColumn.class, "imports", chinese);
    }
}
