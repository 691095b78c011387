package org.usercenter.bench.waiting;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * One browser tab that shows a code.
 *
 * @param status address of the state of its code
 * @param cookie of its authentication session
 * @param address of the browser, as a proxy tells it
 */
record WaitingPage(URI status, String cookie, String address) {

    /** The question as it is sent, HTTP/1.1. */
    byte[] question() {
        return ("GET " + status.getRawPath() + "?" + status.getRawQuery() + " HTTP/1.1\r\nHost: "
                        + status.getAuthority() + "\r\nAccept: application/json\r\nCookie: " + cookie
                        + "\r\nX-Forwarded-For: " + address + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Without the cookie. */
    @Override
    public String toString() {
        return "WaitingPage[" + address + "]";
    }
}
