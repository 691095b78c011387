package org.usercenter.auth.scan;

import org.jspecify.annotations.Nullable;

/**
 * A code that a platform gave out.
 *
 * @param platformId what the platform calls it
 * @param link what the code says, to be opened on a phone instead of scanned; null: not known
 * @param image PNG in Base64, of a code whose content is not known; null when the link is
 */
public record ScanOffer(String platformId, @Nullable String link, @Nullable String image) {

    /**
     * Checks that there is something to show.
     *
     * @throws IllegalArgumentException when there is neither link nor image
     */
    public ScanOffer {
        if (link == null && image == null) {
            throw new IllegalArgumentException("A code without content");
        }
    }
}
