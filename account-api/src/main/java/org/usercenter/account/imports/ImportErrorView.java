package org.usercenter.account.imports;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row.
 *
 * @param row as the spreadsheet counts, from 1
 * @param field null: the row as a whole
 * @param column its heading, in the caller's language; null likewise
 * @param message for people, in their language
 */
public record ImportErrorView(int row, @Nullable String field, @Nullable String column, String code, String message) {}
