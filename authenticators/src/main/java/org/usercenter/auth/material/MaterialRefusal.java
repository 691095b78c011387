package org.usercenter.auth.material;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.usercenter.storage.document.content.RefusedContentException;

/** An upload that is not kept. */
final class MaterialRefusal extends Exception {

    private static final long serialVersionUID = 1L;

    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int TIMEOUT = 408;
    static final int GONE = 410;
    static final int TOO_LARGE = 413;
    static final int UNPROCESSABLE = 422;
    static final int TOO_MANY = 429;
    static final int BUSY = 503;

    /** Every code there is, and the one for what nobody expects. */
    static final List<String> CODES = Stream.concat(
                    Stream.of(
                            "not-asked",
                            "session-ended",
                            "gone",
                            "too-large",
                            "too-slow",
                            "too-many",
                            "busy",
                            "broken-off",
                            "store-unavailable",
                            "failed"),
                    Arrays.stream(RefusedContentException.Reason.values()).map(RefusedContentException.Reason::code))
            .toList();

    private final int status;
    private final String code;

    /**
     * @param status of the answer
     * @param code end of the message key {@code uc.material.error.<code>}
     */
    MaterialRefusal(int status, String code) {
        super(code);
        this.status = status;
        this.code = code;
    }

    static MaterialRefusal of(RefusedContentException e) {
        return new MaterialRefusal(UNPROCESSABLE, e.reason().code());
    }

    /** The server has too much to do; the same file can be sent again in some seconds. */
    static MaterialRefusal busy() {
        return new MaterialRefusal(BUSY, "busy");
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
