package org.usercenter.storage.document.paper;

import java.util.List;

/**
 * What is to be printed.
 *
 * @param title stands in the middle of the first line, and in the file's own description
 */
public record Paper(String title, List<Block> blocks) {

    public Paper {
        blocks = List.copyOf(blocks);
    }

    /** A part of it; parts stand below each other. */
    public sealed interface Block {}

    /** Sentences, the first line indented by two characters. */
    public record Sentences(String text) implements Block {}

    /**
     * Something to be filled in.
     *
     * @param value underlined; empty: a line to be filled in by hand
     */
    public record Field(String label, String value) implements Block {}

    /**
     * Room for a stamp, a signature or a date, in the right half.
     *
     * @param lines height of the room, in lines of text
     */
    public record Signature(String label, int lines) implements Block {}

    /** Small print. */
    public record Note(String text) implements Block {}
}
