package org.usercenter.storage.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Kinds of files that are accepted. The name that a file is sent under plays no part. */
public enum MediaKind {
    JPEG("jpeg", "image/jpeg", "jpg", "\u00FF\u00D8\u00FF"),
    PNG("png", "image/png", "png", "\u0089PNG\r\n\u001A\n"),
    PDF("pdf", "application/pdf", "pdf", "%PDF-");

    /** Bytes that tell a kind. */
    public static final int MAGIC_BYTES = 8;

    private final String code;
    private final String mediaType;
    private final String extension;
    /** One character a byte. */
    private final String magic;

    MediaKind(String code, String mediaType, String extension, String magic) {
        this.code = code;
        this.mediaType = mediaType;
        this.extension = extension;
        this.magic = magic;
    }

    /** Name in the database; never changes. */
    public String code() {
        return code;
    }

    /** As in {@code Content-Type}. */
    public String mediaType() {
        return mediaType;
    }

    /** Of a file's name, without the dot. */
    public String extension() {
        return extension;
    }

    /**
     * The kind of a file by how it begins; empty when it is none of these.
     *
     * @param start the first {@link #MAGIC_BYTES} bytes, or fewer of a shorter file
     */
    public static Optional<MediaKind> ofStart(byte[] start) {
        return Arrays.stream(values()).filter(kind -> kind.begins(start)).findFirst();
    }

    private boolean begins(byte[] start) {
        return new String(start, StandardCharsets.ISO_8859_1).startsWith(magic);
    }

    /**
     * The kind with that code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static MediaKind ofCode(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of file " + code));
    }
}
