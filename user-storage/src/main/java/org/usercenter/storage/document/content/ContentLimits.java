package org.usercenter.storage.document.content;

/**
 * How much a file may cost.
 *
 * @param maxPixels of an image as it is sent; at least 1
 * @param maxPages of a PDF; at least 1
 * @param longestEdge pixels of the longer edge of an image as it is kept; at least 1,000, so that small print stays legible
 */
public record ContentLimits(long maxPixels, int maxPages, int longestEdge) {

    private static final int MIN_EDGE = 1000;

    /**
     * Checks ranges.
     *
     * @throws IllegalArgumentException when one is out of its range
     */
    public ContentLimits {
        if (maxPixels < 1 || maxPages < 1 || longestEdge < MIN_EDGE) {
            throw new IllegalArgumentException("Limits of contents are positive, and an edge at least " + MIN_EDGE);
        }
    }
}
