package org.usercenter.sandbox.face;

import java.util.Arrays;
import java.util.Locale;

/** How somebody on the phone ends a verification, with the platform's numbers for it. */
public enum FaceVerdict {
    PASS(0, 0, 0),
    /** Somebody else's face. */
    OTHER(1, 0, 1),
    /** A picture of a face. */
    DEAD(1, 1, 0),
    CANCEL(1, 0, 0);

    private final int code;
    private final int live;
    private final int compare;

    FaceVerdict(int code, int live, int compare) {
        this.code = code;
        this.live = live;
        this.compare = compare;
    }

    /** {@code ErrCode}. */
    public int code() {
        return code;
    }

    /** {@code LiveStatus}. */
    public int live() {
        return live;
    }

    /** {@code Comparestatus}. */
    public int compare() {
        return compare;
    }

    /** Spelling in the control API and on the page. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The one with this spelling.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static FaceVerdict of(String id) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("action: pass, other, dead, cancel or expire"));
    }
}
