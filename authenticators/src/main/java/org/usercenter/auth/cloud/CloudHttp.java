package org.usercenter.auth.cloud;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** The part of HTTP the platforms need. */
interface CloudHttp {

    /**
     * Posts once and reads the whole reply.
     *
     * @throws CloudHttpException when there is no complete reply, saying what kind of failure it was
     * @throws IOException for any other failure of the connection
     */
    CloudReply post(URI uri, Map<String, String> headers, byte[] body) throws IOException;

    /**
     * Asks once and reads the whole reply.
     *
     * @throws CloudHttpException when there is no complete reply, saying what kind of failure it was
     * @throws IOException for any other failure of the connection
     */
    CloudReply get(URI uri, Map<String, String> headers) throws IOException;

    /** Status and text of a reply; the text may be anything. */
    record CloudReply(int status, String body) {}
}
