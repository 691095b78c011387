package org.usercenter.storage.document;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Id of a document.
 *
 * @param value random UUID in lower case (RFC 9562 version 4), which cannot be guessed but gives no right by itself
 */
public record DocumentId(String value) {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException when it has another
     */
    public DocumentId {
        if (!UUID_TEXT.matcher(value).matches()) {
            throw new IllegalArgumentException("No id of a document");
        }
    }

    public static DocumentId random() {
        return new DocumentId(UUID.randomUUID().toString());
    }

    /** Empty when the text is none. */
    public static Optional<DocumentId> find(@Nullable String text) {
        return text != null && UUID_TEXT.matcher(text).matches() ? Optional.of(new DocumentId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
