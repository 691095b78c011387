package org.usercenter.account.me;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.person.Person;
import org.usercenter.storage.realname.RealNameLevel;

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

    /** Of a person. */
    public static ParticularsView of(Person person) {
        return new ParticularsView(
                new Proved(person.name().value(), person.level().reaches(RealNameLevel.VERIFIED)),
                person.document().type().code(),
                person.document().masked(),
                person.documentValidUntil() == null
                        ? null
                        : person.documentValidUntil().toString(),
                person.review().code());
    }
}
