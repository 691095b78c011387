package org.usercenter.storage.document.content;

/** How a camera says that its image is to be turned (EXIF 2.32, tag 0x0112). */
enum Orientation {
    /** 1. */
    UPRIGHT(false, false, false),
    /** 2: mirrored. */
    MIRRORED(false, true, false),
    /** 3: upside down. */
    TURNED_180(false, true, true),
    /** 4. */
    MIRRORED_180(false, false, true),
    /** 5. */
    TRANSPOSED(true, false, false),
    /** 6: to be turned clockwise. */
    TURNED_90(true, true, false),
    /** 7. */
    TRANSVERSED(true, true, true),
    /** 8: to be turned counter-clockwise. */
    TURNED_270(true, false, true);

    private final boolean swapped;
    private final boolean fromRight;
    private final boolean fromBottom;

    Orientation(boolean swapped, boolean fromRight, boolean fromBottom) {
        this.swapped = swapped;
        this.fromRight = fromRight;
        this.fromBottom = fromBottom;
    }

    /** The one with that value of the tag; upright for any other. */
    static Orientation ofTag(int value) {
        return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
    }

    /** Whether rows become columns. */
    boolean swapped() {
        return swapped;
    }

    /**
     * Where a pixel of the stored image stands in the upright one.
     *
     * @param width of the upright image
     */
    int x(int storedX, int storedY, int width) {
        int x = swapped ? storedY : storedX;
        return fromRight ? width - 1 - x : x;
    }

    /**
     * Where a pixel of the stored image stands in the upright one.
     *
     * @param height of the upright image
     */
    int y(int storedX, int storedY, int height) {
        int y = swapped ? storedX : storedY;
        return fromBottom ? height - 1 - y : y;
    }
}
