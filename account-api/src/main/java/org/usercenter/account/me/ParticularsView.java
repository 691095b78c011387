package org.usercenter.account.me;

import org.jspecify.annotations.Nullable;

/**
 * Particulars of a natural person.
 *
 * @param documentType code
 * @param documentNumber masked
 * @param documentUntil last day of the document; ISO 8601; null: long term, or not declared
 * @param review what is still to be done about the real-name level: {@code none}, {@code review} or {@code reverify}
 */
public record ParticularsView(
        Proved name, String documentType, String documentNumber, @Nullable String documentUntil, String review) {

    /**
     * Something that can have been proved.
     *
     * @param proved whether the real-name level says so
     */
    public record Proved(String value, boolean proved) {}
}
