package org.usercenter.storage.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.identity.InvalidIdentifierException.Rule;

/**
 * Type and number of an identity document.
 *
 * @param type kind of document
 * @param number upper case, without spaces, hyphens and brackets
 */
public record IdentityDocument(DocumentType type, String number) {

    private static final String LETTERS_AND_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int MIN_LENGTH = 5;
    private static final int MAX_LENGTH = 20;
    private static final int RESIDENT_FORM_LENGTH = 18;

    /**
     * Checks and normalises as {@link #parse} does, but takes a resident's number under any type that it fits: for what
     * was stored before such numbers were refused.
     *
     * @throws InvalidIdentifierException any rule; the kind in its key is the type's code
     */
    public IdentityDocument {
        number = check(type, normalised(number));
    }

    /**
     * Makes the document with what a person typed as its number. A number in the form of a resident's, of 18 or of 15
     * characters, mistyped or not, is refused under any type whose numbers are not checked as such: it would go past
     * the authority and occupy the number of its holder.
     *
     * @throws InvalidIdentifierException any rule; the kind in its key is the type's code
     */
    public static IdentityDocument parse(DocumentType type, @Nullable String raw) {
        IdentityDocument document = new IdentityDocument(type, raw == null ? "" : raw);
        if (!type.checksResidentForm() && ResidentId.looksLike(document.number)) {
            throw new InvalidIdentifierException(type.code(), Rule.PATTERN);
        }
        return document;
    }

    /**
     * All documents that what was typed at login can mean, the most special first. {@link DocumentType#OTHER} is among
     * them for nearly everything of 5 to 20 letters and digits, but never for a number in the form of a resident's.
     *
     * @return empty if no type fits
     */
    public static List<IdentityDocument> recognise(@Nullable String raw) {
        List<IdentityDocument> documents = new ArrayList<>();
        for (DocumentType type : DocumentType.values()) {
            try {
                documents.add(parse(type, raw));
            } catch (InvalidIdentifierException e) {
                continue;
            }
            if (documents.get(0).resident().isPresent()) {
                break;
            }
        }
        return List.copyOf(documents);
    }

    /** The number as a citizen identification number, if it has that form, whatever the type. */
    public Optional<ResidentId> resident() {
        return resident(number);
    }

    /**
     * What to hash for finding the person: the bare number if it is a valid resident's; otherwise {@code <type
     * code>:<number>}, because a foreign passport may well have the number of somebody's permit.
     */
    public String indexValue() {
        return resident().isPresent() ? number : type.code() + ":" + number;
    }

    public String masked() {
        return number.length() == RESIDENT_FORM_LENGTH ? Typed.masked(number, 3, 4) : Typed.masked(number, 1, 2);
    }

    @Override
    public String toString() {
        return type.code() + " " + masked();
    }

    private static String normalised(String raw) {
        // Old permits are printed with their issue count in brackets.
        return Typed.number(raw).replace("(", "").replace(")", "");
    }

    private static String check(DocumentType type, String number) {
        if (number.isEmpty()) {
            throw new InvalidIdentifierException(type.code(), Rule.EMPTY);
        }
        if (type == DocumentType.RESIDENT_ID) {
            if (ResidentId.parse(number).foreign()) {
                throw new InvalidIdentifierException(type.code(), Rule.PATTERN);
            }
            return number;
        }
        if (!Typed.containsOnly(number, LETTERS_AND_DIGITS)) {
            throw new InvalidIdentifierException(type.code(), Rule.CHARACTERS);
        }
        if (number.length() < MIN_LENGTH || number.length() > MAX_LENGTH) {
            throw new InvalidIdentifierException(type.code(), Rule.LENGTH);
        }
        if (!type.fits(number)) {
            throw new InvalidIdentifierException(type.code(), Rule.PATTERN);
        }
        if (type == DocumentType.FOREIGN_PERMANENT_RESIDENCE && number.length() == RESIDENT_FORM_LENGTH) {
            checkForeign(number);
        }
        return number;
    }

    private static void checkForeign(String number) {
        try {
            if (ResidentId.parse(number).foreign()) {
                return;
            }
        } catch (InvalidIdentifierException e) {
            throw new InvalidIdentifierException(DocumentType.FOREIGN_PERMANENT_RESIDENCE.code(), e.rule());
        }
        throw new InvalidIdentifierException(DocumentType.FOREIGN_PERMANENT_RESIDENCE.code(), Rule.PATTERN);
    }

    private static Optional<ResidentId> resident(String number) {
        try {
            return Optional.of(ResidentId.parse(number));
        } catch (InvalidIdentifierException e) {
            return Optional.empty();
        }
    }
}
