package org.usercenter.sandbox.cloud;

/** What the gateway sends back. */
record CloudAnswer(int status, String contentType, String body) {
    static CloudAnswer json(int status, String body) {
        return new CloudAnswer(status, "application/json; charset=utf-8", body);
    }

    /** What a proxy in front of a broken platform sends. */
    static CloudAnswer brokenProxy() {
        return new CloudAnswer(
                500,
                "text/html; charset=utf-8",
                "<html><head><title>500 Internal Server Error</title></head>"
                        + "<body><h1>500 Internal Server Error</h1></body></html>");
    }
}
