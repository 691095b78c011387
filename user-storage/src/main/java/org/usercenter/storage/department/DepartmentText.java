package org.usercenter.storage.department;

import java.text.Normalizer;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.identity.Uscc;

/**
 * What an enterprise says of a department. Texts are kept in composed Unicode form, with single spaces and none at the ends.
 *
 * @param name 1 to 64 characters, no slash: it is a part of a path
 * @param branch whether it is a branch (分公司) rather than a department
 * @param uscc of a branch that has one; null: none
 * @param manager 1 to 50 characters; null: none
 * @param contact phone number or email, 1 to 100 characters; null: none
 * @param notes 1 to 500 characters; null: none
 */
public record DepartmentText(
        String name,
        boolean branch,
        @Nullable Uscc uscc,
        @Nullable String manager,
        @Nullable String contact,
        @Nullable String notes) {

    /** Length at most of each. */
    public static final int MAX_NAME = 64;

    public static final int MAX_MANAGER = 50;
    public static final int MAX_CONTACT = 100;
    public static final int MAX_NOTES = 500;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    /**
     * Checks and normalises. What is blank is none.
     *
     * @throws IllegalArgumentException naming the field ({@code name}, {@code uscc}, {@code manager}, {@code contact},
     *     {@code notes}) that is too long, has a character that is not allowed, or is missing
     */
    public DepartmentText {
        String given = text("name", name, MAX_NAME);
        if (given == null || given.indexOf('/') >= 0) {
            throw new IllegalArgumentException("name");
        }
        name = given;
        if (uscc != null && !branch) {
            throw new IllegalArgumentException("uscc");
        }
        manager = text("manager", manager, MAX_MANAGER);
        contact = text("contact", contact, MAX_CONTACT);
        notes = text("notes", notes, MAX_NOTES);
    }

    private static @Nullable String text(String field, @Nullable String raw, int max) {
        if (raw == null) {
            return null;
        }
        String text = SPACES.matcher(Normalizer.normalize(raw, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        if (text.codePointCount(0, text.length()) > max || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(field);
        }
        return text.isEmpty() ? null : text;
    }

    /** Name only: manager and contact are personal. */
    @Override
    public String toString() {
        return "DepartmentText[name=" + name + "]";
    }
}
